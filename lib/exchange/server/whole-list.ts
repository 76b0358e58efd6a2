import type { ChosenColumns } from "../batch";
import type { ColumnSpec } from "../column-matching";
import type { DateEpoch } from "../cell-date";
import { cellText } from "../cell-text";
import type { ReadLine } from "../read-line";
import { columnMap } from "../suggested-columns";
import type { TableRow } from "../table";
import type { ListEnd } from "./list-rows";
import type { Stage, StagedRow } from "./stage";

/** A list as a check gets it. */
export interface GivenList {
  readonly chosen: ChosenColumns;
  readonly epoch: DateEpoch;
  readonly rows: AsyncGenerator<readonly TableRow[], ListEnd>;
  readonly stage: Stage;
}

/** All lines of a list that has to be looked at as a whole, with number and name as they stand in the file. */
export interface WholeList<Field extends string, Row> {
  readonly columns: ReadonlyMap<Field, number>;
  readonly lines: readonly ReadLine<Row>[];
  readonly raw: ReadonlyMap<number, { readonly number: string; readonly name: string }>;
  readonly end: ListEnd;
}

/** Lines that are made ready for staging at once. */
const STAGED_AT_ONCE = 1_000;

/** Stages a whole list piece by piece: what is staged of a line is much larger than what is known of it. */
export async function stageAll<Line>(
  stage: Stage,
  lines: readonly Line[],
  rowOf: (line: Line) => StagedRow,
): Promise<void> {
  for (let at = 0; at < lines.length; at += STAGED_AT_ONCE) {
    await stage.add(lines.slice(at, at + STAGED_AT_ONCE).map(rowOf));
  }
}

/** More lines than any agency has people times indicators. */
const MOST_LINES = 100_000;

/** Reads a list to its end; one that is longer than any is refused. */
export async function wholeList<Field extends string, Row>(
  list: GivenList,
  specs: readonly ColumnSpec<Field | "number" | "name">[],
  reader: (
    columns: ReadonlyMap<Field | "number" | "name", number>,
    epoch: DateEpoch,
  ) => (row: TableRow) => ReadLine<Row>,
): Promise<WholeList<Field | "number" | "name", Row>> {
  const columns = columnMap(list.chosen, specs);
  const read = reader(columns, list.epoch);
  const lines: ReadLine<Row>[] = [];
  const raw = new Map<number, { number: string; name: string }>();
  const cell = (row: TableRow, field: "number" | "name") =>
    cellText(row.cells[columns.get(field) ?? -1] ?? "");
  for (;;) {
    const step = await list.rows.next();
    if (step.done === true) return { columns, lines, raw, end: step.value };
    for (const row of step.value) {
      lines.push(read(row));
      raw.set(row.line, { number: cell(row, "number"), name: cell(row, "name") });
    }
    if (lines.length > MOST_LINES) {
      const end: ListEnd = { refusal: { code: "too_many_rows", limit: MOST_LINES }, merged: [] };
      return { columns, lines: [], raw, end };
    }
  }
}
