import { describe, expect, it } from "vitest";
import { percentText } from "@/lib/iku/capaian";
import { becauseOf, reckon, standOf, type IkuYear } from "@/lib/iku/reckon";
import { capaianTarget, readTarget, readValue, type Measure } from "@/lib/iku/target";
import { Exact } from "@/lib/kernel/decimal";

const MEASURE: IkuYear["measure"] = {
  ...{ form: "maximise", unitName: "dokumen", scale: [], accumulation: "sum", rhythm: "quarterly" },
};
const OPINI: Measure = { form: "grade", unitName: "", scale: ["TMP", "TW", "WDP", "WTP"] };

function aYear(
  given: Partial<IkuYear["measure"]>,
  targets: readonly (string | null)[],
  values: readonly (string | null)[],
): IkuYear {
  const measure = { ...MEASURE, ...given };
  return {
    measure,
    targets: new Map(
      targets.flatMap((text, ordinal) => {
        const read = text === null ? null : readTarget(measure, text);
        return read?.ok === true ? [[ordinal, read.figures] as const] : [];
      }),
    ),
    values: new Map(
      values.flatMap((text, index) => {
        const value = text === null ? null : readValue(measure, text);
        return value === null ? [] : [[index + 1, value] as const];
      }),
    ),
  };
}

function told(of: IkuYear, ordinal: number): readonly [string, string] {
  const { capaian, year } = reckon(of, ordinal);
  const text = (one: typeof capaian): string =>
    typeof one !== "string" && one.status === "computed"
      ? percentText(one.percent)
      : (becauseOf(one) ?? "empty");
  return [text(capaian), text(year)];
}

describe("a target as it is typed", () => {
  it.each([
    ["maximise", "95", "95"],
    ["maximise", " 1.250,5 ", "1.250,5"],
    ["maximise", "-3", "-3"],
    ["range", "7–8", "7–8"],
    ["range", "7 - 8", "7–8"],
    ["minimise_linear", "7 s.d. 8", "7–8"],
    ["none", "Selesai Desember", "Selesai Desember"],
  ] as const)("%s: %s is %s", (form, typed, text) => {
    const read = readTarget({ form, scale: [] }, typed);
    expect(read.ok && read.figures.text).toBe(text);
  });

  it.each([
    ["maximise", "banyak", "no-number"],
    ["range", "7", "no-range"],
    ["range", "8–7", "reversed"],
    ["grade", "A", "not-on-scale"],
  ] as const)("%s: %s is refused: %s", (form, typed, code) => {
    const read = readTarget({ form, scale: OPINI.scale }, typed);
    expect(read.ok ? null : read.fault.code).toBe(code);
  });
});

describe("a realisasi as it is typed", () => {
  it.each([
    ["%", "14/19", "73.684210526315789474"],
    ["orang", "14 dari 19", "0.736842105263157895"],
    ["%", "-2,5", "-2.5"],
  ])("in %s, %s is %s", (unitName, typed, number) => {
    const value = readValue({ ...MEASURE, unitName }, typed);
    expect(value?.kind === "number" && value.number.toFixed()).toBe(number);
  });

  it("knows a grade by its scale, and no figure by nothing", () => {
    expect(readValue(OPINI, "wtp")).toEqual({ kind: "text", text: "WTP" });
    expect(readValue(OPINI, "A")).toBeNull();
    expect(readValue(MEASURE, "14/0")).toBeNull();
    expect(readValue(MEASURE, "selesai")).toBeNull();
    expect(readValue({ ...MEASURE, form: "none" }, "selesai")).toEqual({ kind: "text", text: "selesai" });
  });
});

describe("capaian of a period, and of the year up to it", () => {
  it("adds up a year that is summed; a period without a target of its own says nothing of itself", () => {
    const year = aYear({}, ["100"], ["20", "30"]);
    expect(told(year, 1)).toEqual(["unsplit", "20 %"]);
    expect(told(year, 2)).toEqual(["unsplit", "50 %"]);
    expect(told(year, 3)).toEqual(["empty", "50 %"]);
  });

  it("holds each period against its own target", () => {
    const year = aYear({}, ["100", "25", "25", "25", "25"], ["20", "30"]);
    expect(told(year, 1)).toEqual(["80 %", "20 %"]);
    expect(told(year, 2)).toEqual(["120 %", "50 %"]);
  });

  it("takes the last or the mean where the year says so", () => {
    expect(told(aYear({ accumulation: "last" }, ["80"], ["40", "60"]), 2)).toEqual(["75 %", "75 %"]);
    expect(told(aYear({ accumulation: "average" }, ["80"], ["40", "60"]), 2)).toEqual(["75 %", "62,5 %"]);
  });

  it("may be negative, and is left open where it cannot be worked out", () => {
    expect(told(aYear({ accumulation: "last" }, ["10"], ["-5"]), 1)).toEqual(["-50 %", "-50 %"]);
    expect(told(aYear({ accumulation: "last" }, ["0"], ["5"]), 1)).toEqual(["zero-target", "zero-target"]);
    expect(told(aYear({}, [], ["5"]), 1)).toEqual(["no-target", "no-target"]);
    expect(told(aYear({}, ["100"], []), 1)).toEqual(["empty", "empty"]);
  });

  it("compares grades on the indicator's own scale", () => {
    const opini = { ...OPINI, accumulation: "last", rhythm: "annual" } as const;
    expect(told(aYear(opini, ["WDP"], ["WTP"]), 1)).toEqual(["100 %", "100 %"]);
    expect(told(aYear(opini, ["WTP"], ["WDP"]), 1)).toEqual(["grade-below", "grade-below"]);
    expect(capaianTarget(OPINI, { low: new Exact(1), high: null, text: "WTP" }).kind).toBe("text");
  });

  it.each([
    ["99.999999", null, "near"],
    ["100", null, "reached"],
    ["80", null, "near"],
    ["79.999", null, "short"],
    ["-5", null, "short"],
    [null, "zero-target", "uncounted"],
    [null, "no-target", "empty"],
    [null, null, "empty"],
  ] as const)("%s, %s stands as %s", (capaian, because, stand) => {
    expect(standOf(capaian, because)).toBe(stand);
  });
});
