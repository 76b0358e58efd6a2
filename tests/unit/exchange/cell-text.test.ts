import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cellText, nameKey, shortened } from "@/lib/exchange/cell-text";
import { sniffedDelimiter } from "@/lib/exchange/delimiter";
import { neutralised } from "@/lib/exchange/neutralise";
import { cellRange, cellReference, columnLetter } from "@/lib/exchange/table";

describe("what a cell says", () => {
  test.each([
    ["  Budi \u00a0 Santoso\t", "Budi Santoso"],
    ["-", ""],
    ["NULL", ""],
    [" - ", ""],
    ["'198609262015051001", "198609262015051001"],
    ["'=1+1", "=1+1"],
    ["'Abd", "'Abd"],
    ["-Seksi", "-Seksi"],
    ["", ""],
  ])("%j is %j", (raw, text) => {
    expect(cellText(raw)).toBe(text);
  });

  test("names are compared without case, accents and punctuation", () => {
    expect(nameKey("Dinas  Pendidikan & Kebudayaan")).toBe(nameKey("DINAS PENDIDIKAN, KEBUDAYAAN"));
    expect(nameKey("Rène")).toBe("rene");
  });

  test("a value is shown with at most 40 characters", () => {
    expect(shortened("x".repeat(40))).toHaveLength(40);
    expect(shortened("x".repeat(41))).toBe(`${"x".repeat(39)}…`);
  });
});

describe("cells of an export", () => {
  test.each(["=1+1", "+62", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"])(
    "%j is neutralised",
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  test.each(["Budi", "198609262015051001", "", "a=b", " =1", "'=1"])("%j is left alone", (text) => {
    expect(neutralised(text)).toBe(text);
  });

  test("no text leaves with a dangerous beginning, and our own import reads it as it was", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const exported = neutralised(text);
        expect(/^[=+\-@\t\r\n]/u.test(exported)).toBe(false);
        if (/^[=+@-]/u.test(text)) expect(cellText(exported)).toBe(cellText(text));
      }),
    );
  });
});

test("columns by letter", () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 16_383 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (column, line) => {
        expect(cellReference(`${columnLetter(column)}${String(line)}`)).toEqual({ column, line });
      },
    ),
  );
  expect(cellRange("B2:D4")).toEqual({ fromLine: 2, toLine: 4, fromColumn: 1, toColumn: 3 });
  expect(cellRange("B2")).toEqual({ fromLine: 2, toLine: 2, fromColumn: 1, toColumn: 1 });
  expect([cellRange("x"), cellReference("A0"), cellReference("12"), cellReference("AAAA1")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("the delimiter is found however the cells are quoted", () => {
  expect(sniffedDelimiter('"a,b";"c,d"\n"e,f";"g,h"\n')).toBe(";");
  expect(sniffedDelimiter("a\tb\tc\nd\te\tf")).toBe("\t");
  expect(sniffedDelimiter("sendiri")).toBe(",");
});
