import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { FileRefusal } from "../file-refusal";
import { FILE_LIMITS, type FileLimits } from "../limits";
import { csvRows, inspectCsv, type CsvFile } from "./csv";
import type { TableFile, TableRows } from "./table-file";
import { openXlsx } from "./xlsx";

const ZIP = Buffer.from("504b0304", "hex");
const EMPTY_ZIP = Buffer.from("504b0506", "hex");
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

function beginsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

async function* rowsOfCsv(
  bytes: Buffer,
  file: CsvFile,
  limits: FileLimits,
  read: (share: number) => void,
): TableRows {
  const refusal = yield* csvRows(bytes, file, limits, read);
  return refusal === null ? ok({ merged: [] }) : refuse(refusal);
}

/**
 * Recognises a file by its content, whatever its name says, and opens it as a table: XLSX, or CSV with comma,
 * semicolon, tab or bar, in UTF-8 or Windows-1252. Everything else is refused with the reason.
 */
export async function openTable(
  bytes: Buffer,
  limits: FileLimits = FILE_LIMITS,
): Promise<Result<TableFile, FileRefusal>> {
  if (bytes.length === 0) return refuse({ code: "empty_file" });
  if (bytes.length > limits.fileBytes) {
    return refuse({ code: "too_large", limitBytes: limits.fileBytes });
  }
  if (beginsWith(bytes, COMPOUND_FILE)) {
    return refuse({ code: bytes.includes(ENCRYPTED_PACKAGE) ? "encrypted" : "legacy_xls" });
  }
  if (beginsWith(bytes, EMPTY_ZIP)) return refuse({ code: "plain_zip" });
  if (beginsWith(bytes, ZIP)) return openXlsx(bytes, limits);
  const csv = inspectCsv(bytes);
  if (!csv.ok) return csv;
  const { encoding, delimiter } = csv.value;
  return ok({
    format: { kind: "csv", encoding, delimiter },
    epoch: 1900,
    sheets: [{ name: "", hidden: false }],
    rows: (_sheet, read = () => undefined) => rowsOfCsv(bytes, csv.value, limits, read),
  });
}
