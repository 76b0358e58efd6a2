import type { Predikat, Rating } from "@/lib/evaluation/rating";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Period } from "@/lib/period/period";
import type { DateEpoch } from "./cell-date";
import { hasErrors } from "./faults";
import { numberInCell } from "./number-cell";
import type { PerformanceFault } from "./performance-faults";
import { periodOfText, predikatOfText, ratingOfText } from "./performance-words";
import type { ReadLine } from "./read-line";
import type { ResultField } from "./result-columns";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";

/** A result that was set elsewhere, as a line tells it. */
export interface ResultRecord {
  readonly number: string;
  readonly period: Pick<Period, "year" | "rhythm" | "ordinal">;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly predikat: Predikat;
  readonly appraiserNumber: string | null;
  readonly appraiserName: string | null;
  readonly date: CalendarDate;
}

const LONGEST_NAME = 200;

/** The word in a required cell; null where it is empty or means nothing that is known (which is a fault). */
function wordIn<Field extends string, Word>(
  reader: RowReader<Field>,
  field: Field,
  read: (text: string) => Word | null,
  unknown: PerformanceFault,
): Word | null {
  const text = reader.required(field);
  if (text === "") return null;
  const word = read(text);
  if (word === null) reader.blame(field, { code: "performance", fault: unknown });
  return word;
}

/** Who set it, by number or by name. */
export function appraiserIn<Field extends string>(
  reader: RowReader<Field | "appraiserNumber" | "appraiserName">,
): Pick<ResultRecord, "appraiserNumber" | "appraiserName"> {
  const number = numberInCell(reader, "appraiserNumber", reader.text("appraiserNumber"));
  return {
    appraiserNumber: number?.digits ?? null,
    appraiserName: reader.given("appraiserName", LONGEST_NAME),
  };
}

function readResult(reader: RowReader<ResultField>, line: number): ReadLine<ResultRecord> {
  const number = numberInCell(reader, "number", reader.required("number"));
  const period = wordIn(reader, "period", periodOfText, { code: "period_unreadable" });
  const hasil = wordIn(reader, "hasil", ratingOfText, { code: "rating_unknown" });
  const perilaku = wordIn(reader, "perilaku", ratingOfText, { code: "rating_unknown" });
  const predikat = wordIn(reader, "predikat", predikatOfText, { code: "predikat_unknown" });
  const appraiser = appraiserIn(reader);
  const hasNumber = reader.text("appraiserNumber") !== "";
  if (!hasNumber && appraiser.appraiserName === null) {
    reader.blame("appraiserName", { code: "performance", fault: { code: "appraiser_missing" } });
  }
  reader.required("date");
  const date = reader.date("date");
  const faults = reader.faults();
  const isWhole =
    number !== null && period !== null && hasil !== null && perilaku !== null && predikat !== null;
  if (!isWhole || date === null || hasErrors(faults)) return { line, record: null, faults };
  return {
    line,
    record: { number: number.digits, period, hasil, perilaku, predikat, ...appraiser, date },
    faults,
  };
}

/** A reader for the lines of a list of results. */
export function resultRows(
  columns: ReadonlyMap<ResultField, number>,
  epoch: DateEpoch,
): (row: TableRow) => ReadLine<ResultRecord> {
  const reader = rowReader(columns, epoch);
  return (row) => {
    reader.begin(row);
    return readResult(reader, row.line);
  };
}
