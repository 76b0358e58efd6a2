/** What is odd about a cell beside its text. */
export type CellNote =
  /** The cell holds a formula; its text is left empty, because a stored result may be out of date. */
  | "formula"
  /** The cell holds one of Excel's error values (#REF!, #N/A …). */
  | "error_value"
  /** The cell holds a number, not text: more than 15 digits are already lost. */
  | "number";

/** One row of a table as text; `line` is the row number that a spreadsheet shows (the first row is 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** By column (0-based); null where no cell of the row is odd. */
  readonly notes: ReadonlyMap<number, CellNote> | null;
}

/** A rectangle of merged cells, all bounds inclusive, columns 0-based. */
export interface CellRange {
  readonly fromLine: number;
  readonly toLine: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A sheet of a workbook; a CSV file has exactly one, without a name. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

const LETTERS = 26;
const LETTER_A = 65;

/** The letters by which a spreadsheet calls a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = "";
  do {
    letters = String.fromCharCode(LETTER_A + (rest % LETTERS)) + letters;
    rest = Math.floor(rest / LETTERS) - 1;
  } while (rest >= 0);
  return letters;
}

/** The 0-based column and the line of a cell reference such as "AB12"; null where it is none. */
export function cellReference(reference: string): { column: number; line: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - LETTER_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  const line = Number(reference.slice(at));
  return at > 0 && at < 4 && Number.isInteger(line) && line > 0 ? { column: column - 1, line } : null;
}

/** The rectangle of "B2:D4" (or of one cell, "B2"); null where the text is none. */
export function cellRange(reference: string): CellRange | null {
  const [first = "", last = first] = reference.split(":");
  const from = cellReference(first);
  const to = cellReference(last);
  if (from === null || to === null) return null;
  return { fromLine: from.line, toLine: to.line, fromColumn: from.column, toColumn: to.column };
}
