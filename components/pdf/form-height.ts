import type { Cell, FormColumn, FormGroup, Paragraph } from "@/lib/document/forms/content";

/** Of the typeface at 8 points: a letter's width on the average, and a line's height. An aside is set in 7 points. */
const LETTER = 4.1;
const LINE = 10.4;
const NOTE = 7 / 8;
const PADDING = 5;
/** Lines end at words, not at the edge. */
const RAGGED = 1.06;

/** Below this a part of a form is kept on one page; what is taller may break, or half a page would stay empty. */
const KEPT_TOGETHER = 250;

function paragraphHeight({ text, look }: Paragraph, width: number): number {
  const scale = look === "note" ? NOTE : 1;
  const perLine = Math.max(1, (width - 8 - (look === "bullet" ? 8 : 0)) / (LETTER * scale));
  return Math.max(1, Math.ceil((text.length * RAGGED) / perLine)) * LINE * scale;
}

/** About how tall a cell is, rather too much than too little. */
export function cellHeight(cell: Cell, width: number): number {
  return cell.reduce((sum, paragraph) => sum + paragraphHeight(paragraph, width), PADDING);
}

/** About how tall a hasil kerja with its indicators is. */
export function groupHeight(columns: readonly FormColumn[], group: FormGroup, width: number): number {
  const widthOf = (column: FormColumn) => (column.share / 100) * width;
  const tallest = (cells: Readonly<Record<string, Cell>>, isShared: boolean) =>
    Math.max(
      0,
      ...columns
        .filter((column) => column.isShared === isShared)
        .map((column) => cellHeight(cells[column.key] ?? [], widthOf(column))),
    );
  const lines = group.lines.reduce((sum, line) => sum + tallest(line, false), 0);
  return Math.max(tallest(group.shared, true), lines);
}

export function isKeptTogether(height: number): boolean {
  return height <= KEPT_TOGETHER;
}
