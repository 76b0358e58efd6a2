import type { AgencyKind } from "@/lib/agency/agency";
import { numberKindOf, type EmployeeKind } from "@/lib/employee/employee";
import { employeeNumberWarnings, type EmployeeNumber } from "@/lib/employee/employee-number";
import { parseClass } from "@/lib/employee/position";
import { readPosition } from "@/lib/employee/position-name";
import { parseGolongan, type Golongan } from "@/lib/employee/rank";
import type { DateEpoch } from "./cell-date";
import { nameKey } from "./cell-text";
import type { EmployeeField } from "./employee-columns";
import {
  INFERRED_FIELDS,
  type EmployeeRecord,
  type PositionGiven,
  type UnitReference,
} from "./employee-record";
import {
  answerOfText,
  emailOfText,
  employeeKindOfTexts,
  phoneOfText,
  sexOfText,
  standingOfText,
} from "./employee-words";
import { hasErrors } from "./faults";
import { numberInCell } from "./number-cell";
import type { ReadLine } from "./read-line";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";

type Reader = RowReader<EmployeeField>;

const LIMITS = { name: 150, title: 60, place: 100, position: 250, unit: 300, code: 100 } as const;

/** Null where the list does not say it. */
function readKind(reader: Reader): EmployeeKind | null {
  const [kind, status] = [reader.text("employeeKind"), reader.text("cpnsStatus")];
  const found = employeeKindOfTexts(kind, status, reader.text("standing"));
  if (found !== null) return found;
  if (kind !== "") reader.blame("employeeKind", { code: "kind_unknown" });
  return null;
}

/** What the list says of a person, or else the number. */
function readIdentity(reader: Reader, number: EmployeeNumber | null) {
  const given = {
    kind: readKind(reader),
    sex: readWord(reader, "sex", sexOfText, "sex_unknown"),
    birthDate: reader.date("birthDate"),
  };
  const inferred = INFERRED_FIELDS.filter((field) => given[field] === null);
  return {
    kind: given.kind ?? (number?.kind === "ni_pppk" ? "pppk" : "pns"),
    sex: given.sex ?? number?.sex,
    birthDate: given.birthDate ?? number?.birthDate,
    inferred: inferred.length === 0 ? null : inferred,
  };
}

function readGolongan(reader: Reader, kind: EmployeeKind): Golongan | null {
  const text = reader.text("golongan");
  if (text === "") return null;
  const golongan = parseGolongan(text, kind);
  if (golongan.ok) return golongan.value;
  const { refusal } = golongan;
  if (refusal.code === "disagreement") {
    const { golongan: read, pangkat } = refusal;
    reader.blame("golongan", { code: "golongan_disagrees", golongan: read, pangkat });
  } else {
    reader.blame("golongan", { code: "golongan_unknown" });
  }
  return null;
}

function readPositionGiven(reader: Reader, agencyKind: AgencyKind): PositionGiven | null {
  const name = reader.text("position", LIMITS.position);
  const type = reader.text("positionType");
  if (name === "") return null;
  const reading = readPosition({ name, type, eselon: reader.text("eselon") }, agencyKind);
  const positionClass = parseClass(reader.text("positionClass"));
  if (!positionClass.ok) reader.blame("positionClass", { code: "class_unknown" });
  if (!reading.ok) {
    if (reading.refusal.code === "eselon") reader.blame("eselon", { code: "eselon_unknown" });
    else reader.blame("position", { code: "jenjang_missing" });
    return null;
  }
  // A post that the list calls structural but that neither eselon nor name tells apart.
  if (reading.value.kind === "pelaksana" && nameKey(type).includes("struktural")) {
    reader.blame("position", { code: "position_kind_unclear" });
    return null;
  }
  return { name, ...reading.value, class: positionClass.ok ? positionClass.value : null };
}

function readUnit(reader: Reader): UnitReference | null {
  const code = reader.given("unitCode", LIMITS.code);
  const name = reader.given("unit", LIMITS.unit);
  const parentName = reader.given("parentUnit", LIMITS.unit);
  return code === null && name === null ? null : { code, name, parentName };
}

/** The word that a cell stands for; a fault where it says something that is not understood. */
function readWord<Word>(
  reader: Reader,
  field: EmployeeField,
  wordOf: (text: string) => Word | null,
  code: "sex_unknown" | "standing_unknown" | "answer_unknown" | "email_malformed" | "phone_malformed",
): Word | null {
  const text = reader.text(field);
  if (text === "") return null;
  const word = wordOf(text);
  if (word === null) reader.blame(field, { code });
  return word;
}

function compareWithNumber(reader: Reader, number: EmployeeNumber, record: EmployeeRecord): void {
  const given = { birthDate: record.birthDate, sex: record.sex, kind: numberKindOf(record.kind) };
  for (const warning of employeeNumberWarnings(number, given)) {
    switch (warning.code) {
      case "birth_date_differs":
        reader.blame("birthDate", { code: warning.code, inNumber: warning.inNumber });
        break;
      case "sex_differs":
        reader.blame("sex", { code: warning.code, inNumber: warning.inNumber });
        break;
      case "kind_differs":
        reader.blame("employeeKind", { code: warning.code, inNumber: warning.inNumber });
        break;
      case "appointed_young":
        reader.blame("number", { code: warning.code, age: warning.age });
        break;
    }
  }
}

function readRecord(
  reader: Reader,
  number: EmployeeNumber | null,
  agencyKind: AgencyKind,
): EmployeeRecord | null {
  const name = reader.required("name", LIMITS.name);
  const identity = readIdentity(reader, number);
  const { kind, sex, birthDate } = identity;
  const position = readPositionGiven(reader, agencyKind);
  const unit = readUnit(reader);
  if (unit !== null && position === null && reader.text("position") === "") {
    reader.blame("position", { code: "position_missing" });
  }
  if (unit === null) reader.blameLine({ code: "unit_missing" });
  const record = {
    ...identity,
    number: number?.digits ?? "",
    numberKind: numberKindOf(kind),
    name,
    frontTitle: reader.given("frontTitle", LIMITS.title),
    backTitle: reader.given("backTitle", LIMITS.title),
    birthPlace: reader.given("birthPlace", LIMITS.place),
    email: readWord(reader, "email", emailOfText, "email_malformed"),
    phone: readWord(reader, "phone", phoneOfText, "phone_malformed"),
    serviceEndsOn: reader.date("contractEnd"),
    golongan: readGolongan(reader, kind),
    golonganFrom: reader.date("golonganFrom"),
    standing: readWord(reader, "standing", standingOfText, "standing_unknown"),
    standingFrom: reader.date("standingFrom"),
    position,
    positionFrom: reader.date("positionFrom"),
    unit,
    heads: readWord(reader, "head", answerOfText, "answer_unknown"),
  };
  return sex === undefined || birthDate === undefined ? null : { ...record, sex, birthDate };
}

/**
 * A reader for the lines of a staff list. Rules of NIP, golongan, jabatan and kedudukan are those of the room employee.
 * `columns`: field → 0-based column.
 */
export function employeeRows(
  columns: ReadonlyMap<EmployeeField, number>,
  epoch: DateEpoch,
  agencyKind: AgencyKind,
): (row: TableRow) => ReadLine<EmployeeRecord> {
  const reader = rowReader(columns, epoch);
  return (row) => {
    reader.begin(row);
    const number = numberInCell(reader, "number", reader.required("number"));
    const record = readRecord(reader, number, agencyKind);
    if (number !== null && record !== null) compareWithNumber(reader, number, record);
    const faults = reader.faults();
    return { line: row.line, record: hasErrors(faults) ? null : record, faults };
  };
}
