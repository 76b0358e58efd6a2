import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";

import { parse } from "csv-parse";

import { ok, refuse, type Result } from "@/lib/kernel/result";
import { sniffedDelimiter, type Delimiter } from "../delimiter";
import type { FileRefusal } from "../file-refusal";
import type { FileLimits } from "../limits";
import type { TableRow } from "../table";

export type CsvEncoding = "utf-8" | "windows-1252";

/** A CSV file whose encoding and delimiter are known. */
export interface CsvFile {
  readonly encoding: CsvEncoding;
  readonly delimiter: Delimiter;
  /** Where the text begins: after a byte order mark and after Excel's own "sep=;" line. */
  readonly offset: number;
  /** Lines before `offset`. */
  readonly linesBefore: number;
}

const PIECE_BYTES = 64 * 1024;
const SAMPLE_BYTES = 64 * 1024;
const ROWS_AT_ONCE = 500;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function isUtf16(bytes: Buffer): boolean {
  const first = bytes.subarray(0, 2).toString("hex");
  if (first === "fffe" || first === "feff") return true;
  // Without a mark: every second byte of Latin text is null.
  const sample = bytes.subarray(0, 512);
  const nulls = sample.filter((byte) => byte === 0).length;
  return nulls > 8 && nulls > sample.length / 4;
}

/** Finds encoding and delimiter of a text file. Refusals: `utf16`, `binary`, `html_table`. */
export function inspectCsv(bytes: Buffer): Result<CsvFile, FileRefusal> {
  if (isUtf16(bytes)) return refuse({ code: "utf16" });
  if (bytes.includes(0)) return refuse({ code: "binary" });
  const mark = bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? UTF8_MARK.length : 0;
  const encoding: CsvEncoding = isUtf8(bytes) ? "utf-8" : "windows-1252";
  const sample = new TextDecoder(encoding).decode(bytes.subarray(mark, mark + SAMPLE_BYTES));
  if (/^\s*<(!doctype|html|table|\?xml|style|meta|head)/iu.test(sample)) {
    return refuse({ code: "html_table" });
  }
  const announced = /^sep=([,;\t|])\r?\n/iu.exec(sample);
  if (announced !== null) {
    return ok({
      encoding,
      delimiter: announced[1] as Delimiter,
      offset: mark + announced[0].length,
      linesBefore: 1,
    });
  }
  return ok({ encoding, delimiter: sniffedDelimiter(sample), offset: mark, linesBefore: 0 });
}

function* decodedPieces(bytes: Buffer, file: CsvFile, read: (share: number) => void): Generator<string> {
  const decoder = new TextDecoder(file.encoding);
  for (let at = file.offset; at < bytes.length; at += PIECE_BYTES) {
    read(at / bytes.length);
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
  }
  yield decoder.decode();
}

/** A quotation mark that is never closed swallows all that follows: to the end, or past the greatest row. */
const UNCLOSED = ["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"];

/** The refusal that a fault of csv-parse stands for; it counts the whole rows that it had read before. */
function refusalOf(fault: unknown, linesBefore: number): FileRefusal | null {
  if (typeof fault !== "object" || fault === null || !("code" in fault)) return null;
  if (!UNCLOSED.includes(String(fault.code))) return null;
  const records = "records" in fault ? Number(fault.records) : 0;
  return { code: "quote_not_closed", line: linesBefore + records + 1 };
}

/**
 * The rows of a CSV file in groups, empty ones left out; `line` counts rows as a spreadsheet would show them (a cell
 * with a line break does not begin a new one). Returns null at the end, or the refusal `quote_not_closed`,
 * `cell_too_long`, `too_many_rows`, `too_many_columns`.
 */
export async function* csvRows(
  bytes: Buffer,
  file: CsvFile,
  limits: FileLimits,
  read: (share: number) => void,
): AsyncGenerator<readonly TableRow[], FileRefusal | null> {
  const parser = parse({
    delimiter: file.delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: limits.cellCharacters * 8,
  });
  const records = Readable.from(decodedPieces(bytes, file, read)).pipe(parser);
  let line = file.linesBefore;
  let rows: TableRow[] = [];
  let rowCount = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      line += 1;
      if (record.every((cell) => cell === "")) continue;
      rowCount += 1;
      if (rowCount > limits.rows) return { code: "too_many_rows", limit: limits.rows };
      if (record.length > limits.columns) return { code: "too_many_columns", limit: limits.columns };
      if (record.some((cell) => cell.length > limits.cellCharacters)) {
        return { code: "cell_too_long", line, limit: limits.cellCharacters };
      }
      rows.push({ line, cells: record, notes: null });
      if (rows.length === ROWS_AT_ONCE) {
        yield rows;
        rows = [];
      }
    }
  } catch (fault) {
    const refusal = refusalOf(fault, file.linesBefore);
    if (refusal === null) throw fault;
    return refusal;
  }
  if (rows.length > 0) yield rows;
  return null;
}
