import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Party } from "@/lib/employee/party";
import { MOST_IKI, MOST_RHK, type SkpPlan } from "@/lib/skp/plan";
import { yearsToPlan } from "@/lib/skp/opening";
import { targetWords } from "@/lib/skp/target";
import { nameKey } from "./cell-text";
import type { FieldChange } from "./difference";
import { fault, hasErrors, type Fault } from "./faults";
import type { PerformanceFault } from "./performance-faults";
import { appraiserParty, type PeopleByNumber, type PerformancePerson } from "./performance-person";
import type { PlanField } from "./plan-columns";
import { planFromLines, rhkKey, targetOfText } from "./plan-from-lines";
import type { PlanLine } from "./plan-row";
import type { ReadLine } from "./read-line";

/** An SKP of somebody in the file for one of its years. */
export interface KnownPlan {
  readonly id: string;
  readonly employeeId: string;
  readonly year: number;
  readonly isExternal: boolean;
  readonly version: number;
  /** Number and plan of the version in force; 0 and null while there is none. */
  readonly agreedVersion: number;
  readonly plan: SkpPlan | null;
  readonly appraiser: Party | null;
}

export interface KnownForPlans {
  readonly people: PeopleByNumber;
  readonly plans: readonly KnownPlan[];
  readonly ownEmployeeId: string | null;
  readonly today: CalendarDate;
  readonly newId: () => string;
}

/** An SKP that applying would make, or change. */
export interface PlannedPlan {
  readonly person: PerformancePerson;
  readonly unitId: string;
  readonly year: number;
  readonly plan: SkpPlan;
  readonly appraiser: Party;
  readonly earlier: KnownPlan | null;
}

/** A line of a list of plans. The first line of an SKP carries what applying would do; the others say what they add. */
export interface PlanOutcome {
  readonly line: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly employeeId: string | null;
  readonly record: PlanLine | null;
  readonly planned: PlannedPlan | null;
  readonly fields: readonly FieldChange[];
  readonly faults: readonly Fault[];
}

const UNNAMED: Party = {
  employeeId: null,
  name: "Tidak disebut dalam berkas",
  number: null,
  pangkat: null,
  jabatan: "Pejabat Penilai Kinerja",
  unit: "",
};

/** What a line is known by within an SKP. */
function lineKey(line: PlanLine): string {
  return `${rhkKey({ jenis: line.jenis, text: line.rhk })} ${nameKey(line.iki)}`;
}

function wordsOf(line: PlanLine): string {
  return `${line.iki}: ${targetWords(targetOfText(line.target, line.unit))}`;
}

/** Each indicator of a plan as a preview reads it, by what it is known by. */
function wordsByKey(plan: SkpPlan | null): ReadonlyMap<string, string> {
  return new Map(
    (plan?.rhks ?? []).flatMap((rhk) =>
      rhk.ikis.map((iki): [string, string] => [
        `${rhkKey(rhk)} ${nameKey(iki.text)}`,
        `${iki.text}: ${targetWords(iki.target)}`,
      ]),
    ),
  );
}

/** All that a plan from elsewhere says, without the ids of its lines. */
function contentOf(plan: SkpPlan | null): string {
  return JSON.stringify(
    (plan?.rhks ?? []).map(({ jenis, text, parentText, assigner, ikis }) => [
      ...[jenis, text, parentText, assigner],
      ikis.map(({ text: iki, aspek, target }) => [iki, aspek, target.kind, targetWords(target)]),
    ]),
  );
}

function sizeText(plan: SkpPlan | null): string {
  const rhks = plan?.rhks ?? [];
  const ikis = rhks.reduce((sum, rhk) => sum + rhk.ikis.length, 0);
  return `${String(rhks.length)} hasil kerja, ${String(ikis)} indikator`;
}

interface Sound {
  readonly line: number;
  readonly record: PlanLine;
  readonly person: PerformancePerson;
  readonly unitId: string;
  readonly faults: Fault[];
}

/** What the lines of one person and year come to. */
function settle(
  lines: readonly Sound[],
  known: KnownForPlans,
  columns: ReadonlyMap<PlanField, number>,
): readonly PlanOutcome[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { person, unitId, record } = first;
  const { year } = record;
  const { employeeId } = person;
  const blameAll = (what: PerformanceFault): readonly PlanOutcome[] =>
    lines.map(({ line, record: own, faults }) => ({
      ...{ line, outcome: "faulty", employeeId, record: own, planned: null, fields: [] },
      faults: [
        ...faults,
        fault(line, columns.get("number") ?? null, own.number, { code: "performance", fault: what }),
      ],
    }));
  const there = known.plans.filter((plan) => plan.employeeId === employeeId && plan.year === year);
  if (there.some(({ isExternal }) => !isExternal)) return blameAll({ code: "plan_here", year });
  const earlier = there.at(-1) ?? null;
  const plan = planFromLines(
    lines.map(({ record: own }) => own),
    earlier?.plan ?? null,
    known.newId,
  );
  if (plan.rhks.length > MOST_RHK || plan.rhks.some(({ ikis }) => ikis.length > MOST_IKI)) {
    return blameAll({ code: "plan_too_long", rhks: MOST_RHK, ikis: MOST_IKI });
  }
  const named = lines.find(({ record: { appraiserNumber, appraiserName } }) =>
    [appraiserNumber, appraiserName].some((given) => given !== null),
  );
  const appraiser =
    (named === undefined ? null : appraiserParty(named.record, known.people)) ??
    earlier?.appraiser ??
    UNNAMED;
  const isSamePlan = contentOf(plan) === contentOf(earlier?.plan ?? null);
  const isSameSide = appraiser.name === earlier?.appraiser?.name;
  const isSame = earlier !== null && isSamePlan && isSameSide;
  const planned = isSame ? null : { person, unitId, year, plan, appraiser, earlier };
  const before = wordsByKey(earlier?.plan ?? null);
  return lines.map(({ line, record: own, faults }, index): PlanOutcome => {
    const told = { line, employeeId, record: own, planned: index === 0 ? planned : null, faults };
    if (earlier === null) return { ...told, outcome: "new", fields: [] };
    const was = before.get(lineKey(own)) ?? null;
    const becomes = wordsOf(own);
    const fields = [
      ...(told.planned === null
        ? []
        : [{ field: "plan", before: sizeText(earlier.plan), after: sizeText(plan) }]),
      ...(was === becomes ? [] : [{ field: "indicator", before: was, after: becomes }]),
    ];
    return { ...told, outcome: fields.length === 0 ? "unchanged" : "changed", fields };
  });
}

/**
 * Looks at a list of plans as a whole: lines of one person and year become one SKP. Faulty are people whom nobody knows,
 * a year that is still far, an indicator twice, and plans of people who plan here.
 */
export function checkPlans(
  lines: readonly ReadLine<PlanLine>[],
  known: KnownForPlans,
  columns: ReadonlyMap<PlanField, number>,
): readonly PlanOutcome[] {
  const latest = Math.max(...yearsToPlan(known.today));
  const seen = new Map<string, number>();
  const sound: Sound[] = [];
  const faulty: PlanOutcome[] = [];
  for (const { line, record, faults: read } of lines) {
    const faults = [...read];
    const blame = (field: PlanField, value: string, what: PerformanceFault): void => {
      faults.push(fault(line, columns.get(field) ?? null, value, { code: "performance", fault: what }));
    };
    const person = record === null ? undefined : known.people.get(record.number);
    const unitId = person?.unitId ?? null;
    if (record !== null) {
      const { number, year, appraiserNumber, appraiserName } = record;
      if (person === undefined) blame("number", number, { code: "person_unknown" });
      else if (person.employeeId === known.ownEmployeeId) blame("number", number, { code: "own_plan" });
      else if (unitId === null) blame("number", number, { code: "person_unplaced" });
      if (year > latest) blame("year", String(year), { code: "year_to_come" });
      const isNamed = appraiserNumber !== null || appraiserName !== null;
      const appraiser = isNamed ? appraiserParty(record, known.people) : null;
      if (isNamed && appraiser === null) {
        blame("appraiserNumber", appraiserNumber ?? "", { code: "appraiser_unknown" });
      } else if (appraiser !== null && person?.employeeId === appraiser.employeeId) {
        blame("appraiserNumber", appraiser.name, { code: "own_appraiser" });
      }
      const key = `${person?.employeeId ?? number} ${String(year)} ${lineKey(record)}`;
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, line);
      else blame("iki", record.iki, { code: "indicator_twice", line: earlier });
    }
    if (record === null || person === undefined || unitId === null || hasErrors(faults)) {
      const employeeId = person?.employeeId ?? null;
      faulty.push({ line, outcome: "faulty", employeeId, record, planned: null, fields: [], faults });
    } else sound.push({ line, record, person, unitId, faults });
  }
  const groups = Map.groupBy(sound, ({ person, record }) => `${person.employeeId} ${String(record.year)}`);
  return [...faulty, ...[...groups.values()].flatMap((group) => settle(group, known, columns))];
}
