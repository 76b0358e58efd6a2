import { cellText, nameKey } from "./cell-text";
import type { TableRow } from "./table";

/** A column that an import understands. */
export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  readonly required: boolean;
  /** Names that it goes by, the preferred first; compared without case, spaces and punctuation. */
  readonly headings: readonly string[];
  /** What the template shows below the heading; null leaves the column out of the template. */
  readonly example: string | null;
}

/** How sure a match is: the heading is one of the known names, or it differs by a slip or a word. */
export type Confidence = "sure" | "likely";

export interface ColumnMatch {
  /** 0-based column of the file. */
  readonly column: number;
  readonly confidence: Confidence;
}

export type ColumnMatches<Field extends string> = ReadonlyMap<Field, ColumnMatch>;

/** The row of the file that holds the headings, and what they were taken for. */
export interface Heading<Field extends string> {
  readonly line: number;
  readonly names: readonly string[];
  readonly matches: ColumnMatches<Field>;
}

/** Only so many rows from the top are looked at for headings; above them stand titles and letterheads. */
export const HEADING_ROWS = 20;
const LEAST_MATCHES = 2;
const LONG_HEADING = 10;

/** Number of letters that must be changed, put in or taken out; stops counting past `limit`. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Whether a heading is a known one with a slip of the keyboard; short names leave no room for one. */
function isSlipOf(heading: string, known: string): boolean {
  if (known.length < 6) return false;
  const allowed = known.length >= LONG_HEADING ? 2 : 1;
  return slips(heading, known, allowed) <= allowed;
}

/** Spaces do not tell headings apart: "TGLLAHIR", "TGL LAHIR" and "tgl_lahir" are one. */
function headingKey(text: string): string {
  return nameKey(cellText(text)).replaceAll(" ", "");
}

/**
 * Says which column of the file is which: exact names first, in the order in which each field prefers them, then names
 * with a slip. No column is used twice.
 */
export function matchColumns<Field extends string>(
  names: readonly string[],
  specs: readonly ColumnSpec<Field>[],
): ColumnMatches<Field> {
  const keys = names.map(headingKey);
  const matches = new Map<Field, ColumnMatch>();
  const used = new Set<number>();
  const take = (field: Field, column: number, confidence: Confidence): void => {
    if (column < 0) return;
    matches.set(field, { column, confidence });
    used.add(column);
  };
  const free = (test: (key: string) => boolean): number =>
    keys.findIndex((key, column) => !used.has(column) && key !== "" && test(key));
  for (const { field, headings } of specs) {
    const known = headings.map(headingKey).find((name) => free((key) => key === name) >= 0);
    if (known !== undefined)
      take(
        field,
        free((key) => key === known),
        "sure",
      );
  }
  for (const { field, headings } of specs) {
    if (matches.has(field)) continue;
    const known = headings.map(headingKey);
    take(
      field,
      free((key) => known.some((name) => isSlipOf(key, name))),
      "likely",
    );
  }
  return matches;
}

/** The required fields that no column was matched to. */
export function missingColumns<Field extends string>(
  matches: ColumnMatches<Field>,
  specs: readonly ColumnSpec<Field>[],
): readonly Field[] {
  return specs.filter(({ field, required }) => required && !matches.has(field)).map(({ field }) => field);
}

/** What stands in a heading of two rows: "TARGET" over 2025 and 2026 is "TARGET 2025" and "TARGET 2026". */
function overTwoRows(above: readonly string[], below: readonly string[]): readonly string[] {
  let over = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const [top, bottom] = [(above[column] ?? "").trim(), (below[column] ?? "").trim()];
    if (top !== "") over = top;
    if (bottom === "") return top;
    return `${over} ${bottom}`.trim();
  });
}

/**
 * The headings that end in a row: as they stand there, or with what stands over them where a group of columns has a
 * heading of its own (merged cells) and more is understood so.
 */
export function headingAt<Field extends string>(
  rows: readonly Pick<TableRow, "line" | "cells">[],
  line: number,
  specs: readonly ColumnSpec<Field>[],
): Heading<Field> | null {
  const index = rows.findIndex((row) => row.line === line);
  const row = rows[index];
  if (row === undefined) return null;
  const plain = { line, names: row.cells, matches: matchColumns(row.cells, specs) };
  const above = rows[index - 1];
  if (above === undefined) return plain;
  const names = overTwoRows(above.cells, row.cells);
  const both = { line, names, matches: matchColumns(names, specs) };
  return both.matches.size > plain.matches.size ? both : plain;
}

/**
 * Finds the heading row among the first rows: the one whose names match the most fields. Null where no row matches at
 * least two.
 */
export function findHeading<Field extends string>(
  rows: readonly TableRow[],
  specs: readonly ColumnSpec<Field>[],
): Heading<Field> | null {
  let best: Heading<Field> | null = null;
  const first = rows.slice(0, HEADING_ROWS);
  for (const { line } of first) {
    const heading = headingAt(first, line, specs);
    const size = heading?.matches.size ?? 0;
    if (size >= LEAST_MATCHES && size > (best?.matches.size ?? 0)) best = heading;
  }
  return best;
}
