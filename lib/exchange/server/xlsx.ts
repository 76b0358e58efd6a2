import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { FileRefusal } from "../file-refusal";
import type { FileLimits } from "../limits";
import type { TableFile, TableRows } from "./table-file";
import { dateStyles, sharedStrings } from "./xlsx-cells";
import { sheetListener } from "./xlsx-sheet";
import { openWorkbook, type Workbook } from "./xlsx-workbook";
import { readXml } from "./xml-part";
import { zipParts, type ZipParts } from "./zip-parts";

async function* sheetRows(
  parts: ZipParts,
  workbook: Workbook,
  sheetName: string,
  limits: FileLimits,
  read: (share: number) => void,
): TableRows {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return refuse({ code: "sheet_not_found" });
  const strings = await sharedStrings(parts, workbook.stringsPart, limits);
  if (!strings.ok) return strings;
  const styles = await dateStyles(parts, workbook.stylesPart);
  if (!styles.ok) return styles;
  const stream = await parts.open(sheet.part);
  if (stream === null) return refuse({ code: "damaged" });
  const listener = sheetListener({
    strings: strings.value,
    dateStyles: styles.value,
    epoch: workbook.epoch,
    limits,
  });
  const pieces = readXml(stream, listener);
  const whole = Math.max(1, parts.size(sheet.part));
  let bytes = 0;
  for (;;) {
    const step = await pieces.next();
    if (step.done === true && step.value !== null) return refuse(step.value);
    if (step.done !== true) {
      bytes += step.value;
      read(bytes / whole);
    }
    const rows = listener.take();
    if (rows.length > 0) yield rows;
    if (step.done === true) return ok({ merged: listener.merged });
  }
}

/** Opens a workbook as a table, sheet by sheet, without ever inflating it as a whole. */
export async function openXlsx(bytes: Buffer, limits: FileLimits): Promise<Result<TableFile, FileRefusal>> {
  const parts = await zipParts(bytes, limits);
  if (!parts.ok) return parts;
  const workbook = await openWorkbook(parts.value);
  if (!workbook.ok) return workbook;
  return ok({
    format: { kind: "xlsx" },
    epoch: workbook.value.epoch,
    sheets: workbook.value.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows: (sheet, read = () => undefined) => sheetRows(parts.value, workbook.value, sheet, limits, read),
  });
}
