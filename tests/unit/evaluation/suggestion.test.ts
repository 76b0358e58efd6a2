import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import type { Rating } from "@/lib/evaluation/rating";
import { capaianRating, suggestHasil } from "@/lib/evaluation/suggestion";

const RULE = DEFAULT_KEBIJAKAN.suggestion;

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
    expect(capaianRating(capaian, RULE)).toBe(rating);
  });

  it("that cannot be worked out has no rating", () => {
    expect(capaianRating(null, RULE)).toBeNull();
  });

  it("goes by the agency's thresholds", () => {
    const own = { aboveFrom: 110, meetsFrom: 95.5 };
    expect(["110", "109.99", "95.5", "95.49"].map((capaian) => capaianRating(capaian, own))).toEqual([
      "di_atas",
      "sesuai",
      "sesuai",
      "di_bawah",
    ]);
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
    expect(suggestHasil(capaians, RULE)).toMatchObject({ basis: "capaian", rating });
  });

  it.each([[[]], [[U, U]]])("nothing to work with: no suggestion (%j)", (capaians) => {
    expect(suggestHasil(capaians, RULE)).toEqual({
      basis: "none",
      counts: { above: 0, meets: 0, below: 0, uncountable: capaians.length },
    });
  });

  const capaian = fc.option(fc.integer({ min: -100, max: 300 }).map(String), { freq: 4 });

  it("counts each indicator once and does not ask for their order", () => {
    fc.assert(
      fc.property(fc.array(capaian, { maxLength: 40 }), (capaians) => {
        const suggested = suggestHasil(capaians, RULE);
        if (suggested.basis === "organisasi") throw new Error("not of a head");
        const { above, meets, below, uncountable } = suggested.counts;
        expect(above + meets + below + uncountable).toBe(capaians.length);
        expect(suggestHasil(capaians.toReversed(), RULE)).toEqual(suggested);
      }),
    );
  });

  it("is never worse for one more indicator above the agreed", () => {
    const order = ["di_bawah", "sesuai", "di_atas"];
    const rank = (capaians: (string | null)[]) => {
      const suggested = suggestHasil(capaians, RULE);
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
