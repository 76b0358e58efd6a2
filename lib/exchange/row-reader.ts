import type { CalendarDate } from "@/lib/kernel/calendar";
import { cellText } from "./cell-text";
import { dateOfText, type DateEpoch } from "./cell-date";
import { fault, type Fault, type FaultReason } from "./faults";
import type { TableRow } from "./table";

/** Reads the cells of one row by field and gathers what is wrong with them. */
export interface RowReader<Field extends string> {
  readonly faults: readonly Fault[];
  /** Whether the file has a column for the field. */
  has(field: Field): boolean;
  /** The cleaned text; "" where there is no column, nothing in the cell, or a formula (which is a fault). */
  text(field: Field, limit?: number): string;
  /** As `text`; an empty cell is a fault. */
  required(field: Field, limit?: number): string;
  /** As `text`, null instead of "". */
  given(field: Field, limit?: number): string | null;
  /** The day in the cell; null where none is given or it is none (which is a fault). */
  date(field: Field): CalendarDate | null;
  /** Whether the cell holds a number rather than text. */
  isStoredNumber(field: Field): boolean;
  /** Notes a fault of the field's cell. */
  blame(field: Field, reason: FaultReason): void;
  /** Notes a fault of the whole line. */
  blameLine(reason: FaultReason): void;
}

/** A reader for one row. `columns`: field → 0-based column. */
export function rowReader<Field extends string>(
  row: TableRow,
  columns: ReadonlyMap<Field, number>,
  epoch: DateEpoch,
): RowReader<Field> {
  const faults: Fault[] = [];
  const noted = new Set<number>();
  const columnOf = (field: Field): number => columns.get(field) ?? -1;

  const blame = (field: Field, reason: FaultReason): void => {
    const column = columns.get(field) ?? null;
    faults.push(fault(row.line, column, row.cells[column ?? -1] ?? "", reason));
  };

  const text = (field: Field, limit?: number): string => {
    const column = columnOf(field);
    const note = row.notes?.get(column);
    if (note === "formula" || note === "error_value") {
      if (!noted.has(column)) blame(field, { code: note });
      noted.add(column);
      return "";
    }
    const found = cellText(row.cells[column] ?? "");
    if (limit !== undefined && found.length > limit) {
      blame(field, { code: "too_long", limit });
      return "";
    }
    return found;
  };

  return {
    faults,
    has: (field) => columns.has(field),
    text,
    required: (field, limit) => {
      const before = faults.length;
      const found = text(field, limit);
      if (found === "" && faults.length === before && !noted.has(columnOf(field))) {
        blame(field, { code: "required" });
      }
      return found;
    },
    given: (field, limit) => {
      const found = text(field, limit);
      return found === "" ? null : found;
    },
    date: (field) => {
      const found = text(field);
      if (found === "") return null;
      const date = dateOfText(found, epoch);
      if (date.ok) return date.value;
      blame(field, { code: date.refusal });
      return null;
    },
    isStoredNumber: (field) => row.notes?.get(columnOf(field)) === "number",
    blame,
    blameLine: (reason) => {
      faults.push(fault(row.line, null, "", reason));
    },
  };
}
