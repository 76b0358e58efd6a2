import { numberKindOf, type NumberKind } from "@/lib/employee/employee";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import type { PlacedEmployee } from "./check-employees";
import { hasLeft } from "./employee-record";
import type { EmployeeState } from "./employee-state";
import { movesStart, stepAfterEnd, stepOfLegalDay, stepOfMove, type HistoryStep } from "./start-day";

/** What an import can change about a person, in the order in which a preview shows it. */
export const EMPLOYEE_CHANGES = [
  "number",
  "kind",
  "name",
  "frontTitle",
  "backTitle",
  "sex",
  "birthDate",
  "birthPlace",
  "golongan",
  "golonganFrom",
  "unit",
  "position",
  "positionFrom",
  "leads",
  "standing",
  "standingFrom",
  "serviceEndsOn",
  "email",
  "phone",
] as const;

export type EmployeeChangeField = (typeof EMPLOYEE_CHANGES)[number];

/** One field that would change; values as stored (days as YYYY-MM-DD, kinds by their code, yes and no as ya/tidak). */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type StandingStep = HistoryStep | { readonly mode: "close"; readonly to: CalendarDate };

/** What applying a line would do: for people to read, and, step by step, for the database. */
export interface EmployeeDifference {
  readonly fields: readonly FieldChange[];
  readonly number: HistoryStep | null;
  readonly rank: HistoryStep | null;
  readonly placement: HistoryStep | null;
  readonly standing: StandingStep | null;
  /** What the person's own fields become, for those that change; empty where one is emptied. */
  readonly given: Readonly<Record<string, string>>;
  /** Whether the person leads the unit afterwards. */
  readonly leads: boolean;
}

type Listed = PlacedEmployee;

/** Two spellings of one text: lists are often in capitals throughout. */
function sameText(a: string | null, b: string | null): boolean {
  const plain = (text: string | null): string => (text ?? "").toLowerCase().replaceAll(/\s+/gu, " ");
  return plain(a) === plain(b);
}

/** A change of a plain field: what is not given changes nothing. */
function changed(field: EmployeeChangeField, before: string | null, after: string | null): FieldChange[] {
  return after === null || sameText(before, after) ? [] : [{ field, before, after }];
}

function yesNo(leads: boolean): string {
  return leads ? "ya" : "tidak";
}

/** A kind that only follows from the number says nothing new unless the number is of the other sort. */
function givenKind({ kind, numberKind, inferred }: Listed, state: EmployeeState): string | null {
  const isInferred = inferred?.includes("kind") === true;
  return isInferred && numberKind === numberKindOf(state.kind) ? null : kind;
}

/** The end of a perjanjian kerja goes with it: a PPPK who is now CPNS has none. */
function contractChange(listed: Listed, state: EmployeeState): FieldChange[] {
  const hasContract = (kind: NumberKind): boolean => kind === "ni_pppk";
  const isOver =
    hasContract(numberKindOf(state.kind)) &&
    !hasContract(listed.numberKind) &&
    listed.serviceEndsOn === null &&
    state.serviceEndsOn !== null;
  return isOver
    ? [{ field: "serviceEndsOn", before: state.serviceEndsOn, after: null }]
    : changed("serviceEndsOn", state.serviceEndsOn, listed.serviceEndsOn);
}

function personChanges(listed: Listed, state: EmployeeState): FieldChange[] {
  const given = (field: "sex" | "birthDate") =>
    listed.inferred?.includes(field) === true ? null : listed[field];
  return [
    ...changed("kind", state.kind, givenKind(listed, state)),
    ...changed("name", state.name, listed.name),
    ...changed("frontTitle", state.frontTitle, listed.frontTitle),
    ...changed("backTitle", state.backTitle, listed.backTitle),
    ...changed("sex", state.sex, given("sex")),
    ...changed("birthDate", state.birthDate, given("birthDate")),
    ...changed("birthPlace", state.birthPlace, listed.birthPlace),
    ...contractChange(listed, state),
    ...changed("email", state.email, listed.email),
    ...changed("phone", state.phone, listed.phone),
  ];
}

interface Part<Step> {
  readonly fields: readonly FieldChange[];
  readonly step: Step | null;
}

const NOTHING = { fields: [], step: null } as const;

function rankPart(listed: Listed, state: EmployeeState, today: CalendarDate): Part<HistoryStep> {
  const { golongan, golonganFrom } = listed;
  if (golongan === null) return NOTHING;
  const { rank } = state;
  if (rank === null) {
    const from = golonganFrom ?? today;
    return { fields: changed("golongan", null, golongan), step: { mode: "open", from } };
  }
  const fields = changed("golongan", rank.golongan, golongan);
  const moves = movesStart(golonganFrom, rank);
  if (fields.length === 0 && !moves) return NOTHING;
  const step =
    fields.length === 0 && golonganFrom !== null
      ? ({ mode: "correct", from: golonganFrom } as const)
      : stepOfLegalDay(golonganFrom, rank, today);
  return {
    fields: [...fields, ...(moves ? changed("golonganFrom", rank.from, golonganFrom) : [])],
    step,
  };
}

/** Someone without a post is given one; both unit and jabatan are needed, the row reader has told what is missing. */
function firstPlacement(listed: Listed, step: HistoryStep): Part<HistoryStep> {
  const { unitId, unitName, position } = listed;
  if (unitId === null || position === null) return NOTHING;
  return {
    fields: [
      { field: "unit", before: null, after: unitName },
      { field: "position", before: null, after: position.name },
      ...(listed.leads ? changed("leads", null, yesNo(true)) : []),
    ],
    step,
  };
}

/** Where the list does not say who leads, whoever stays in unit and jabatan stays what he is. */
function leadsAfter(listed: Listed, { placement }: EmployeeState, today: CalendarDate): boolean {
  const { unitId, position, heads } = listed;
  if (placement === null || (placement.endsOn !== null && placement.endsOn < today)) return listed.leads;
  const stays =
    heads === null &&
    unitId === placement.unitId &&
    (position === null || sameText(placement.positionName, position.name));
  return unitId === null || stays ? placement.leads : listed.leads;
}

function placementPart(listed: Listed, state: EmployeeState, today: CalendarDate): Part<HistoryStep> {
  const { unitId, unitName, position, positionFrom } = listed;
  const { placement } = state;
  if (placement === null) return firstPlacement(listed, { mode: "open", from: positionFrom ?? today });
  if (placement.endsOn !== null && placement.endsOn < today) {
    return firstPlacement(listed, stepAfterEnd(positionFrom, placement.endsOn, today));
  }
  const leadsNow = leadsAfter(listed, state, today);
  const fields = [
    ...(unitId === null || unitId === placement.unitId
      ? []
      : [{ field: "unit", before: placement.unitName, after: unitName }]),
    ...changed("position", placement.positionName, position?.name ?? null),
    ...changed("leads", yesNo(placement.leads), yesNo(leadsNow)),
  ];
  if (fields.length === 0 && !movesStart(positionFrom, placement)) return NOTHING;
  const movesByDayAlone = fields.length === 0 && positionFrom !== null;
  const step: HistoryStep = movesByDayAlone
    ? { mode: positionFrom > placement.from ? "open" : "correct", from: positionFrom }
    : stepOfMove(positionFrom, placement, today);
  const day = step.from === placement.from ? [] : changed("positionFrom", placement.from, step.from);
  return { fields: [...fields, ...day], step };
}

function standingPart(listed: Listed, state: EmployeeState, today: CalendarDate): Part<StandingStep> {
  const { standing: kind, standingFrom } = listed;
  const { standing } = state;
  if (kind === null) return NOTHING;
  if (standing === null || (standing.endsOn !== null && standing.endsOn < today)) {
    if (kind === "aktif") return NOTHING;
    const step: HistoryStep =
      standing?.endsOn == null
        ? { mode: "open", from: standingFrom ?? today }
        : stepAfterEnd(standingFrom, standing.endsOn, today);
    return { fields: changed("standing", "aktif", kind), step };
  }
  const fields = changed("standing", standing.kind, kind);
  if (fields.length === 0) {
    if (kind === "aktif" || standingFrom === null || !movesStart(standingFrom, standing)) return NOTHING;
    return {
      fields: changed("standingFrom", standing.from, standingFrom),
      step: { mode: "correct", from: standingFrom },
    };
  }
  // That it ends is already known.
  if (kind === "aktif" && standing.endsOn !== null) return NOTHING;
  const step = stepOfLegalDay(standingFrom, standing, today);
  return kind === "aktif" && step.mode === "open"
    ? { fields, step: { mode: "close", to: addDays(step.from, -1) } }
    : { fields, step };
}

/** A second number of the same person, for a line that was confirmed to be about this person. */
function numberPart(listed: Listed, state: EmployeeState, numberFrom: CalendarDate): Part<HistoryStep> {
  if (listed.number === state.number) return NOTHING;
  return {
    fields: [{ field: "number", before: state.number, after: listed.number }],
    step: { mode: "open", from: numberFrom },
  };
}

/**
 * What a line of a staff list would change about the person it names. Empty `fields`: nothing. Applying it and asking
 * again gives nothing, so the same file a second time changes nothing.
 */
export function employeeDifference(
  listed: Listed,
  state: EmployeeState,
  days: { readonly today: CalendarDate; readonly numberFrom: CalendarDate },
): EmployeeDifference {
  const number = numberPart(listed, state, days.numberFrom);
  const rank = rankPart(listed, state, days.today);
  const placement = hasLeft(listed) ? NOTHING : placementPart(listed, state, days.today);
  const standing = standingPart(listed, state, days.today);
  const own = personChanges(listed, state);
  const fields = [...number.fields, ...own, ...rank.fields, ...placement.fields, ...standing.fields];
  return {
    fields,
    number: number.step,
    rank: rank.step,
    placement: placement.step,
    standing: standing.step,
    given: Object.fromEntries(own.map(({ field, after }) => [field, after ?? ""])),
    leads: leadsAfter(listed, state, days.today),
  };
}
