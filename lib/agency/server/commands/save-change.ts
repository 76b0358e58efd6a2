import { calendarDateToDb } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import type { UnitChange } from "../../unit-change";
import { versionRow } from "../store";

/**
 * Raises the version of a unit, if it is still the one that the person has seen.
 *
 * @returns false where somebody else was faster
 */
export async function claimUnit(
  tx: Tx,
  agencyId: string,
  { unitId, version }: { readonly unitId: string; readonly version: number },
): Promise<boolean> {
  const { count } = await tx.unit.updateMany({
    where: { agencyId, id: unitId, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** Writes a change of a unit's history, the shortened version first, so that no two hold on a day in between. */
export async function saveUnitChange(tx: Tx, agencyId: string, change: UnitChange): Promise<void> {
  const { unitId } = change.kept;
  if (change.dropped.length > 0) {
    await tx.unitVersion.deleteMany({
      where: { agencyId, unitId, validFrom: { in: change.dropped.map(calendarDateToDb) } },
    });
  }
  await tx.unitVersion.updateMany({
    where: { agencyId, unitId, validFrom: calendarDateToDb(change.earlier.validity.from) },
    data: versionRow(agencyId, change.kept),
  });
  if (change.begun !== null) {
    await tx.unitVersion.create({ data: versionRow(agencyId, change.begun), select: { id: true } });
  }
}
