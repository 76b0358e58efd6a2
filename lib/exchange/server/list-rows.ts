import type { ChosenColumns } from "../batch";
import type { FileRefusal } from "../file-refusal";
import { fault, type Fault } from "../faults";
import { columnLetter, type CellRange, type TableRow } from "../table";
import type { TableFile } from "./table-file";

const MOST_MERGED = 1000;

/** What is told at the end of a list. */
export interface ListEnd {
  readonly refusal: FileRefusal | null;
  /** Merged cells in the columns that are used. */
  readonly merged: readonly Fault[];
}

function rangeText({ fromColumn, fromLine, toColumn, toLine }: CellRange): string {
  return `${columnLetter(fromColumn)}${String(fromLine)}:${columnLetter(toColumn)}${String(toLine)}`;
}

function mergedFaults(ranges: readonly CellRange[], chosen: ChosenColumns): Fault[] {
  const used = Object.values(chosen.fields);
  return ranges
    .filter(({ toLine }) => toLine > chosen.headingLine)
    .flatMap((range) => {
      const column = used.find((candidate) => range.fromColumn <= candidate && candidate <= range.toColumn);
      if (column === undefined) return [];
      const line = Math.max(range.fromLine, chosen.headingLine + 1);
      return [fault(line, column, "", { code: "merged", range: rangeText(range) })];
    })
    .slice(0, MOST_MERGED);
}

/** Whether a row has anything in the columns that are used; notes and totals beside a list do not make a line. */
function isLine(row: TableRow, used: readonly number[]): boolean {
  return used.some((column) => (row.cells[column] ?? "").trim() !== "" || row.notes?.has(column) === true);
}

/** The lines of a list below its heading row, in groups. */
export async function* listRows(
  file: TableFile,
  chosen: ChosenColumns,
  read: (share: number) => void,
): AsyncGenerator<readonly TableRow[], ListEnd> {
  const used = Object.values(chosen.fields);
  const reading = file.rows(chosen.sheet, read);
  for (;;) {
    const step = await reading.next();
    if (step.done === true) {
      const end = step.value;
      return end.ok
        ? { refusal: null, merged: mergedFaults(end.value.merged, chosen) }
        : { refusal: end.refusal, merged: [] };
    }
    const lines = step.value.filter((row) => row.line > chosen.headingLine && isLine(row, used));
    if (lines.length > 0) yield lines;
  }
}
