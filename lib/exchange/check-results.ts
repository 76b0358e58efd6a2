import { PREDIKAT_LABELS, type Predikat, type Rating } from "@/lib/evaluation/rating";
import { predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { periodName, type Period } from "@/lib/period/period";
import type { Party } from "@/lib/employee/party";
import type { FieldChange } from "./difference";
import { fault, hasErrors, type Fault } from "./faults";
import type { PerformanceFault } from "./performance-faults";
import { appraiserParty, type PeopleByNumber, type PerformancePerson } from "./performance-person";
import type { ReadLine } from "./read-line";
import type { ResultField } from "./result-columns";
import type { ResultRecord } from "./result-row";

export interface KnownPeriod extends Period {
  readonly id: string;
  readonly ruleset: string;
}

/** An SKP of somebody in the file. */
export interface KnownSkp {
  readonly id: string;
  readonly employeeId: string;
  readonly year: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unitId: string;
}

/** An evaluation that is there already. */
export interface KnownEvaluation {
  readonly id: string;
  readonly skpId: string;
  readonly employeeId: string;
  readonly periodId: string;
  readonly version: number;
  /** A result stands in it, or why there is none; `imported`: from a file, and nothing since was set here. */
  readonly standing: "open" | "begun" | "set" | "imported";
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predikat: Predikat | null;
  readonly appraiser: Pick<Party, "name" | "number"> | null;
  readonly date: CalendarDate | null;
}

export interface KnownForResults {
  readonly people: PeopleByNumber;
  readonly periods: readonly KnownPeriod[];
  readonly skps: readonly KnownSkp[];
  readonly evaluations: readonly KnownEvaluation[];
  /** Who brings the file in. */
  readonly ownEmployeeId: string | null;
  readonly today: CalendarDate;
}

/** A result that applying would set. */
export interface PlannedResult {
  readonly person: PerformancePerson;
  readonly unitId: string;
  readonly period: KnownPeriod;
  readonly record: ResultRecord;
  readonly appraiser: Party;
  /** The SKP that it belongs to; null: there is none, so that a shell has to be made. */
  readonly skp: KnownSkp | null;
  readonly evaluation: KnownEvaluation | null;
  readonly fields: readonly FieldChange[];
}

/** A line of a list of results, and what applying it would do. */
export interface ResultPlan {
  readonly line: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly employeeId: string | null;
  readonly planned: PlannedResult | null;
  readonly faults: readonly Fault[];
}

function whoText({ name, number }: Pick<Party, "name" | "number">): string {
  return number === null ? name : `${name} (${number})`;
}

function fieldsOf(record: ResultRecord, appraiser: Party, earlier: KnownEvaluation): readonly FieldChange[] {
  const pairs: readonly (readonly [string, string | null, string])[] = [
    ["hasil", earlier.hasil, record.hasil],
    ["perilaku", earlier.perilaku, record.perilaku],
    ["predikat", earlier.predikat, record.predikat],
    ["appraiser", earlier.appraiser === null ? null : whoText(earlier.appraiser), whoText(appraiser)],
    ["date", earlier.date, record.date],
  ];
  return pairs.flatMap(([field, before, after]) => (before === after ? [] : [{ field, before, after }]));
}

/** Of several SKP that share days with the period the last: it has the evaluation of what is left. */
function skpIn(skps: readonly KnownSkp[], { span }: Period): KnownSkp | null {
  return (
    skps
      .filter(({ from, to }) => from <= span.to && to >= span.from)
      .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
  );
}

/**
 * Looks at a list of results as a whole, over what the register and the appraisals here have: whom nobody knows, a period
 * that is none or has not begun, a predikat that is not the matrix's, somebody twice, and what was set here.
 */
export function checkResults(
  lines: readonly ReadLine<ResultRecord>[],
  known: KnownForResults,
  columns: ReadonlyMap<ResultField, number>,
): readonly ResultPlan[] {
  const skpsOf = Map.groupBy(known.skps, ({ employeeId }) => employeeId);
  const evaluationsOf = Map.groupBy(known.evaluations, ({ employeeId, periodId }) => employeeId + periodId);
  const periodOf = new Map(known.periods.map((period) => [periodName(period), period]));
  const first = new Map<string, { readonly line: number; readonly record: ResultRecord }>();

  const check = ({ line, record, faults: read }: ReadLine<ResultRecord>): ResultPlan => {
    const faults = [...read];
    const faulty = (employeeId: string | null = null): ResultPlan => ({
      ...{ line, outcome: "faulty", employeeId, planned: null, faults },
    });
    if (record === null) return faulty();
    const blame = (field: ResultField, value: string, what: PerformanceFault): void => {
      faults.push(fault(line, columns.get(field) ?? null, value, { code: "performance", fault: what }));
    };
    const person = known.people.get(record.number);
    const named = periodName(record.period);
    const period = periodOf.get(named);
    if (person === undefined) blame("number", record.number, { code: "person_unknown" });
    else if (person.employeeId === known.ownEmployeeId) {
      blame("number", record.number, { code: "own_result" });
    }
    if (period === undefined) blame("period", named, { code: "period_unknown" });
    else checkDays(record, period, blame);
    const appraiser = appraiserParty(record, known.people);
    if (appraiser === null) {
      blame("appraiserNumber", record.appraiserNumber ?? "", { code: "appraiser_unknown" });
    } else if (appraiser.employeeId !== null && appraiser.employeeId === person?.employeeId) {
      blame("appraiserNumber", whoText(appraiser), { code: "own_appraiser" });
    }
    if (person === undefined || period === undefined || appraiser === null) return faulty();
    const key = person.employeeId + period.id;
    const earlierLine = first.get(key);
    if (earlierLine === undefined) first.set(key, { line, record });
    else {
      const { hasil, perilaku } = earlierLine.record;
      const isSame = hasil === record.hasil && perilaku === record.perilaku;
      blame("number", record.number, { code: "result_twice", line: earlierLine.line, isSame });
    }
    const evaluations = evaluationsOf.get(key) ?? [];
    if (evaluations.some(({ standing }) => standing === "set")) {
      blame("period", named, { code: "result_here", period: named });
    }
    const skp = skpIn(skpsOf.get(person.employeeId) ?? [], period);
    const evaluation = evaluations.find(({ skpId }) => skpId === skp?.id) ?? null;
    if (evaluation?.standing === "begun") {
      blame("period", named, { code: "result_begun_here", period: named });
    }
    const unitId = skp?.unitId ?? person.unitId;
    if (unitId === null) blame("number", record.number, { code: "person_unplaced" });
    if (unitId === null || hasErrors(faults)) return faulty(person.employeeId);
    const isThere = evaluation?.standing === "imported";
    const fields = isThere ? fieldsOf(record, appraiser, evaluation) : [];
    const planned = { person, unitId, period, record, appraiser, skp, evaluation, fields };
    const outcome = isThere ? (fields.length === 0 ? "unchanged" : "changed") : "new";
    return { line, outcome, employeeId: person.employeeId, planned, faults };
  };

  const checkDays = (
    { date, hasil, perilaku, predikat }: ResultRecord,
    period: KnownPeriod,
    blame: (field: ResultField, value: string, what: PerformanceFault) => void,
  ): void => {
    const { span, ruleset } = period;
    if (span.from > known.today)
      blame("period", periodName(period), { code: "period_not_begun", from: span.from });
    else if (date > known.today) blame("date", longDate(date), { code: "day_to_come" });
    else if (date < span.from) blame("date", longDate(date), { code: "day_before_period", from: span.from });
    const expected = predikatOf(rulesOf(ruleset), hasil, perilaku);
    if (expected !== predikat)
      blame("predikat", PREDIKAT_LABELS[predikat], { code: "predikat_differs", expected });
  };

  return lines.map(check);
}
