import type { CalendarDate } from "@/lib/kernel/calendar";
import { cellText } from "./cell-text";
import { dateOfText, type DateEpoch } from "./cell-date";
import { fault, type Fault, type FaultReason } from "./faults";
import { remembered } from "./remembered";
import type { TableRow } from "./table";

/** Reads the cells of one row after another by field and gathers what is wrong with them. */
export interface RowReader<Field extends string> {
  /** Goes on to this row; what was wrong with the one before is forgotten. */
  begin(row: TableRow): void;
  /** What is wrong with the row so far. */
  faults(): readonly Fault[];
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

/** A reader for the rows of a list. `columns`: field → 0-based column. One for all rows, because it is made of closures. */
export function rowReader<Field extends string>(
  columns: ReadonlyMap<Field, number>,
  epoch: DateEpoch,
): RowReader<Field> {
  let row: TableRow = { line: 0, cells: [], notes: null };
  let faults: Fault[] = [];
  const noted = new Set<number>();
  const dateOf = remembered((text) => dateOfText(text, epoch));
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
    begin: (next) => {
      row = next;
      faults = [];
      noted.clear();
    },
    faults: () => faults,
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
      const date = dateOf(found);
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
