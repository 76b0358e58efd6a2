import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import {
  accumulated,
  LONGEST_VALUE,
  parseValue,
  storedValue,
  valueOf,
  valueText,
  valueToType,
  type RealisasiValue,
} from "@/lib/iku/value";
import { type TARGET_KINDS } from "@/lib/iku/measure";

const number = (figure: string | number): RealisasiValue => ({ kind: "number", number: new Exact(figure) });
const ratio = (part: number, whole: number): RealisasiValue => ({
  kind: "ratio",
  part: new Exact(part),
  whole: new Exact(whole),
});
const text = (words: string): RealisasiValue => ({ kind: "text", text: words });

describe("what is typed", () => {
  it.each([
    ["number", "12,5", "12,5 dokumen"],
    ["number", "12.5", "12,5 dokumen"],
    ["number", " 1.234 ", "1.234 dokumen"],
    ["number", "-3", "-3 dokumen"],
    ["range", "7,25", "7,25 dokumen"],
    ["ratio", "14/19", "14 dari 19 dokumen"],
    ["ratio", "14 : 19", "14 dari 19 dokumen"],
    ["ratio", "1.400 dari 1.900", "1.400 dari 1.900 dokumen"],
    ["ratio", "0,5", "0,5 dokumen"],
    ["date", "2026-06-30", "30 Juni 2026"],
    ["text", "Selesai 🙂", "Selesai 🙂"],
  ] as const)("for a target of kind %s: %s is understood as %s", (kind, typed, understood) => {
    const value = parseValue(kind, typed);
    expect(value === null ? null : valueText(value, "dokumen")).toBe(understood);
  });

  it.each([
    ["number", "dua belas"],
    ["number", "1,2,3"],
    ["number", "12 dokumen"],
    ["number", "14/19"],
    ["range", "7-8"],
    ["ratio", "14/"],
    ["ratio", "satu dari dua"],
    ["date", "2026-02-30"],
    ["date", "30 Juni"],
    ["text", "  "],
    ["text", "a".repeat(LONGEST_VALUE + 1)],
  ] as const)("for a target of kind %s %j is not understood", (kind, typed) => {
    expect(parseValue(kind, typed)).toBeNull();
  });

  it("comes back from the database as it was meant, and shows in the field as it can be typed again", () => {
    const day = calendarDateOf("2026-06-30");
    const values: readonly (readonly [(typeof TARGET_KINDS)[number], RealisasiValue])[] = [
      ["number", number("-12.5")],
      ["range", number("0.000001")],
      ["ratio", ratio(14, 19)],
      ["ratio", number("0.75")],
      ["date", { kind: "date", date: day }],
      ["text", text("14/19 berkas")],
    ];
    for (const [kind, value] of values) {
      expect(valueOf(kind, storedValue(value))).toEqual(value);
      expect(parseValue(kind, valueToType(value))).toEqual(value);
    }
    expect(valueOf("number", storedValue(null))).toBeNull();
    expect(valueToType(null)).toBe("");
  });

  it("keeps every number that the column holds", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (millionths) => {
        const value = number(new Exact(millionths).div(1_000_000).toFixed());
        expect(valueOf("number", storedValue(value))).toEqual(value);
        expect(parseValue("number", valueToType(value))).toEqual(value);
      }),
    );
  });
});

describe("the periods of a year as one", () => {
  it.each<[string, readonly RealisasiValue[], "sum" | "last" | "average", string | null]>([
    ["nothing yet", [], "sum", null],
    ["summed", [number(3), number("4.5"), number(-1)], "sum", "6.5"],
    ["the last", [number(3), number(4)], "last", "4"],
    ["averaged", [number(3), number(4), number(8)], "average", "5"],
    ["one alone", [number(7)], "average", "7"],
    ["a ratio among numbers counts as its quotient", [ratio(1, 2), number("0.25")], "sum", "0.75"],
  ])("%s", (_what, values, how, expected) => {
    const value = accumulated(values, how);
    expect(value === null ? null : value.kind === "number" ? value.number.toFixed() : value.kind).toBe(
      expected,
    );
  });

  it("ratios are summed side by side, so that large periods weigh more", () => {
    expect(accumulated([ratio(1, 2), ratio(90, 100)], "sum")).toEqual(ratio(91, 102));
    expect(accumulated([ratio(1, 2), ratio(9, 10)], "average")).toEqual(number("0.7"));
  });

  it("what is no number is the last there is", () => {
    expect(accumulated([number(1), text("draf"), text("final")], "sum")).toEqual(text("final"));
    expect(accumulated([ratio(1, 0), number(2)], "average")).toEqual(number(2));
  });

  it("an average is exact, not rounded on the way", () => {
    const thirds = accumulated([number(1), number(0), number(0)], "average");
    const back = thirds?.kind === "number" ? thirds.number.times(3).toDecimalPlaces(30).toFixed() : null;
    expect(back).toBe("1");
  });
});
