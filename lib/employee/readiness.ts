import { headTitleOf } from "@/lib/agency/unit";
import { appraiserIn, type AppraisalDay } from "./appraiser";
import type { NoAppraiserReason } from "./appraiser-reason";
import type { EmployeeKind } from "./employee";
import { ownPostOf } from "./org-day";
import type { Position } from "./position";
import { retirementOf, retirementOutlook, type Retirement, type RetirementAges } from "./retirement";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** Thresholds of the report; settings of the agency. */
export interface ReadinessLimits {
  /** More people than this under one appraiser are reported. */
  readonly mostPerAppraiser: number;
  /** Who leaves service within so many months is reported. */
  readonly retirementMonths: number;
}

export const DEFAULT_READINESS_LIMITS: ReadinessLimits = {
  mostPerAppraiser: 40,
  retirementMonths: 12,
};

/** What the report needs to know of a person beside the snapshot. */
export interface ServicePerson {
  readonly id: string;
  readonly kind: EmployeeKind;
  readonly birthDate: CalendarDate;
  readonly serviceEndsOn: CalendarDate | null;
  /** The own post's position; null for a person without one, whose retirement is then not foretold. */
  readonly position: Pick<Position, "name" | "kind" | "jenjang"> | null;
}

/** What stands between an agency and its first SKP. All lists are sorted by id, so that two reports can be compared. */
export interface Readiness {
  readonly day: CalendarDate;
  /** People with an SKP to make for whom no appraiser is found, other than for want of a unit. */
  readonly withoutAppraiser: readonly {
    readonly employeeId: string;
    readonly because: NoAppraiserReason;
  }[];
  /** People with an SKP to make who have no place in a unit that exists, or only one as Plt or Plh. */
  readonly withoutUnit: readonly string[];
  /** Units with people in or below them whose head's post nobody fills who could appraise, not even a Plt. */
  readonly withoutHead: readonly { readonly unitId: string; readonly headTitle: string }[];
  readonly overloaded: readonly { readonly employeeId: string; readonly count: number }[];
  readonly retiring: readonly (Retirement & {
    readonly employeeId: string;
    readonly isOverdue: boolean;
  })[];
}

const WITHOUT_UNIT: readonly NoAppraiserReason["code"][] = ["without_post", "unit_not_valid"];

/** Reasons that are in order: there is no SKP to appraise, or it is appraised elsewhere, or by nobody in the agency. */
const IN_ORDER: readonly NoAppraiserReason["code"][] = ["standing", "appraised_elsewhere", "top_of_agency"];

function byId<T extends { readonly employeeId: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
}

function unitsWithoutHead(appraisal: AppraisalDay): Readiness["withoutHead"] {
  const { org } = appraisal;
  const peopled = new Set<string>();
  for (const employeeId of org.people.keys()) {
    let unitId: string | null = ownPostOf(org, employeeId)?.unitId ?? null;
    while (unitId !== null && !peopled.has(unitId)) {
      const unit = org.units.get(unitId);
      if (unit === undefined) break;
      peopled.add(unitId);
      unitId = unit.parentId;
    }
  }
  const found: { readonly unitId: string; readonly headTitle: string }[] = [];
  for (const unitId of [...peopled].sort()) {
    const unit = org.units.get(unitId);
    if (unit === undefined || unit.kind === "instansi") continue;
    if (unit.kind === "kelompok_jabatan_fungsional") continue;
    const isLed = (org.heads.get(unitId) ?? []).some(({ employeeId }) => {
      const standing = org.standings.get(employeeId) ?? "aktif";
      return org.people.has(employeeId) && org.policy.standings[standing].mayAppraise;
    });
    if (!isLed) found.push({ unitId, headTitle: headTitleOf(unit) });
  }
  return found;
}

/** The readiness report (after an import, and at any time) for the day of `appraisal`. */
export function readinessOf(
  appraisal: AppraisalDay,
  people: readonly ServicePerson[],
  limits: ReadinessLimits = DEFAULT_READINESS_LIMITS,
  ages?: RetirementAges,
): Readiness {
  const { org } = appraisal;
  const withoutAppraiser: { employeeId: string; because: NoAppraiserReason }[] = [];
  const withoutUnit: string[] = [];
  const loads = new Map<string, number>();
  for (const employeeId of org.people.keys()) {
    const { outcome } = appraiserIn(appraisal, employeeId);
    if (outcome.kind === "employee") {
      loads.set(outcome.employeeId, (loads.get(outcome.employeeId) ?? 0) + 1);
    }
    if (outcome.kind !== "none" || IN_ORDER.includes(outcome.because.code)) continue;
    if (WITHOUT_UNIT.includes(outcome.because.code)) withoutUnit.push(employeeId);
    else withoutAppraiser.push({ employeeId, because: outcome.because });
  }

  const retiring: (Retirement & { employeeId: string; isOverdue: boolean })[] = [];
  for (const person of people) {
    const standing = org.standings.get(person.id) ?? "aktif";
    if (person.position === null || org.policy.standings[standing].closesSkp) continue;
    const retirement = retirementOf(person, person.position, ages);
    const outlook = retirementOutlook(retirement.on, org.day, limits.retirementMonths);
    if (outlook === "later") continue;
    retiring.push({ ...retirement, employeeId: person.id, isOverdue: outlook === "overdue" });
  }
  return {
    day: org.day,
    withoutAppraiser: byId(withoutAppraiser),
    withoutUnit: withoutUnit.sort(),
    withoutHead: unitsWithoutHead(appraisal),
    overloaded: byId(
      [...loads]
        .filter(([, count]) => count > limits.mostPerAppraiser)
        .map(([employeeId, count]) => ({ employeeId, count })),
    ),
    retiring: byId(retiring),
  };
}
