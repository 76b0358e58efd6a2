import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { aUnit, type BuiltAgency, type BuiltUnit } from "@/tests/builders/agency";
import { chanceOf } from "@/tests/builders/chance";
import type { TableRows } from "@/tests/builders/rows";
import type { UnitPlan } from "./plan";

/** Regional organisations were remade by PP 18/2016, in force with the budget of 2017. */
const UNITS_SINCE = calendarDateOf("2017-01-02");

export interface PlannedUnit {
  readonly plan: UnitPlan;
  readonly built: BuiltUnit;
}

function withHistory(
  agency: BuiltAgency,
  plan: UnitPlan,
  built: BuiltUnit,
  superiorId: string | null,
): BuiltUnit {
  const { earlier, closedOn } = plan;
  const now: TableRows["unitVersion"] = {
    ...built.row,
    appraisalSuperiorId: superiorId,
    validTo: closedOn ?? null,
    ...(earlier === undefined ? {} : { validFrom: addDays(earlier.until, 1), reason: earlier.reason }),
  };
  if (earlier === undefined) return { ...built, row: now, rows: { ...built.rows, unitVersion: [now] } };
  const before: TableRows["unitVersion"] = {
    ...built.row,
    id: chanceOf(`${agency.row.code}/${plan.key}/earlier`).id(),
    appraisalSuperiorId: superiorId,
    validTo: earlier.until,
    name: earlier.name ?? built.row.name,
    headTitle: earlier.headTitle ?? built.row.headTitle,
  };
  return { ...built, row: now, rows: { ...built.rows, unitVersion: [before, now] } };
}

/**
 * The tree of an agency by its plan, the agency itself at the top, by key. Codes tell the place in the tree ("03.02").
 *
 * @throws RangeError for a key used twice, or a superior that no unit has
 */
export function plantUnits(
  agency: BuiltAgency,
  plans: readonly UnitPlan[],
): ReadonlyMap<string, PlannedUnit> {
  const found = new Map<string, PlannedUnit>();
  const plant = (plan: UnitPlan, parent: BuiltUnit | null, code: string, sortOrder: number): void => {
    if (found.has(plan.key)) throw new RangeError(`two units ${plan.key}`);
    const { name, kind, key } = plan;
    const chance = chanceOf(`${agency.row.code}/${key}`);
    const built = aUnit(
      agency,
      { name, kind, headTitle: plan.headTitle ?? null, parent, code, sortOrder, validFrom: UNITS_SINCE },
      chance,
    );
    found.set(key, { plan, built });
    for (const [index, below] of (plan.units ?? []).entries()) {
      const number = String(index + 1).padStart(2, "0");
      plant(below, built, parent === null ? number : `${code}.${number}`, index + 1);
    }
  };
  const top: UnitPlan = {
    key: "instansi",
    name: agency.row.name,
    kind: "instansi",
    headTitle: agency.row.headTitle,
    head: null,
    units: plans,
  };
  plant(top, null, "00", 0);

  for (const [key, { plan, built }] of found) {
    const superior = plan.superior === undefined ? null : found.get(plan.superior);
    if (superior === undefined) throw new RangeError(`no unit ${plan.superior ?? ""} above ${key}`);
    found.set(key, { plan, built: withHistory(agency, plan, built, superior?.built.id ?? null) });
  }
  return found;
}
