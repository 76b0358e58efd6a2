import { LONGEST_LINE } from "@/lib/skp/plan";
import type { Aspek, RhkAssigner, RhkJenis } from "@/lib/skp/skp";
import type { DateEpoch } from "./cell-date";
import { hasErrors } from "./faults";
import { numberInCell } from "./number-cell";
import type { PerformanceFault } from "./performance-faults";
import { aspekOfText, assignerOfText, jenisOfText } from "./performance-words";
import type { PlanField } from "./plan-columns";
import type { ReadLine } from "./read-line";
import { appraiserIn, type ResultRecord } from "./result-row";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";

/** One indicator of an SKP that was made elsewhere, as a line tells it. */
export interface PlanLine extends Pick<ResultRecord, "appraiserNumber" | "appraiserName"> {
  readonly number: string;
  readonly year: number;
  readonly jenis: RhkJenis;
  readonly intervened: string | null;
  readonly rhk: string;
  readonly assigner: RhkAssigner;
  readonly iki: string;
  readonly aspek: Aspek | null;
  readonly target: string;
  readonly unit: string | null;
}

/** The word in a cell that may be empty; what is not known is a fault, and `otherwise` goes on. */
function wordOr<Word>(
  reader: RowReader<PlanField>,
  field: PlanField,
  read: (text: string) => Word | null,
  otherwise: Word,
  unknown: PerformanceFault,
): Word {
  const text = reader.text(field);
  if (text === "") return otherwise;
  const word = read(text);
  if (word === null) reader.blame(field, { code: "performance", fault: unknown });
  return word ?? otherwise;
}

function yearIn(reader: RowReader<PlanField>): number | null {
  const text = reader.required("year");
  if (text === "") return null;
  const year = /^(?:tahun )?(20\d\d)$/iu.exec(text)?.[1];
  if (year === undefined) reader.blame("year", { code: "performance", fault: { code: "year_unreadable" } });
  return year === undefined ? null : Number(year);
}

function readPlanLine(reader: RowReader<PlanField>, line: number): ReadLine<PlanLine> {
  const number = numberInCell(reader, "number", reader.required("number"));
  const year = yearIn(reader);
  const given = {
    jenis: wordOr(reader, "jenis", jenisOfText, "utama", { code: "jenis_unknown" }),
    intervened: reader.given("intervened", LONGEST_LINE),
    rhk: reader.required("rhk", LONGEST_LINE),
    assigner: wordOr(reader, "assigner", assignerOfText, "pimpinan", { code: "assigner_unknown" }),
    iki: reader.required("iki", LONGEST_LINE),
    aspek: wordOr<Aspek | null>(reader, "aspek", aspekOfText, null, { code: "aspek_unknown" }),
    target: reader.required("target", LONGEST_LINE),
    unit: reader.given("unit", LONGEST_LINE),
    ...appraiserIn(reader),
  };
  const faults = reader.faults();
  if (number === null || year === null || hasErrors(faults)) return { line, record: null, faults };
  return { line, record: { number: number.digits, year, ...given }, faults };
}

/** A reader for the lines of a list of plans. That several make one plan is a matter of all lines together. */
export function planRows(
  columns: ReadonlyMap<PlanField, number>,
  epoch: DateEpoch,
): (row: TableRow) => ReadLine<PlanLine> {
  const reader = rowReader(columns, epoch);
  return (row) => {
    reader.begin(row);
    return readPlanLine(reader, row.line);
  };
}
