import type { ChosenColumns, ImportKind, ImportLayout } from "./batch";
import { findHeading, headingAt, type ColumnMatches, type ColumnSpec } from "./column-matching";
import { EMPLOYEE_COLUMNS } from "./employee-columns";
import { IKU_COLUMNS } from "./iku-columns";
import { PLAN_COLUMNS } from "./plan-columns";
import { POST_COLUMNS } from "./post-columns";
import { RESULT_COLUMNS } from "./result-columns";
import { UNIT_COLUMNS } from "./unit-columns";

const COLUMNS: Readonly<Record<ImportKind, readonly ColumnSpec<string>[]>> = {
  units: UNIT_COLUMNS,
  employees: EMPLOYEE_COLUMNS,
  plans: PLAN_COLUMNS,
  results: RESULT_COLUMNS,
  ikus: IKU_COLUMNS,
  posts: POST_COLUMNS,
};

/** The columns that a kind of list has. */
export function columnsOfKind(kind: ImportKind): readonly ColumnSpec<string>[] {
  return COLUMNS[kind];
}

type Sheet = ImportLayout["sheets"][number];

/** A heading row and what its names were taken for. */
export interface SuggestedColumns {
  readonly sheet: string;
  readonly headingLine: number;
  readonly headings: readonly string[];
  readonly matches: ColumnMatches<string>;
}

/** The row with the most cells, for a list of whose headings none is known. */
function widestRow(sheet: Sheet): Sheet["top"][number] | null {
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== "").length;
  return sheet.top.reduce<Sheet["top"][number] | null>(
    (widest, row) => (widest === null || filled(row.cells) > filled(widest.cells) ? row : widest),
    null,
  );
}

/** The row of one sheet that looks most like the headings of such a list; null where the sheet is empty. */
export function suggestionFor(sheet: Sheet, kind: ImportKind): SuggestedColumns | null {
  const found = findHeading(
    sheet.top.map((row) => ({ ...row, notes: null })),
    columnsOfKind(kind),
  );
  if (found !== null) {
    return { sheet: sheet.name, headingLine: found.line, headings: found.names, matches: found.matches };
  }
  const widest = widestRow(sheet);
  if (widest === null) return null;
  return { sheet: sheet.name, headingLine: widest.line, headings: widest.cells, matches: new Map() };
}

/** The sheet and row that look most like such a list; visible sheets before hidden ones. Null for an empty file. */
export function suggestedColumns(layout: ImportLayout, kind: ImportKind): SuggestedColumns | null {
  const candidates = layout.sheets
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
    .flatMap((sheet) => suggestionFor(sheet, kind) ?? []);
  return candidates.reduce<SuggestedColumns | null>(
    (best, next) => (best === null || next.matches.size > best.matches.size ? next : best),
    null,
  );
}

/** The suggestion for a sheet and heading row that a person has chosen; null where the file has none such. */
export function columnsAt(
  layout: ImportLayout,
  kind: ImportKind,
  sheetName: string,
  headingLine: number,
): SuggestedColumns | null {
  const sheet = layout.sheets.find(({ name }) => name === sheetName);
  const heading = sheet === undefined ? null : headingAt(sheet.top, headingLine, columnsOfKind(kind));
  if (heading === null) return null;
  return { sheet: sheetName, headingLine, headings: heading.names, matches: heading.matches };
}

/** What was chosen before, as a map that the row readers take; fields that the kind does not have are left out. */
export function columnMap<Field extends string>(
  chosen: ChosenColumns,
  specs: readonly ColumnSpec<Field>[],
): ReadonlyMap<Field, number> {
  return new Map(
    specs.flatMap(({ field }) => {
      const column = chosen.fields[field];
      return column === undefined ? [] : [[field, column] as const];
    }),
  );
}
