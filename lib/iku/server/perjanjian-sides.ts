import type { Actor } from "@/lib/access/actor";
import type { AppraiserOutcome } from "@/lib/employee/appraiser-reason";
import { none } from "@/lib/employee/appraiser-search";
import { orgOn } from "@/lib/employee/org-day";
import { snapshotForUnits } from "@/lib/employee/server/org-snapshot";
import { partyOf, printedOn } from "@/lib/employee/server/party";
import { headOfUnit, superiorOfUnit } from "@/lib/employee/unit-superior";
import type { Tx } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PerjanjianParties } from "../perjanjian-parties";

/** Who promises and who receives the promise, as it is on a day. */
export interface PerjanjianSides {
  readonly unitName: string;
  readonly holderId: string | null;
  readonly superiorId: string | null;
  readonly holderText: string;
  readonly superiorText: string;
  /** Both can agree here. */
  readonly bothSignIn: boolean;
  /** Null while nobody leads the unit. */
  readonly parties: PerjanjianParties | null;
}

function textOf(outcome: AppraiserOutcome, missing: string): string {
  return outcome.kind === "none" ? missing : `${outcome.name}, ${outcome.title}`;
}

/** Whom of some people an account lets sign in. */
async function signingIn(tx: Tx, agencyId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.account.findMany({
    where: { agencyId, employeeId: { in: [...ids] }, status: { not: "suspended" } },
    select: { employeeId: true },
  });
  return new Set(rows.flatMap(({ employeeId }) => employeeId ?? []));
}

/** Both sides of the perjanjian kinerja of a unit, worked out from the records of the day. */
export async function perjanjianSides(
  tx: Tx,
  { agencyId, agencyName }: Pick<Actor, "agencyId" | "agencyName">,
  unitId: string,
  day: CalendarDate,
): Promise<PerjanjianSides> {
  const org = orgOn(await snapshotForUnits(tx, [unitId], day), day);
  const head = headOfUnit(org, unitId);
  const unitName = org.units.get(unitId)?.name ?? "";
  const isTop = org.units.get(unitId)?.parentId === null;
  const superior = isTop ? none({ code: "top_of_agency" }) : superiorOfUnit(org, unitId);
  const ids = [head, superior].flatMap((outcome) =>
    outcome.kind === "employee" ? [outcome.employeeId] : [],
  );
  const people = await printedOn(tx, agencyId, ids, day);
  const signIn = await signingIn(tx, agencyId, ids);
  const first = partyOf(head, people, agencyName);
  const second = partyOf(superior, people, agencyName);
  return {
    unitName,
    holderId: head.kind === "employee" ? head.employeeId : null,
    superiorId: superior.kind === "employee" ? superior.employeeId : null,
    holderText: textOf(head, "belum ada pimpinan"),
    superiorText: textOf(superior, "tidak ada atasan (pernyataan sepihak pimpinan tertinggi)"),
    bothSignIn: ids.length === 2 && ids.every((id) => signIn.has(id)),
    parties: first === null ? null : { day, agency: agencyName, unit: unitName, first, second },
  };
}
