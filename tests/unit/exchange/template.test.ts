import { buffer } from "node:stream/consumers";
import type { ReadableStream } from "node:stream/web";
import ExcelJs from "@protobi/exceljs";
import { expect, test } from "vitest";

import { IMPORT_KINDS } from "@/lib/exchange/batch";
import { layoutOf } from "@/lib/exchange/server/heading-rows";
import { workbookFile } from "@/lib/exchange/server/write-list";
import { columnsOfKind, suggestedColumns } from "@/lib/exchange/suggested-columns";
import { templateSheets } from "@/lib/exchange/template";
import { readableRows } from "./all-rows";

const SHEETS = {
  units: "Unit",
  employees: "Pegawai",
  plans: "SKP",
  results: "Hasil penilaian",
  ikus: "IKU",
  posts: "Jabatan",
} as const;

test.each(IMPORT_KINDS)(
  "the template of %s is understood when it comes back, and holds no example line",
  async (kind) => {
    const sheets = templateSheets(kind).map(({ sheet, rows }) => ({ sheet, pieces: [rows] }));
    const bytes = await buffer(workbookFile(sheets) as ReadableStream<Uint8Array>);
    const { file, rows } = await readableRows(bytes);
    expect(file.sheets.map(({ name }) => name)).toEqual([SHEETS[kind], "Petunjuk"]);
    expect(rows).toHaveLength(1);
    const layout = await layoutOf(file);
    if (!layout.ok) throw new Error(layout.refusal.code);
    const found = suggestedColumns(layout.value, kind);
    const offered = columnsOfKind(kind).filter(({ example }) => example !== null);
    expect(found?.sheet).toBe(file.sheets[0]?.name);
    expect([...(found?.matches.keys() ?? [])].sort()).toEqual(offered.map(({ field }) => field).sort());
    // Typed into, a NIP stays the text that it is.
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    expect(book.worksheets[0]?.getColumn(1).numFmt).toBe("@");
  },
);
