import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import {
  checkDistribution,
  guideFindings,
  NO_COUNTS,
  sizeOf,
  withPredikat,
  type DistributionRule,
  type PredikatCounts,
} from "@/lib/evaluation/distribution";
import { PREDIKAT_ORGANISASI, PREDIKATS } from "@/lib/evaluation/rating";

const RULE = DEFAULT_KEBIJAKAN.distribution;

function team(sb: number, b: number, bp: number, k: number, sk: number): PredikatCounts {
  return { sangat_baik: sb, baik: b, butuh_perbaikan: bp, kurang: k, sangat_kurang: sk };
}

/** Every way in which so many people can have five predikat. */
function teamsOf(size: number): PredikatCounts[] {
  const all: PredikatCounts[] = [];
  for (let sb = 0; sb <= size; sb++)
    for (let b = 0; sb + b <= size; b++)
      for (let bp = 0; sb + b + bp <= size; bp++)
        for (let k = 0; sb + b + bp + k <= size; k++) all.push(team(sb, b, bp, k, size - sb - b - bp - k));
  return all;
}

/** By size of team from 1 to 12, worked out by hand. */
const MOST_70 = [0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 8];
const LEAST_60 = [1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8];
const LEAST_10 = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2];
const MOST_10 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1];

const SIZES = Array.from({ length: 12 }, (_, index) => index + 1);
const at = (table: readonly number[], size: number): number => table[size - 1] ?? Number.NaN;

/** The codes, with the predikat that each is about. */
function found(counts: PredikatCounts, organisasi: (typeof PREDIKAT_ORGANISASI)[number], rule = RULE) {
  return guideFindings(counts, organisasi, rule).map((finding) =>
    finding.code === "too-few"
      ? `too-few ${finding.predikats.join("+")}`
      : `${finding.code} ${finding.predikat}`,
  );
}

/** The guide of domain §3.4 said once more, row by row, with the shares by hand. */
function expected(
  counts: PredikatCounts,
  organisasi: (typeof PREDIKAT_ORGANISASI)[number],
  isMajority: boolean,
) {
  const size = sizeOf(counts);
  const { sangat_baik: sb, baik: b, butuh_perbaikan: bp, kurang: k, sangat_kurang: sk } = counts;
  const most = (own: number) => (isMajority ? own > size - own : own === Math.max(sb, b, bp, k, sk));
  const findings: string[] = [];
  const when = (isTrue: boolean, finding: string) => {
    if (isTrue) findings.push(finding);
  };
  switch (organisasi) {
    case "istimewa":
      when(!most(sb), "not-most sangat_baik");
      when(sb > at(MOST_70, size), "too-many sangat_baik");
      break;
    case "baik":
      when(!most(b), "not-most baik");
      when(b > at(MOST_70, size), "too-many baik");
      when(bp + k === 0, "too-few butuh_perbaikan+kurang");
      break;
    case "butuh_perbaikan":
      when(bp < at(LEAST_60, size), "too-few butuh_perbaikan");
      when(sb > at(MOST_10, size), "too-many sangat_baik");
      break;
    case "kurang":
      when(k < at(LEAST_60, size), "too-few kurang");
      when(bp < at(LEAST_10, size), "too-few butuh_perbaikan");
      when(sb > at(MOST_10, size), "too-many sangat_baik");
      break;
    case "sangat_kurang":
      when(sk < at(LEAST_60, size), "too-few sangat_kurang");
      when(k + bp < at(LEAST_10, size), "too-few kurang+butuh_perbaikan");
      when(sb > 0, "none-allowed sangat_baik");
      break;
  }
  return findings;
}

describe.each(PREDIKAT_ORGANISASI)("the guide of a unit that is %s", (organisasi) => {
  it.each(SIZES)("every team of %i, by both readings of “sebagian besar”", (size) => {
    for (const counts of teamsOf(size)) {
      expect(found(counts, organisasi), JSON.stringify(counts)).toEqual(expected(counts, organisasi, false));
      const majority = { ...RULE, mostIs: "majority" as const };
      expect(found(counts, organisasi, majority), JSON.stringify(counts)).toEqual(
        expected(counts, organisasi, true),
      );
    }
  });

  it("says nothing of nobody", () => {
    expect(guideFindings(NO_COUNTS, organisasi, RULE)).toEqual([]);
  });
});

describe("vectors of domain §10.2", () => {
  it("Baik, ten people: 7 Baik, 2 Sangat Baik, 1 Butuh Perbaikan is as the guide says", () => {
    expect(found(team(2, 7, 1, 0, 0), "baik")).toEqual([]);
  });

  it("Baik, ten people: 8 Baik, 2 Sangat Baik leaves it twice", () => {
    expect(found(team(2, 8, 0, 0, 0), "baik")).toEqual(["too-many baik", "too-few butuh_perbaikan+kurang"]);
  });

  it("Sangat Kurang with anybody Sangat Baik leaves it", () => {
    expect(found(team(1, 0, 1, 0, 8), "sangat_kurang")).toEqual(["none-allowed sangat_baik"]);
  });
});

describe("both readings of “sebagian besar” (domain §0a.9)", () => {
  const four = team(2, 4, 2, 2, 0);

  it("the largest group", () => {
    expect(found(four, "baik")).toEqual([]);
  });

  it("more than half", () => {
    expect(found(four, "baik", { ...RULE, mostIs: "majority" })).toEqual(["not-most baik"]);
    expect(found(team(2, 6, 2, 0, 0), "baik", { ...RULE, mostIs: "majority" })).toEqual([]);
    expect(found(team(3, 5, 2, 0, 0), "baik", { ...RULE, mostIs: "majority" })).toEqual(["not-most baik"]);
  });

  it("two equally large groups are both the largest", () => {
    expect(found(team(4, 4, 1, 1, 0), "baik")).toEqual([]);
    expect(found(team(4, 4, 1, 1, 0), "istimewa")).toEqual([]);
  });
});

describe("when a team is held against the guide", () => {
  const of = (size: number, rule: DistributionRule = RULE) =>
    checkDistribution(team(0, size, 0, 0, 0), "baik", rule);

  it.each(SIZES)("a team of %i", (size) => {
    expect(of(size).kind).toBe(size < 10 ? "too-small" : "checked");
  });

  it("says how large a team would have to be", () => {
    expect(of(9)).toEqual({ kind: "too-small", size: 9, least: 10 });
    expect(of(4, { ...RULE, leastTeam: 5 })).toEqual({ kind: "too-small", size: 4, least: 5 });
    expect(of(5, { ...RULE, leastTeam: 5 }).kind).toBe("checked");
  });

  it("not before the unit has its predikat", () => {
    expect(checkDistribution(team(0, 12, 0, 0, 0), null, RULE)).toEqual({ kind: "no-organisasi", size: 12 });
  });

  it("not where the agency does not show it", () => {
    expect(of(12, { ...RULE, isShown: false })).toEqual({ kind: "hidden" });
  });

  it("takes the shares from the agency's policy", () => {
    const own = { ...RULE, mostAtMost: 80 };
    expect(found(team(1, 8, 1, 0, 0), "baik", own)).toEqual([]);
    expect(found(team(1, 8, 1, 0, 0), "baik")).toEqual(["too-many baik"]);
  });
});

it("one more person makes the team one larger in his predikat alone", () => {
  for (const predikat of PREDIKATS) {
    const more = withPredikat(team(1, 2, 3, 4, 5), predikat);
    expect(sizeOf(more)).toBe(16);
    expect(more[predikat]).toBe(team(1, 2, 3, 4, 5)[predikat] + 1);
  }
  expect(withPredikat(NO_COUNTS, null)).toBe(NO_COUNTS);
});
