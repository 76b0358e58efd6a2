import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import type { KeptVersion } from "../unit-change";

/**
 * Holds the agency's unit tree until commit, so that two changes that are sound by themselves cannot make a circle
 * together. Whoever adds, changes or closes units asks for it first; reading is not held up.
 */
export async function lockUnitTree(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`;
}

const versionFields = {
  unitId: true,
  name: true,
  kind: true,
  headTitle: true,
  parentId: true,
  appraisalSuperiorId: true,
  sortOrder: true,
  reason: true,
  validFrom: true,
  validTo: true,
} as const;

/** The history of all units of the agency: what the rules of the tree look at. */
export async function unitHistory(tx: Tx, agencyId: string): Promise<readonly KeptVersion[]> {
  const rows = await tx.unitVersion.findMany({ where: { agencyId }, select: versionFields });
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validity: {
      from: calendarDateFromDb(validFrom),
      to: validTo === null ? null : calendarDateFromDb(validTo),
    },
  }));
}

/** A version as its row holds it. */
export function versionRow(agencyId: string, version: KeptVersion) {
  const { validity, ...fields } = version;
  return {
    ...fields,
    agencyId,
    validFrom: calendarDateToDb(validity.from),
    validTo: validity.to === null ? null : calendarDateToDb(validity.to),
  };
}
