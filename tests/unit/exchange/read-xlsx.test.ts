import ExcelJS from "@protobi/exceljs";
import { describe, expect, test } from "vitest";

import { allRows, readableRows } from "./all-rows";
import { rowOf, workbookFile } from "./workbook-file";
import { zipArchive } from "./zip-archive";

async function excelFile(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("a file as Excel's own format has it", () => {
  test("texts, numbers, dates, rich text and empty rows", async () => {
    const bytes = await excelFile((book) => {
      const sheet = book.addWorksheet("Pegawai");
      sheet.addRow(["NIP", "NAMA", "TANGGAL LAHIR", "KELAS"]);
      sheet.getCell("A3").value = "198609262015051001";
      sheet.getCell("B3").value = { richText: [{ text: "Siti " }, { font: { bold: true }, text: "Aminah" }] };
      sheet.getCell("C3").value = new Date(Date.UTC(1986, 8, 26));
      sheet.getCell("D3").value = 9;
      sheet.getCell("B9").value = "   ";
    });
    const { file, rows } = await readableRows(bytes);
    expect(file.sheets).toEqual([{ name: "Pegawai", hidden: false }]);
    expect(rows).toEqual([
      { line: 1, cells: ["NIP", "NAMA", "TANGGAL LAHIR", "KELAS"], notes: null },
      {
        line: 3,
        cells: ["198609262015051001", "Siti Aminah", "1986-09-26", "9"],
        notes: new Map([[3, "number"]]),
      },
      { line: 9, cells: ["", "   "], notes: null },
    ]);
  });

  test("a formula is flagged and its stored result not used", async () => {
    const bytes = await excelFile((book) => {
      const sheet = book.addWorksheet("A");
      sheet.addRow([
        "NIP",
        { formula: '"19"&B1', result: "198609262015051001" },
        { formula: "1/0", result: { error: "#DIV/0!" } },
      ]);
      sheet.getCell("A2").value = { error: "#REF!" };
    });
    const { rows } = await readableRows(bytes);
    expect(rows[0]?.cells).toEqual(["NIP", "", ""].slice(0, rows[0]?.cells.length));
    expect(rows[0]?.notes).toEqual(
      new Map([
        [1, "formula"],
        [2, "formula"],
      ]),
    );
    expect(rows[1]?.notes).toEqual(new Map([[0, "error_value"]]));
  });

  test("merged cells, hidden and several sheets are told", async () => {
    const bytes = await excelFile((book) => {
      const first = book.addWorksheet("Rahasia", { state: "hidden" });
      first.addRow(["x"]);
      const second = book.addWorksheet("Unit");
      second.addRow(["KODE", "NAMA"]);
      second.addRow(["1", "Dinas"]);
      second.mergeCells("A2:A4");
      book.addWorksheet("Lain").addRow(["y"]);
    });
    const { file, rows, end } = await readableRows(bytes, { sheet: "Unit" });
    expect(file.sheets).toEqual([
      { name: "Rahasia", hidden: true },
      { name: "Unit", hidden: false },
      { name: "Lain", hidden: false },
    ]);
    expect(rows[0]?.cells).toEqual(["KODE", "NAMA"]);
    expect(end.merged).toEqual([{ fromLine: 2, toLine: 4, fromColumn: 0, toColumn: 0 }]);
    expect(await allRows(bytes, { sheet: "Tidak ada" })).toEqual({ code: "sheet_not_found" });
  });
});

describe("cells", () => {
  async function cellsOf(
    rows: string,
    more: Partial<Parameters<typeof workbookFile>[0]> = {},
  ): Promise<readonly string[]> {
    const table = await readableRows(workbookFile({ sheets: [{ name: "A", rows }], ...more }));
    return table.rows[0]?.cells ?? [];
  }

  test("days by the style of the cell, in both epochs", async () => {
    const row =
      '<row r="1"><c r="A1" s="0"><v>29485</v></c><c r="B1" s="1"><v>29485.75</v></c>' +
      '<c r="C1" s="2"><v>29485</v></c><c r="D1" s="3"><v>29485</v></c><c r="E1" s="4"><v>29485</v></c></row>';
    const formats = [14, "dd/mm/yyyy hh:mm", '"hari "0', "[$-421]d mmmm yyyy", "0.00"];
    expect(await cellsOf(row, { formats })).toEqual([
      "1980-09-21",
      "1980-09-21",
      "29485",
      "1980-09-21",
      "29485",
    ]);
    expect(await cellsOf(row, { formats, date1904: true })).toEqual([
      "1984-09-22",
      "1984-09-22",
      "29485",
      "1984-09-22",
      "29485",
    ]);
  });

  test("a long number keeps the form in which it was stored and its note", async () => {
    const table = await readableRows(
      workbookFile({
        sheets: [
          {
            name: "A",
            rows: '<row r="1"><c r="A1"><v>1.98609262015051E+17</v></c><c r="B1"><v>8.1234567890000004E+10</v></c></row>',
          },
        ],
      }),
    );
    expect(table.rows[0]?.cells).toEqual(["1.98609262015051E+17", "81234567890"]);
    expect(table.rows[0]?.notes).toEqual(
      new Map([
        [0, "number"],
        [1, "number"],
      ]),
    );
  });

  test("cells without reference, escapes, phonetic text, prefixes, CDATA and booleans", async () => {
    const strings = [
      "<t>Nama</t>",
      '<r><t>Si</t></r><r><t xml:space="preserve">ti </t></r><rPh sb="0" eb="1"><t>abai</t></rPh>',
    ];
    const row =
      '<row><c t="s"><v>1</v></c><c/><c t="inlineStr"><is><t>a_x000A_b &amp; c</t></is></c>' +
      '<c t="b"><v>1</v></c><c t="str"><v><![CDATA[<d>]]></v></c><c t="s"><v>99</v></c></row>';
    expect(await cellsOf(row, { strings })).toEqual(["Siti ", "", "a\nb & c", "TRUE", "<d>"]);
    const prefixed = workbookFile({
      sheets: [
        {
          name: "A",
          rows: '</sheetData><x:sheetData xmlns:x="u"><x:row r="4"><x:c r="B4" t="str"><x:v>isi</x:v></x:c></x:row></x:sheetData><sheetData>',
        },
      ],
    });
    expect((await readableRows(prefixed)).rows).toEqual([{ line: 4, cells: ["", "isi"], notes: null }]);
  });
});

describe("refused by content, whatever the name", () => {
  const archive = (name: string, content = "isi"): Buffer => zipArchive([{ name, content }]);
  const typed = (contentType: string): Buffer =>
    workbookFile({ sheets: [{ name: "A", rows: "" }], contentType });

  test.each([
    ["a renamed ZIP", archive("foto.jpg"), "plain_zip"],
    ["an empty ZIP", zipArchive([]), "plain_zip"],
    [
      "a Word document",
      typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "word_document",
    ],
    [
      "a presentation",
      typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "presentation",
    ],
    [
      "a workbook with macros",
      typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      "macro_workbook",
    ],
    [
      "a binary workbook",
      typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "binary_workbook",
    ],
    ["an OpenDocument sheet", archive("content.xml"), "opendocument"],
    ["an old .xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), "legacy_xls"],
    [
      "a workbook with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
    [
      "a ZIP with a password",
      zipArchive([{ name: "[Content_Types].xml", content: "x", encrypted: true }]),
      "encrypted",
    ],
    [
      "a truncated workbook",
      workbookFile({ sheets: [{ name: "A", rows: rowOf(1, ["x"]) }] }).subarray(0, 900),
      "damaged",
    ],
    ["broken XML", workbookFile({ sheets: [{ name: "A", rows: "<row><c></row>" }] }), "damaged"],
    ["a workbook without sheets", workbookFile({ sheets: [] }), "damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await allRows(bytes)).toEqual({ code });
  });

  test("an entity that would read a file, or swell a billion times, is never looked at", async () => {
    for (const entity of [
      '<!ENTITY f SYSTEM "file:///etc/passwd">',
      '<!ENTITY a "x"><!ENTITY f "&a;&a;&a;">',
    ]) {
      const bytes = workbookFile({
        sheets: [{ name: "A", rows: rowOf(1, ["&f;"]) }],
        sheetPrologue: `<!DOCTYPE worksheet [${entity}]>`,
      });
      expect(await allRows(bytes)).toEqual({ code: "document_type" });
    }
  });
});

describe("bombs", () => {
  const base = { sheets: [{ name: "A", rows: rowOf(1, ["x"]) }] };

  test("a part that inflates beyond measure is refused by the directory alone", async () => {
    const swollen = { name: "xl/media/x.bin", content: Buffer.alloc(8 * 1024 * 1024) };
    expect(await allRows(workbookFile({ ...base, extra: [swollen] }))).toEqual({ code: "bomb" });
  });

  test("many parts that inflate beyond measure together", async () => {
    const extra = [1, 2, 3].map((n) => ({ name: `p${String(n)}`, content: "x".repeat(1000), stored: true }));
    const bytes = workbookFile({ ...base, extra });
    expect(await allRows(bytes, { limits: { inflatedBytes: 4000 } })).toEqual({ code: "bomb" });
    expect(await allRows(bytes, { limits: { entries: 8 } })).toEqual({ code: "bomb" });
    expect(await allRows(bytes, { limits: { inflatedBytes: 50_000 } })).toMatchObject({
      rows: { length: 1 },
    });
  });

  test("a part that is larger than its header claims", async () => {
    const liar = zipArchive([
      { name: "[Content_Types].xml", content: `<Types>${" ".repeat(9000)}</Types>`, claims: 40 },
    ]);
    expect(await allRows(liar)).toEqual({ code: "damaged" });
  });

  test("elements nested without end, a text without end, strings without end", async () => {
    const deep = workbookFile({ sheets: [{ name: "A", rows: "<a>".repeat(100_000) }] });
    expect(await allRows(deep)).toEqual({ code: "bomb" });
    const endless = "xyzw"
      .repeat(1024 * 1024)
      .split("")
      .map((c, i) => (i % 7 === 0 ? String(i % 10) : c))
      .join("");
    const long = workbookFile({ sheets: [{ name: "A", rows: `<row><c t="str"><v>${endless}` }] });
    expect(await allRows(long, { limits: { ratio: 1e9 } })).toEqual({ code: "bomb" });
    const strings = workbookFile({ ...base, strings: ["<t>abcdef</t>", "<t>ghijkl</t>"] });
    expect(await allRows(strings, { limits: { sharedCharacters: 11 } })).toEqual({ code: "bomb" });
  });

  test("rows, columns and cells beyond the limits", async () => {
    const rows = [1, 2, 3].map((line) => rowOf(line, ["a", "b"])).join("");
    const bytes = workbookFile({ sheets: [{ name: "A", rows }] });
    expect(await allRows(bytes, { limits: { rows: 2 } })).toEqual({ code: "too_many_rows", limit: 2 });
    expect(await allRows(bytes, { limits: { columns: 1 } })).toEqual({ code: "too_many_columns", limit: 1 });
    const far = workbookFile({ sheets: [{ name: "A", rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }] });
    expect(await allRows(far)).toEqual({ code: "too_many_columns", limit: 400 });
    const long = workbookFile({ sheets: [{ name: "A", rows: rowOf(7, ["abcdef"]) }] });
    expect(await allRows(long, { limits: { cellCharacters: 5 } })).toEqual({
      code: "cell_too_long",
      line: 7,
      limit: 5,
    });
  });
});
