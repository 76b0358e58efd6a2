import type { IkuControl, IkuJenis } from "@/lib/iku/iku";
import type { Accumulation, CapaianForm } from "@/lib/iku/measure";
import type { Rhythm } from "@/lib/period/period";
import type { DateEpoch } from "./cell-date";
import { hasErrors } from "./faults";
import { TARGET_SLOTS, yearOfHeading, type IkuField } from "./iku-columns";
import { accumulationOfText, controlOfText, formOfText, ikuJenisOfText, rhythmOfText } from "./iku-words";
import type { IkuFault } from "./performance-faults";
import type { ReadLine } from "./read-line";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";

/** A target as a cell tells it: of a year (one text), or of its periods. */
export interface TargetCell {
  readonly field: IkuField;
  readonly year: number;
  readonly texts: readonly string[];
  readonly isOfPeriods: boolean;
}

/** An indicator as a line tells it; null: the cell is empty, so nothing is said. */
export interface IkuRecord {
  readonly code: string;
  readonly name: string;
  readonly node: string | null;
  readonly unitCode: string | null;
  readonly unit: string | null;
  readonly isUtama: boolean | null;
  readonly definition: string | null;
  readonly formula: string | null;
  readonly unitName: string | null;
  readonly form: CapaianForm | null;
  readonly scale: readonly string[] | null;
  readonly accumulation: Accumulation | null;
  readonly rhythm: Rhythm | null;
  readonly jenis: IkuJenis | null;
  readonly control: IkuControl | null;
  readonly baselineYear: number | null;
  readonly baselineText: string | null;
  readonly source: string | null;
  readonly evidence: string | null;
  readonly legalBasis: string | null;
  readonly targets: readonly TargetCell[];
}

type Field = IkuField | "number" | "name";
type Reader = RowReader<Field>;

function wordIn<Word>(
  reader: Reader,
  field: IkuField,
  read: (text: string) => Word | null,
  unknown: IkuFault,
): Word | null {
  const text = reader.text(field);
  if (text === "") return null;
  const word = read(text);
  if (word === null) reader.blame(field, { code: "performance", fault: unknown });
  return word;
}

const ANSWERS: Readonly<Record<string, boolean>> = {
  ya: true,
  y: true,
  iku: true,
  tidak: false,
  t: false,
  bukan: false,
};

function answerIn(reader: Reader): boolean | null {
  const text = reader.text("utama");
  if (text === "") return null;
  const answer = ANSWERS[text.toLowerCase()];
  if (answer === undefined) reader.blame("utama", { code: "answer_unknown" });
  return answer ?? null;
}

function yearIn(reader: Reader): number | null {
  return wordIn(reader, "baselineYear", (text) => (/^(19|20)\d\d$/u.test(text) ? Number(text) : null), {
    code: "baseline_year_unreadable",
  });
}

function targetsIn(reader: Reader, years: ReadonlyMap<Field, number>): readonly TargetCell[] {
  return TARGET_SLOTS.flatMap((slot): TargetCell[] => {
    const [whole, parts] = [`target${slot}`, `periods${slot}`] as const;
    const [ofYear, ofPeriods] = [years.get(whole), years.get(parts)];
    const [text, texts] = [reader.text(whole, 60), reader.text(parts, 300)];
    return [
      ...(ofYear === undefined || text === ""
        ? []
        : [{ field: whole, year: ofYear, texts: [text], isOfPeriods: false }]),
      ...(ofPeriods === undefined || texts === ""
        ? []
        : [
            {
              ...{ field: parts, year: ofPeriods, isOfPeriods: true },
              texts: texts.split(";").map((one) => one.trim()),
            },
          ]),
    ];
  });
}

function readIku(reader: Reader, line: number, years: ReadonlyMap<Field, number>): ReadLine<IkuRecord> {
  const code = reader.required("code", 30);
  const name = reader.required("name", 300);
  const scale = reader.given("scale", 300);
  const record: IkuRecord = {
    ...{ code, name, node: reader.given("node", 1_000), unitCode: reader.given("unitCode", 60) },
    ...{ unit: reader.given("unit", 200), isUtama: answerIn(reader) },
    ...{ definition: reader.given("definition", 2_000), formula: reader.given("formula", 1_000) },
    unitName: reader.given("satuan", 60),
    form: wordIn(reader, "form", formOfText, { code: "form_unknown" }),
    scale:
      scale === null
        ? null
        : scale
            .split(",")
            .map((grade) => grade.trim())
            .filter((grade) => grade !== ""),
    accumulation: wordIn(reader, "accumulation", accumulationOfText, { code: "accumulation_unknown" }),
    rhythm: wordIn(reader, "rhythm", rhythmOfText, { code: "rhythm_unknown" }),
    jenis: wordIn(reader, "jenis", ikuJenisOfText, { code: "iku_jenis_unknown" }),
    control: wordIn(reader, "control", controlOfText, { code: "control_unknown" }),
    ...{ baselineYear: yearIn(reader), baselineText: reader.given("baseline", 60) },
    ...{ source: reader.given("source", 500), evidence: reader.given("evidence", 500) },
    ...{ legalBasis: reader.given("legalBasis", 300), targets: targetsIn(reader, years) },
  };
  const faults = reader.faults();
  return { line, record: hasErrors(faults) ? null : record, faults };
}

/** A reader for the lines of a register; `headings` by column say of which year a target is. */
export function ikuRows(
  headings: readonly string[],
): (columns: ReadonlyMap<Field, number>, epoch: DateEpoch) => (row: TableRow) => ReadLine<IkuRecord> {
  return (columns, epoch) => {
    const reader = rowReader(columns, epoch);
    const years = new Map(
      [...columns].flatMap(([field, column]): [Field, number][] => {
        const year = /^(target|periods)/u.test(field) ? yearOfHeading(headings[column] ?? "") : null;
        return year === null ? [] : [[field, year]];
      }),
    );
    return (row) => {
      reader.begin(row);
      return readIku(reader, row.line, years);
    };
  };
}
