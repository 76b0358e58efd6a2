import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  annualSuggestion,
  countOf,
  periodicSuggestion,
  proposedPredikat,
  type LineCount,
  type SuggestionLine,
} from "@/lib/evaluation/organisasi-suggestion";
import { RATINGS } from "@/lib/evaluation/rating";
import { rulesOf } from "@/lib/evaluation/rulesets";

const { organisasi: rules } = rulesOf("permenpanrb-6-2022");

/** So many lines of each count. */
function lines(counts: Partial<Record<LineCount, number>>): SuggestionLine[] {
  return Object.entries(counts).flatMap(([name, number]) =>
    Array.from({ length: number }, (_, index) => ({
      ...{ label: `${name} ${String(index)}`, target: "10", realisasi: null, capaian: null },
      counts: name as LineCount,
    })),
  );
}

const periodic = (counts: Partial<Record<LineCount, number>>) =>
  proposedPredikat(periodicSuggestion(lines(counts), rules), null);

describe("what a line counts as", () => {
  it.each([
    ["100.0000000001", true, "beyond"],
    ["100", true, "met"],
    ["99.9999999999", true, "partial"],
    ["0", true, "still"],
    ["-20", true, "still"],
    [null, true, "uncountable"],
    [null, false, "no-figure"],
  ] as const)("%s, entered: %s", (capaian, hasFigure, counts) => {
    expect(countOf(capaian, hasFigure)).toBe(counts);
  });
});

describe("the proposal of a period (SE MenPANRB 3/2023)", () => {
  it("is istimewa only where all is reached and half of it beyond the target", () => {
    expect(periodic({ beyond: 5, met: 5 })).toBe("istimewa");
    expect(periodic({ beyond: 4, met: 6 })).toBe("baik");
    expect(periodic({ beyond: 9, partial: 1 })).toBe("baik");
  });

  it.each([
    [80, "baik"],
    [79, "butuh_perbaikan"],
    [60, "butuh_perbaikan"],
    [59, "kurang"],
    [0, "kurang"],
  ] as const)("with %i of 100 steps reached is %s", (met, predikat) => {
    expect(periodic({ met, partial: 100 - met })).toBe(predikat);
  });

  it("is sangat kurang where more than half show no progress, entered or not", () => {
    expect(periodic({ met: 50, still: 25, "no-figure": 25 })).toBe("kurang");
    expect(periodic({ met: 49, still: 25, "no-figure": 26 })).toBe("sangat_kurang");
  });

  it("leaves a step with a target of zero to the pimpinan, and proposes nothing from nothing", () => {
    expect(periodic({ met: 1, uncountable: 9 })).toBe("baik");
    expect(periodicSuggestion(lines({ uncountable: 3 }), rules).outcome).toEqual({
      kind: "none",
      because: "no-lines",
    });
    expect(periodic({})).toBeNull();
  });
});

describe("the proposal of a year", () => {
  const annual = (counts: Partial<Record<LineCount, number>>) =>
    annualSuggestion(lines(counts), rules).outcome;

  it.each([
    [{ beyond: 5, met: 5 }, "di_atas"],
    [{ beyond: 4, met: 6 }, "sesuai"],
    [{ met: 8, partial: 2 }, "sesuai"],
    [{ met: 79, partial: 21 }, "di_bawah"],
    [{ met: 6, "no-figure": 4 }, "di_bawah"],
  ] as const)("of %o reads the capaian as %s", (counts, capaian) => {
    expect(annual(counts)).toMatchObject({ kind: "by-expectation", capaian });
  });

  it("needs the pimpinan's ekspektasi rated, and follows the table then", () => {
    const proposal = annualSuggestion(lines({ beyond: 1 }), rules);
    expect(proposedPredikat(proposal, null)).toBeNull();
    for (const capaian of RATINGS) {
      for (const expectation of RATINGS) {
        const given = {
          ...proposal,
          outcome: { kind: "by-expectation" as const, capaian, table: rules.annual.table[capaian] },
        };
        expect(proposedPredikat(given, expectation)).toBe(rules.annual.table[capaian][expectation]);
      }
    }
  });

  it("is none where more than half of the indicators have no figure", () => {
    expect(annual({ met: 5, "no-figure": 5 })).toMatchObject({ kind: "by-expectation" });
    expect(annual({ met: 5, "no-figure": 6 })).toEqual({ kind: "none", because: "too-few-figures" });
    expect(annual({})).toEqual({ kind: "none", because: "no-lines" });
  });

  it("never gets worse when a better ekspektasi or a better capaian is put in", () => {
    const order = ["sangat_kurang", "kurang", "butuh_perbaikan", "baik", "istimewa"];
    const rank = (capaian: (typeof RATINGS)[number], expectation: (typeof RATINGS)[number]) =>
      order.indexOf(rules.annual.table[capaian][expectation]);
    for (const [index, better] of RATINGS.entries()) {
      const worse = RATINGS[index - 1];
      if (worse === undefined) continue;
      for (const other of RATINGS) {
        expect(rank(better, other)).toBeGreaterThanOrEqual(rank(worse, other));
        expect(rank(other, better)).toBeGreaterThanOrEqual(rank(other, worse));
      }
    }
  });

  it("does not depend on the order of the lines", () => {
    const some = lines({ beyond: 2, met: 3, partial: 1, "no-figure": 1, uncountable: 1 });
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(annualSuggestion(shuffled, rules).outcome).toEqual(annualSuggestion(some, rules).outcome);
        expect(periodicSuggestion(shuffled, rules).outcome).toEqual(periodicSuggestion(some, rules).outcome);
      }),
    );
  });
});
