import type { UnitKind } from "@/lib/agency/unit";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { DateEpoch } from "./cell-date";
import type { ReadLine } from "./read-line";
import { hasErrors } from "./faults";
import { rowReader, type RowReader } from "./row-reader";
import type { TableRow } from "./table";
import type { UnitField } from "./unit-columns";
import { unitKindOfText } from "./unit-words";

/** One line of a list of units, read. Null: not given, an import leaves what is registered. */
export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  /** As the list says it; for a new unit without one, see `kindOfNewUnit`. */
  readonly kind: UnitKind | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly headTitle: string | null;
  readonly superiorCode: string | null;
  readonly order: number | null;
  readonly validFrom: CalendarDate | null;
}

const LIMITS = { code: 100, name: 300, headTitle: 250 } as const;

/** SIASN's export indents the names of lower units with hyphens. */
function withoutIndent(name: string): string {
  return name.replace(/^[\s.\-–—>]+/u, "");
}

function readUnit(reader: RowReader<UnitField>, line: number): ReadLine<UnitRecord> {
  const code = reader.required("code", LIMITS.code);
  const name = withoutIndent(reader.required("name", LIMITS.name));
  const kindText = reader.text("kind");
  const givenKind = kindText === "" ? null : unitKindOfText(kindText);
  if (kindText !== "" && givenKind === null) reader.blame("kind", { code: "unit_kind_unknown" });
  const orderText = reader.text("order");
  const order = /^\d{1,6}$/u.test(orderText) ? Number(orderText) : null;
  if (orderText !== "" && order === null) reader.blame("order", { code: "order_unknown" });
  const parentName = reader.given("parentName", LIMITS.name);
  const record: UnitRecord = {
    code,
    name,
    kind: givenKind,
    parentCode: reader.given("parentCode", LIMITS.code),
    parentName: parentName === null ? null : withoutIndent(parentName),
    headTitle: reader.given("headTitle", LIMITS.headTitle),
    superiorCode: reader.given("superiorCode", LIMITS.code),
    order,
    validFrom: reader.date("validFrom"),
  };
  const faults = reader.faults();
  return { line, record: hasErrors(faults) ? null : record, faults };
}

/** A reader for the lines of a list of units. Whether a parent exists is a matter of all lines together. */
export function unitRows(
  columns: ReadonlyMap<UnitField, number>,
  epoch: DateEpoch,
): (row: TableRow) => ReadLine<UnitRecord> {
  const reader = rowReader(columns, epoch);
  return (row) => {
    reader.begin(row);
    return readUnit(reader, row.line);
  };
}

/** The kind of a unit that the register does not have: as given, else by its name. */
export function kindOfNewUnit(record: UnitRecord): UnitKind {
  return record.kind ?? unitKindOfText(record.name) ?? "lainnya";
}
