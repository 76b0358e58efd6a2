import type { Result } from "@/lib/kernel/result";
import type { DateEpoch } from "../cell-date";
import type { Delimiter } from "../delimiter";
import type { FileRefusal } from "../file-refusal";
import type { CellRange, SheetEntry, TableRow } from "../table";
import type { CsvEncoding } from "./csv";

/** What a finished reading knows beside the rows. */
export interface TableEnd {
  readonly merged: readonly CellRange[];
}

/** The rows of one sheet in groups, in order, in bounded memory. */
export type TableRows = AsyncGenerator<readonly TableRow[], Result<TableEnd, FileRefusal>>;

export type TableFormat =
  | { readonly kind: "xlsx" }
  | { readonly kind: "csv"; readonly encoding: CsvEncoding; readonly delimiter: Delimiter };

/** A file that was recognised as a table; its rows are not read yet. */
export interface TableFile {
  readonly format: TableFormat;
  readonly epoch: DateEpoch;
  readonly sheets: readonly SheetEntry[];
  /**
   * Reads the sheet of that name; `sheet_not_found` where there is none. May be called again. `read` is told, from time
   * to time, which share (0–1) of the sheet has been read.
   */
  rows(sheet: string, read?: (share: number) => void): TableRows;
}
