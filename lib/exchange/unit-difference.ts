import type { UnitKind } from "@/lib/agency/unit";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { nameKey } from "./cell-text";
import type { FieldChange } from "./difference";
import { movesStart, stepAfterEnd, stepOfMove, type HistoryStep, type NewestSpan } from "./start-day";
import type { UnitRecord } from "./unit-row";

/** What an import can change about a unit, in the order in which a preview shows it. */
export const UNIT_CHANGES = [
  "code",
  "name",
  "kind",
  "parent",
  "headTitle",
  "superior",
  "order",
  "validFrom",
] as const;

export type UnitChangeField = (typeof UNIT_CHANGES)[number];

/** A unit as the register has it: its newest version, ended or not. */
export interface UnitState extends NewestSpan {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly headTitle: string | null;
  readonly parentCode: string | null;
  readonly superiorCode: string | null;
  readonly order: number;
}

export interface UnitDifference {
  readonly fields: readonly FieldChange[];
  readonly version: HistoryStep | null;
}

function changed(field: UnitChangeField, before: string | null, after: string | null): FieldChange[] {
  if (after === null) return [];
  const plain = (text: string | null): string => (text ?? "").toLowerCase().replaceAll(/\s+/gu, " ");
  return plain(before) === plain(after) ? [] : [{ field, before, after }];
}

function changedCode(field: UnitChangeField, before: string | null, after: string | null): FieldChange[] {
  return after === null || nameKey(before ?? "") === nameKey(after) ? [] : [{ field, before, after }];
}

/** What a line of a list of units would change about a registered unit; empty `fields`: nothing. */
export function unitDifference(
  record: UnitRecord,
  parentCode: string | null,
  state: UnitState,
  today: CalendarDate,
): UnitDifference {
  const order = record.order === null ? null : String(record.order);
  const { validFrom } = record;
  const code = changedCode("code", state.code, record.code);
  const fields = [
    ...changed("name", state.name, record.name),
    ...changed("kind", state.kind, record.kind),
    ...changedCode("parent", state.parentCode, parentCode),
    ...changed("headTitle", state.headTitle, record.headTitle),
    ...changedCode("superior", state.superiorCode, record.superiorCode),
    ...changed("order", String(state.order), order),
  ];
  if (state.endsOn !== null && state.endsOn < today) {
    const version = stepAfterEnd(validFrom, state.endsOn, today);
    return {
      fields: [...code, ...fields, { field: "validFrom", before: null, after: version.from }],
      version,
    };
  }
  if (fields.length > 0) {
    const version = stepOfMove(validFrom, state, today);
    const day = version.from === state.from ? [] : changed("validFrom", state.from, version.from);
    return { fields: [...code, ...fields, ...day], version };
  }
  // A later day for a unit that is otherwise the same would only tear a hole into its history.
  if (validFrom === null || validFrom > state.from || !movesStart(validFrom, state)) {
    return { fields: code, version: null };
  }
  return {
    fields: [...code, ...changed("validFrom", state.from, validFrom)],
    version: { mode: "correct", from: validFrom },
  };
}
