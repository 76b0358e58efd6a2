import { calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import type { KeptVersion } from "../../unit-change";
import type { UnitFault } from "../../unit-history";
import type { UnitRefusal, UnitUse } from "../../unit-refusal";

/** A fault of the tree with the names that its sentence needs. */
export function treeFault(fault: UnitFault, history: readonly KeptVersion[]): UnitRefusal {
  const ids = "otherId" in fault ? [fault.unitId, fault.otherId] : [fault.unitId];
  const names = Object.fromEntries(
    ids.flatMap((id) => {
      const version = history.findLast((candidate) => candidate.unitId === id);
      return version === undefined ? [] : [[id, version.name]];
    }),
  );
  return { code: "tree-fault", fault, names };
}

/** The most people and teams looked up by name for a refusal; nobody reads further. */
const MOST_NAMES = 50;

/** What hangs on a unit after a day: units, placements, teams and delegations that last longer. */
export async function unitUseAfter(
  tx: Tx,
  agencyId: string,
  unitId: string,
  lastDay: CalendarDate,
  history: readonly KeptVersion[],
): Promise<UnitUse> {
  const day = calendarDateToDb(lastDay);
  const lasting = { agencyId, unitId, OR: [{ validTo: null }, { validTo: { gt: day } }] };
  const placements = await tx.placement.findMany({
    where: lasting,
    select: { employee: { select: { name: true } } },
    orderBy: { validFrom: "asc" },
    take: MOST_NAMES,
  });
  const teams = await tx.team.findMany({ where: lasting, select: { name: true }, take: MOST_NAMES });
  const delegations = await tx.appraisalDelegation.count({ where: lasting });
  const indicators = await tx.ikuOwner.findMany({
    where: { ...lasting, iku: { OR: [{ retiredOn: null }, { retiredOn: { gt: day } }] } },
    select: { iku: { select: { code: true } } },
    take: MOST_NAMES,
  });
  const below = history.filter(
    ({ parentId, appraisalSuperiorId, validity }) =>
      (parentId === unitId || appraisalSuperiorId === unitId) &&
      (validity.to === null || validity.to > lastDay),
  );
  return {
    units: [...new Set(below.map((version) => version.name))],
    people: [...new Set(placements.map(({ employee }) => employee.name))],
    teams: teams.map((team) => team.name),
    delegations,
    indicators: indicators.map(({ iku }) => iku.code),
  };
}
