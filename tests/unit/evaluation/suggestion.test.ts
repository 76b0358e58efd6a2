import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import type { Rating } from "@/lib/evaluation/rating";
import { capaianOf, type CapaianTarget } from "@/lib/iku/capaian";
import type { RealisasiValue } from "@/lib/iku/value";
import { Exact } from "@/lib/kernel/decimal";
import { capaianRating, suggestHasil, type IndicatorCapaian } from "@/lib/evaluation/suggestion";

const RULE = DEFAULT_KEBIJAKAN.suggestion;

/** An indicator whose target could be passed. */
const of = (percent: string | null): IndicatorCapaian => ({ percent, isHighest: false });

describe("one indicator", () => {
  it.each<[string, Rating]>([
    ["101.000001", "di_atas"],
    ["101", "di_atas"],
    ["100.999999", "sesuai"],
    ["100", "sesuai"],
    ["80.000001", "sesuai"],
    ["80", "sesuai"],
    ["79.999999", "di_bawah"],
    ["0", "di_bawah"],
    ["-25", "di_bawah"],
    ["1667", "di_atas"],
  ])("capaian %s %%: %s", (capaian, rating) => {
    expect(capaianRating(of(capaian), RULE)).toBe(rating);
  });

  it("that cannot be worked out has no rating", () => {
    expect(capaianRating(of(null), RULE)).toBeNull();
  });

  it("goes by the agency's thresholds", () => {
    const own = { ...RULE, aboveFrom: 110, meetsFrom: 95.5 };
    expect(["110", "109.99", "95.5", "95.49"].map((capaian) => capaianRating(of(capaian), own))).toEqual([
      "di_atas",
      "sesuai",
      "sesuai",
      "di_bawah",
    ]);
  });

  it.each<[string, string, boolean, boolean, Rating]>([
    ["100 % of the most that is possible", "100", true, true, "di_atas"],
    ["a little less", "99.999999", true, true, "sesuai"],
    ["100 % of what could be passed", "100", false, true, "sesuai"],
    ["where the policy makes no difference", "100", true, false, "sesuai"],
    ["far below, however high the target", "40", true, true, "di_bawah"],
  ])("%s", (_name, percent, isHighest, isFullAbove, rating) => {
    expect(capaianRating({ percent, isHighest }, { ...RULE, isFullAbove })).toBe(rating);
  });
});

const A = "120";
const M = "90";
const B = "40";
const U = null;

describe("all indicators together", () => {
  it.each<[string, (string | null)[], Rating]>([
    ["all above", [A, A, A], "di_atas"],
    ["half above, none below", [A, M], "di_atas"],
    ["less than half above", [A, M, M], "sesuai"],
    ["mostly above, one below", [A, A, A, B], "sesuai"],
    ["all as agreed", [M, M], "sesuai"],
    ["half below", [B, M], "sesuai"],
    ["more than half below", [B, B, M], "di_bawah"],
    ["one below", [B], "di_bawah"],
    ["the uncountable are left out", [U, U, A], "di_atas"],
    ["the uncountable do not soften", [U, U, B], "di_bawah"],
  ])("%s", (_name, capaians, rating) => {
    expect(suggestHasil(capaians.map(of), RULE)).toMatchObject({ basis: "capaian", rating });
  });

  it.each([[[]], [[U, U]]])("nothing to work with: no suggestion (%j)", (capaians) => {
    expect(suggestHasil(capaians.map(of), RULE)).toEqual({
      basis: "none",
      counts: { above: 0, meets: 0, below: 0, uncountable: capaians.length },
    });
  });

  const capaian = fc.option(fc.integer({ min: -100, max: 300 }).map(String), { freq: 4 });

  it("counts each indicator once and does not ask for their order", () => {
    fc.assert(
      fc.property(fc.array(capaian, { maxLength: 40 }), (capaians) => {
        const suggested = suggestHasil(capaians.map(of), RULE);
        if (suggested.basis === "organisasi") throw new Error("not of a head");
        const { above, meets, below, uncountable } = suggested.counts;
        expect(above + meets + below + uncountable).toBe(capaians.length);
        expect(suggestHasil(capaians.toReversed().map(of), RULE)).toEqual(suggested);
      }),
    );
  });

  it("is never worse for one more indicator above the agreed", () => {
    const order = ["di_bawah", "sesuai", "di_atas"];
    const rank = (capaians: (string | null)[]) => {
      const suggested = suggestHasil(capaians.map(of), RULE);
      return suggested.basis === "none" ? null : order.indexOf(suggested.rating);
    };
    fc.assert(
      fc.property(fc.array(capaian, { minLength: 1, maxLength: 20 }), (capaians) => {
        const before = rank(capaians);
        if (before !== null) expect(rank([...capaians, A])).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("a target is the highest that is possible", () => {
  type Given = Partial<Omit<CapaianTarget, "low" | "high">> & {
    readonly low?: number;
    readonly high?: number;
  };
  const isHighest = ({ low, high, ...given }: Given, value: RealisasiValue) => {
    const target: CapaianTarget = {
      ...{ kind: "number", form: "maximise", date: null, text: "", unit: "" },
      ...given,
      low: low === undefined ? null : new Exact(low),
      high: high === undefined ? null : new Exact(high),
    };
    const capaian = capaianOf(target, value);
    return capaian.status === "computed" && capaian.isHighest;
  };
  const number = (figure: number): RealisasiValue => ({ kind: "number", number: new Exact(figure) });

  it.each<[string, Given, number, boolean]>([
    ["100 %", { low: 100, unit: "%" }, 100, true],
    ["100 persen, in words", { low: 100, unit: "Persen" }, 98, true],
    ["99,9 %", { low: 99.9, unit: "%" }, 99.9, false],
    ["100 documents", { low: 100, unit: "dokumen" }, 100, false],
    ["100 % where less is better", { low: 100, unit: "%", form: "minimise_linear" }, 100, false],
    ["no complaint at all", { low: 0, unit: "aduan", form: "minimise_linear" }, 0, true],
    ["no complaint at all, by T/R", { low: 0, unit: "aduan", form: "minimise_ratio" }, 0, true],
    ["one complaint", { low: 1, unit: "aduan", form: "minimise_ratio" }, 1, false],
    ["all of a whole", { kind: "ratio", low: 14, high: 14 }, 1, true],
    ["less than all of it", { kind: "ratio", low: 13, high: 14 }, 1, false],
    ["a range", { kind: "range", low: 95, high: 100, unit: "%" }, 97, false],
    ["exactly so many", { low: 100, unit: "%", form: "stabilise" }, 100, false],
  ])("%s", (_name, given, figure, highest) => {
    expect(isHighest(given, number(figure))).toBe(highest);
  });

  it.each<[string, string, readonly string[] | undefined, boolean]>([
    ["the best opinion", "WTP", undefined, true],
    ["the second best", "WDP", undefined, false],
    ["the top of its own scale", "Utama", ["Pratama", "Madya", "Utama"], true],
    ["below the top of its own scale", "Madya", ["Pratama", "Madya", "Utama"], false],
  ])("%s", (_name, text, scale, highest) => {
    const given = { kind: "text", form: "grade", text, ...(scale === undefined ? {} : { scale }) } as const;
    expect(isHighest(given, { kind: "text", text })).toBe(highest);
  });
});
