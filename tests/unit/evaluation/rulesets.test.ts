import { describe, expect, it } from "vitest";
import { PREDIKATS, RATINGS, type Predikat, type Rating } from "@/lib/evaluation/rating";
import { bestPredikatOf, predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import { RULESETS } from "@/lib/period/period";

/** PermenPANRB 6/2022, kuadran kinerja (domain §3.2): hasil kerja, perilaku, predikat. */
const NINE_CELLS: readonly (readonly [Rating, Rating, Predikat])[] = [
  ["di_atas", "di_atas", "sangat_baik"],
  ["di_atas", "sesuai", "baik"],
  ["di_atas", "di_bawah", "kurang"],
  ["sesuai", "di_atas", "baik"],
  ["sesuai", "sesuai", "baik"],
  ["sesuai", "di_bawah", "kurang"],
  ["di_bawah", "di_atas", "butuh_perbaikan"],
  ["di_bawah", "sesuai", "butuh_perbaikan"],
  ["di_bawah", "di_bawah", "sangat_kurang"],
];

describe("PermenPANRB 6/2022", () => {
  const rules = rulesOf("permenpanrb-6-2022");

  it.each(NINE_CELLS)("hasil %s, perilaku %s: %s", (hasil, perilaku, predikat) => {
    expect(predikatOf(rules, hasil, perilaku)).toBe(predikat);
  });

  it("names each cell once and reaches each predikat", () => {
    expect(new Set(NINE_CELLS.map(([hasil, perilaku]) => `${hasil} ${perilaku}`)).size).toBe(9);
    expect(new Set(NINE_CELLS.map(([, , predikat]) => predikat))).toEqual(new Set(PREDIKATS));
  });

  // The trap of domain §3.2: the quadrant is not the worse of the two ratings.
  it.each(RATINGS)(
    "behaviour below expectation is never better than Kurang/Misconduct (hasil %s)",
    (hasil) => {
      expect(["kurang", "sangat_kurang"]).toContain(predikatOf(rules, hasil, "di_bawah"));
    },
  );

  it.each([
    ["di_atas", "sangat_baik"],
    ["sesuai", "baik"],
    ["di_bawah", "butuh_perbaikan"],
  ] as const)("with hasil %s at best %s", (hasil, predikat) => {
    expect(bestPredikatOf(rules, hasil)).toBe(predikat);
  });
});

describe("rulesets", () => {
  it.each(RULESETS)("%s has its rules", (ruleset) => {
    expect(rulesOf(ruleset).ruleset).toBe(ruleset);
  });

  it("one that is not known is a fault, not a guess", () => {
    expect(() => rulesOf("permenpanrb-99-2099")).toThrow(RangeError);
  });
});
