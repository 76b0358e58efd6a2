import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readableSpan, spanText } from "@/lib/document/forms/cells";
import { curvePath, curvePoints } from "@/lib/document/forms/distribution-curve";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import { printableText, printableTexts } from "@/lib/document/printable-text";
import { wordPieces } from "@/lib/document/word-pieces";
import { PREDIKAT_ORGANISASI, PREDIKATS } from "@/lib/evaluation/rating";

describe("pieces of a word", () => {
  it.each([0, 1, 21, 22])("leaves a word of %i letters whole", (length) => {
    expect(wordPieces("a".repeat(length))).toEqual(["a".repeat(length)]);
  });

  it("lets a longer one end anywhere, without a hyphen", () => {
    expect(wordPieces("a".repeat(23))).toEqual(["aaaaaaaaaa", "", "aaaaaaaaaa", "", "aaa"]);
  });

  it("keeps every letter of any word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (word) => {
        expect(wordPieces(word).join("")).toBe(word);
      }),
    );
  });
});

describe("printable text", () => {
  const latin = (codePoint: number) => codePoint < 0x100;

  it("leaves what is covered as it is, line ends too", () => {
    expect(printableText("Baris satu\nbaris dua\r\nété", latin)).toBe("Baris satu\nbaris dua\nété");
  });

  it("puts one square for a letter of several parts", () => {
    expect(printableText("a😀b👨‍👩‍👧c日", latin)).toBe("a□b□c□");
  });

  it("takes out what has no shape: control, direction and variant marks", () => {
    expect(printableText("a\u0000b\u202Ec\u200Dd\uFE0F", latin)).toBe("abcd");
  });

  it("never gives a letter that was not there and is covered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const letter of printableText(text, latin)) {
          expect(letter === "□" || text.includes(letter) || letter === "\n").toBe(true);
        }
      }),
    );
  });

  it("goes through lists and objects and leaves the rest", () => {
    const day = new Date(0);
    expect(printableTexts({ a: ["日", 1, null, true], b: { c: "x" }, day }, latin)).toEqual({
      a: ["□", 1, null, true],
      b: { c: "x" },
      day,
    });
  });
});

describe("the picture of a distribution", () => {
  it.each([
    ["istimewa", "sangat_baik"],
    ["baik", "baik"],
    ["butuh_perbaikan", "butuh_perbaikan"],
    ["kurang", "kurang"],
    ["sangat_kurang", "sangat_kurang"],
  ] as const)("of %s has its peak at %s and falls off to both sides", (organisation, peak) => {
    const heights = curvePoints(organisation, 500, 100).map(({ y }) => 100 - y);
    const top = PREDIKATS.indexOf(peak);
    expect(heights.indexOf(Math.max(...heights))).toBe(top);
    for (const [index, height] of heights.entries()) {
      const nearer = heights[index + Math.sign(top - index)] ?? height;
      expect(height).toBeLessThanOrEqual(nearer);
      expect(height).toBeGreaterThan(0);
    }
  });

  it("is a line within its frame", () => {
    for (const organisation of PREDIKAT_ORGANISASI) {
      const numbers = curvePath(curvePoints(organisation, 500, 100)).match(/-?[\d.]+/g) ?? [];
      expect(numbers).toHaveLength(2 + 4 * 6);
      for (const [index, number] of numbers.entries()) {
        expect(Number(number)).toBeGreaterThanOrEqual(0);
        expect(Number(number)).toBeLessThanOrEqual(index % 2 === 0 ? 500 : 100);
      }
    }
    expect(curvePath([])).toBe("");
  });
});

describe("a span as forms print it", () => {
  const span = (from: string, to: string | null) =>
    spanText({ from: calendarDateOf(from), to: to === null ? null : calendarDateOf(to) });

  it.each(MONTH_NAMES.map((name, index) => [name, String(index + 1).padStart(2, "0")] as const))(
    "is read on a page in small letters: %s",
    (name, month) => {
      const printed = span(`2026-${month}-01`, `2026-${month}-28`);
      expect(printed).toBe(printed.toUpperCase());
      expect(readableSpan(printed)).toBe(`1 ${name} 2026 sampai 28 ${name} 2026`);
    },
  );

  it("has no end where there is none", () => {
    expect(readableSpan(span("2026-07-01", null))).toBe("1 Juli 2026");
  });
});
