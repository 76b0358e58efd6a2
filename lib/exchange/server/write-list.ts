import { PassThrough, Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import ExcelJs from "@protobi/exceljs";
import type { ListCell, ListFormat, ListSheet } from "../list-file";
import { neutralised } from "../neutralise";

/** Spreadsheets of the Indonesian locale part columns at the semicolon, and take UTF-8 only behind this mark. */
const DELIMITER = ";";
const BYTE_ORDER_MARK = "\ufeff";

function safe(cell: ListCell): string | number | null {
  return typeof cell === "string" ? neutralised(cell) : cell;
}

async function* csvPieces(sheet: ListSheet, pieces: Pieces): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([sheet.columns.map(({ heading }) => heading)], { delimiter: DELIMITER });
  for await (const piece of pieces) {
    yield stringify(
      piece.map((row) => row.map(safe)),
      { delimiter: DELIMITER },
    );
  }
}

type Pieces = AsyncIterable<readonly (readonly ListCell[])[]> | Iterable<readonly (readonly ListCell[])[]>;

/** A sheet and its rows in groups, each row with as many cells as there are columns. */
export interface SheetContent {
  readonly sheet: ListSheet;
  readonly pieces: Pieces;
}

async function writeSheet(
  book: ExcelJs.stream.xlsx.WorkbookWriter,
  { sheet, pieces }: SheetContent,
  stream: PassThrough,
): Promise<void> {
  const page = book.addWorksheet(sheet.name, { views: [{ state: "frozen", ySplit: 1 }] });
  page.columns = sheet.columns.map(({ width }) =>
    sheet.isTyped === true ? { width, style: { numFmt: "@" } } : { width },
  );
  const heading = page.addRow(sheet.columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.commit();
  for await (const piece of pieces) {
    for (const row of piece) page.addRow(row.map(safe)).commit();
    // A slow reader holds the writer up, so that the list is never whole in memory.
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once("drain", resolve));
  }
  page.commit();
}

async function writeBook(sheets: readonly SheetContent[], stream: PassThrough): Promise<void> {
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const content of sheets) await writeSheet(book, content, stream);
  await book.commit();
}

/** Sheets as the bytes of one workbook, written as they are read. No cell can be taken for a formula. */
export function workbookFile(sheets: readonly SheetContent[]): ReadableStream<Uint8Array> {
  const stream = new PassThrough();
  writeBook(sheets, stream).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error("the list could not be written"));
  });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/**
 * A list as the bytes of a file, written as they are read. No cell can be taken for a formula.
 *
 * @param pieces rows in groups, each row with as many cells as there are columns
 */
export function listFile(format: ListFormat, sheet: ListSheet, pieces: Pieces): ReadableStream<Uint8Array> {
  if (format === "csv") {
    return Readable.toWeb(
      Readable.from(csvPieces(sheet, pieces), { encoding: "utf8" }).pipe(new PassThrough()),
    ) as ReadableStream<Uint8Array>;
  }
  return workbookFile([{ sheet, pieces }]);
}
