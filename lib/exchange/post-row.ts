import type { DateEpoch } from "./cell-date";
import { hasErrors } from "./faults";
import { numberInCell } from "./number-cell";
import type { PostField } from "./post-columns";
import type { ReadLine } from "./read-line";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";
import type { UnitReference } from "./employee-record";
import { answerOfText } from "./employee-words";

/** The post of somebody from the day of a plan on, as a line tells it. */
export interface PostRecord {
  readonly number: string;
  /** Null: neither unit nor post is named, so that the line says nothing of the person. */
  readonly post: {
    readonly unit: UnitReference;
    readonly position: string;
    readonly positionType: string;
    readonly heads: boolean | null;
  } | null;
}

const LIMITS = { position: 200, unit: 300, code: 100, type: 60 } as const;

function headsIn(reader: RowReader<PostField>): boolean | null {
  const text = reader.text("head");
  if (text === "") return null;
  const answer = answerOfText(text);
  if (answer === null) reader.blame("head", { code: "answer_unknown" });
  return answer;
}

function readPost(reader: RowReader<PostField>, line: number): ReadLine<PostRecord> {
  const number = numberInCell(reader, "number", reader.required("number"));
  const code = reader.given("unitCode", LIMITS.code);
  const name = reader.given("unit", LIMITS.unit);
  const parentName = reader.given("parentUnit", LIMITS.unit);
  const position = reader.text("position", LIMITS.position);
  const positionType = reader.text("positionType", LIMITS.type);
  const heads = headsIn(reader);
  const isNamed = code !== null || name !== null;
  if (isNamed && position === "" && !hasErrors(reader.faults())) {
    reader.blame("position", { code: "position_missing" });
  }
  if (!isNamed && position !== "") reader.blame("unit", { code: "required" });
  const faults = reader.faults();
  if (number === null || hasErrors(faults)) return { line, record: null, faults };
  const post = isNamed ? { unit: { code, name, parentName }, position, positionType, heads } : null;
  return { line, record: { number: number.digits, post }, faults };
}

/** A reader for the lines of a list of posts. */
export function postRows(
  columns: ReadonlyMap<PostField, number>,
  epoch: DateEpoch,
): (row: TableRow) => ReadLine<PostRecord> {
  const reader = rowReader(columns, epoch);
  return (row) => {
    reader.begin(row);
    return readPost(reader, row.line);
  };
}
