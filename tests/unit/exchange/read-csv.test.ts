import { describe, expect, test } from "vitest";

import { allRows, readableRows } from "./all-rows";

const TABLE = [
  ["NIP", "NAMA", "JABATAN"],
  ["198609262015051001", "Ahmad, S.Kom.", "Analis; Muda"],
  ["199001012020122002", "Rène Sitorus", 'Penata "Ahli"'],
];

function csv(delimiter: string, lineEnd = "\r\n"): string {
  return TABLE.map((row) =>
    row.map((cell) => (/[",;\t|]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
  ).join(lineEnd);
}

async function cells(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  return (await readableRows(bytes)).rows.map((row) => row.cells);
}

describe("delimiters", () => {
  test.each([",", ";", "\t", "|"])("%j is found by the content", async (delimiter) => {
    const { file, rows } = await readableRows(Buffer.from(csv(delimiter)));
    expect(file.format).toEqual({ kind: "csv", encoding: "utf-8", delimiter });
    expect(rows.map((row) => row.cells)).toEqual(TABLE);
  });

  test("Excel's own sep= line is obeyed and counted as line 1", async () => {
    const { rows } = await readableRows(Buffer.from(`sep=;\r\n${csv(";")}`));
    expect(rows.map((row) => row.cells)).toEqual(TABLE);
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4]);
  });

  test("one column alone is read as one column", async () => {
    expect(await cells(Buffer.from("NIP\n1\n2\n"))).toEqual([["NIP"], ["1"], ["2"]]);
  });

  test("a semicolon list whose cells are full of commas stays a semicolon list", async () => {
    const text = "NIP;NAMA\n1;A, S.H., M.H.\n2;B, S.E., M.M., Ak.\n3;C, S.T.\n4;D\n";
    expect((await cells(Buffer.from(text)))[1]).toEqual(["1", "A, S.H., M.H."]);
  });
});

describe("encodings", () => {
  test.each([
    ["UTF-8 without a byte order mark", Buffer.from(csv(";")), "utf-8"],
    ["UTF-8 with one", Buffer.from(`\ufeff${csv(";")}`), "utf-8"],
    ["Windows-1252", Buffer.from(csv(";"), "latin1"), "windows-1252"],
  ])("%s", async (_, bytes, encoding) => {
    const { file, rows } = await readableRows(bytes);
    expect(file.format).toMatchObject({ encoding });
    expect(rows.map((row) => row.cells)).toEqual(TABLE);
  });

  test("the characters that Windows-1252 has and Latin-1 has not", async () => {
    const bytes = Buffer.from([0x41, 0x3b, 0x93, 0x80, 0x94, 0x92, 0x0a, 0x42, 0x3b, 0x43]);
    expect(await cells(bytes)).toEqual([
      ["A", "“€”’"],
      ["B", "C"],
    ]);
  });

  test("a character cut in two by the reading of pieces stays whole", async () => {
    const name = "é".repeat(40_000);
    const text = `NIP;NAMA\n${Array.from({ length: 8 }, (_, i) => `${String(i)};x${name.slice(0, 30_000)}`).join("\n")}`;
    const rows = await cells(Buffer.from(text));
    expect(rows.at(-1)?.[1]).toBe(`x${name.slice(0, 30_000)}`);
  });

  test.each([
    ["little endian", Buffer.from(`\ufeff${csv(";")}`, "utf16le")],
    ["big endian", Buffer.from(`\ufeff${csv(";")}`, "utf16le").swap16()],
    ["without a mark", Buffer.from(csv(";"), "utf16le")],
  ])("UTF-16 %s is refused", async (_, bytes) => {
    expect(await allRows(bytes)).toEqual({ code: "utf16" });
  });
});

describe("lines", () => {
  test("count as a spreadsheet counts them: empty ones too, a cell with a line break once", async () => {
    const { rows } = await readableRows(Buffer.from('A;B\n\n1;"dua\nbaris"\n;\n2;x\n\n\n'));
    expect(rows.map((row) => row.line)).toEqual([1, 3, 5]);
    expect(rows[1]?.cells).toEqual(["1", "dua\nbaris"]);
  });

  test("more rows than one group are all read, in order", async () => {
    const text = Array.from({ length: 2345 }, (_, i) => `${String(i)};x`).join("\n");
    const { rows } = await readableRows(Buffer.from(text));
    expect(rows.map((row) => row.cells[0])).toEqual(Array.from({ length: 2345 }, (_, i) => String(i)));
  });
});

describe("refused", () => {
  test.each([
    ["nothing at all", Buffer.alloc(0), { code: "empty_file" }],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), { code: "binary" }],
    ["a web page named .xls", Buffer.from("<html><table><tr><td>NIP"), { code: "html_table" }],
    [
      "a quotation mark that is never closed",
      Buffer.from('A;B\n1;"dua\n3;4\n'),
      { code: "quote_not_closed", line: 2 },
    ],
  ])("%s", async (_, bytes, refusal) => {
    expect(await allRows(bytes)).toEqual(refusal);
  });

  test("too many rows, columns, bytes; a cell too long", async () => {
    const table = Buffer.from("A;B\n1;2\n3;4\n");
    expect(await allRows(table, { limits: { rows: 2 } })).toEqual({ code: "too_many_rows", limit: 2 });
    expect(await allRows(table, { limits: { columns: 1 } })).toEqual({ code: "too_many_columns", limit: 1 });
    expect(await allRows(table, { limits: { fileBytes: 5 } })).toEqual({ code: "too_large", limitBytes: 5 });
    const long = Buffer.from(`A;B\n1;${"x".repeat(40)}\n`);
    expect(await allRows(long, { limits: { cellCharacters: 39 } })).toEqual({
      code: "cell_too_long",
      line: 2,
      limit: 39,
    });
    expect(await allRows(table, { limits: { rows: 3, columns: 2, fileBytes: 12 } })).toMatchObject({
      rows: { length: 3 },
    });
  });
});
