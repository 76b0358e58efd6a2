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

/** Lines that are looked up together; the last group brings the end of the list with it. */
export interface LineGroup {
  readonly rows: readonly TableRow[];
  readonly end: ListEnd | null;
}

async function* grouped(
  list: AsyncGenerator<readonly TableRow[], ListEnd>,
  size: number,
): AsyncGenerator<LineGroup> {
  let waiting: TableRow[] = [];
  for (;;) {
    const step = await list.next();
    if (step.done === true) {
      yield { rows: waiting, end: step.value };
      return;
    }
    waiting.push(...step.value);
    while (waiting.length >= size) {
      yield { rows: waiting.slice(0, size), end: null };
      waiting = waiting.slice(size);
    }
  }
}

const GROUPS_AHEAD = 2;

/**
 * The lines of a list in groups, the next ones read while the database works on one: reading and writing each take a
 * core for themselves.
 */
export async function* lineGroups(
  list: AsyncGenerator<readonly TableRow[], ListEnd>,
  size: number,
): AsyncGenerator<LineGroup> {
  const groups = grouped(list, size);
  const next = (): Promise<IteratorResult<LineGroup, unknown>> => {
    const step = groups.next();
    // Whoever stops early does not wait for what was read ahead.
    step.catch(() => undefined);
    return step;
  };
  const queue = Array.from({ length: GROUPS_AHEAD }, next);
  for (let step = await queue.shift(); step?.done === false; step = await queue.shift()) {
    queue.push(next());
    yield step.value;
  }
}
