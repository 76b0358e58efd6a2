import type { ChosenColumns, ImportKind, ImportLayout } from "./batch";
import { columnLabel } from "./field-labels";
import type { ColumnsView } from "./import-view";
import { columnsAt, columnsOfKind, suggestionFor, type SuggestedColumns } from "./suggested-columns";

/** A sheet (0-based) and heading row that a person wants to look at instead of those that were chosen. */
export interface AskedHeading {
  readonly sheet: number | null;
  readonly headingLine: number | null;
}

export const NOTHING_ASKED: AskedHeading = { sheet: null, headingLine: null };

type Sheet = ImportLayout["sheets"][number];

const SHOWN_ROW = 80;
const NOTHING_FOUND: Pick<SuggestedColumns, "headingLine" | "headings" | "matches"> = {
  headingLine: 1,
  headings: [],
  matches: new Map(),
};

/** The first thing that stands in a column below the headings. */
function sampleOf(sheet: Sheet, headingLine: number, column: number): string | null {
  const filled = sheet.top.find(({ line, cells }) => line > headingLine && (cells[column] ?? "") !== "");
  return filled?.cells[column] ?? null;
}

function rowText(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell !== "").join(" · ");
  return text.length > SHOWN_ROW ? `${text.slice(0, SHOWN_ROW)}…` : text;
}

/**
 * The columns of a file for people to correct: as they were chosen, or as they would be for another sheet or heading row
 * that is asked for. What the file has not is answered with what comes nearest.
 */
export function columnsView(
  kind: ImportKind,
  layout: ImportLayout,
  chosen: ChosenColumns,
  asked: AskedHeading,
): ColumnsView | null {
  const chosenSheet = Math.max(
    layout.sheets.findIndex(({ name }) => name === chosen.sheet),
    0,
  );
  const at = asked.sheet !== null && asked.sheet in layout.sheets ? asked.sheet : chosenSheet;
  const sheet = layout.sheets[at];
  if (sheet === undefined) return null;
  const line = asked.headingLine ?? (at === chosenSheet ? chosen.headingLine : null);
  const { headingLine, headings, matches } =
    (line === null ? null : columnsAt(layout, kind, sheet.name, line)) ??
    suggestionFor(sheet, kind) ??
    NOTHING_FOUND;
  const isChosen = at === chosenSheet && headingLine === chosen.headingLine;
  return {
    sheets: layout.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: at,
    headingLine,
    headingRows: sheet.top.map(({ line: row, cells }) => ({ line: row, text: rowText(cells) })),
    columns: headings.map((heading, column) => ({ heading, sample: sampleOf(sheet, headingLine, column) })),
    choices: columnsOfKind(kind).map(({ field, required }) => {
      const match = matches.get(field);
      const column = (isChosen ? chosen.fields[field] : match?.column) ?? null;
      return {
        field,
        label: columnLabel(kind, field),
        required,
        column,
        isGuess: match?.confidence === "likely" && match.column === column,
      };
    }),
  };
}
