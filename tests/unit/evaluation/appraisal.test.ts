import { describe, expect, it } from "vitest";
import {
  decisionDay,
  needsOf,
  unmetNeeds,
  type AppraisalFact,
  type EarlierFeedback,
} from "@/lib/evaluation/appraisal";
import { RATINGS, type Rating } from "@/lib/evaluation/rating";
import { predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import type { HasilSuggestion } from "@/lib/evaluation/suggestion";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { SKP_CLOSE_REASONS } from "@/lib/skp/skp";

const RULES = rulesOf("permenpanrb-6-2022");
const NO_COUNT = { above: 0, meets: 0, below: 0, uncountable: 0 };
const NONE: HasilSuggestion = { basis: "none", counts: NO_COUNT };
const suggested = (rating: Rating): HasilSuggestion => ({ basis: "capaian", rating, counts: NO_COUNT });
const HEARD: EarlierFeedback = { hasil: true, perilaku: true };
const UNHEARD: EarlierFeedback = { hasil: false, perilaku: false };

function needs(hasil: Rating, perilaku: Rating, earlier: EarlierFeedback, suggestion = NONE) {
  return needsOf({ hasil, perilaku }, predikatOf(RULES, hasil, perilaku), suggestion, earlier);
}

const day = calendarDateOf;

describe("no surprise", () => {
  it.each([
    ["di_atas", "di_atas", []],
    ["di_atas", "sesuai", []],
    ["sesuai", "di_atas", []],
    ["sesuai", "sesuai", []],
    ["di_atas", "di_bawah", [{ aspect: "perilaku", said: true }]],
    ["sesuai", "di_bawah", [{ aspect: "perilaku", said: true }]],
    ["di_bawah", "di_atas", [{ aspect: "hasil", said: true }]],
    ["di_bawah", "sesuai", [{ aspect: "hasil", said: true }]],
    [
      "di_bawah",
      "di_bawah",
      [
        { aspect: "hasil", said: true },
        { aspect: "perilaku", said: true },
      ],
    ],
  ] as const)("without feedback on record: hasil %s, perilaku %s", (hasil, perilaku, facts) => {
    expect(needs(hasil, perilaku, UNHEARD).facts).toEqual(facts);
  });

  it("asks nothing more for results that were talked about", () => {
    expect(needs("di_bawah", "sesuai", HEARD).facts).toEqual([]);
    expect(needs("di_bawah", "sesuai", { hasil: false, perilaku: true }).facts).toHaveLength(1);
  });

  it.each(RATINGS)("Kurang/Misconduct asks for a dated fact in any case (hasil %s)", (hasil) => {
    expect(needs(hasil, "di_bawah", HEARD).facts).toEqual([{ aspect: "perilaku", said: false }]);
  });

  it("a head whose unit's predikat puts the rating down is not asked for a fact of the appraiser's", () => {
    const head: HasilSuggestion = { basis: "organisasi", rating: "di_bawah", predikat: "kurang" };
    expect(needs("di_bawah", "sesuai", UNHEARD, head)).toEqual({ departure: false, facts: [] });
  });
});

describe("departing from the suggestion", () => {
  it.each(RATINGS.flatMap((rated) => RATINGS.map((rating) => [rated, rating] as const)))(
    "rated %s, suggested %s",
    (rated, rating) => {
      expect(needs(rated, "sesuai", HEARD, suggested(rating)).departure).toBe(rated !== rating);
    },
  );

  it("is not possible where nothing was suggested", () => {
    expect(needs("di_atas", "di_atas", HEARD).departure).toBe(false);
  });
});

describe("what is still missing", () => {
  const asked = needs("di_bawah", "di_bawah", { hasil: false, perilaku: true }, suggested("sesuai"));
  const fact = (aspect: "hasil" | "perilaku", said: string | null): AppraisalFact => ({
    aspect,
    date: day("2026-09-01"),
    fact: "Laporan triwulan tidak diserahkan",
    said,
  });

  it("all of it", () => {
    expect(unmetNeeds(asked, { departureReason: null, facts: [] })).toEqual(asked);
  });

  it("a fact for each aspect, and what was said where nothing is on record", () => {
    const given = { departureReason: "Capaian tidak memuat mutu laporan", facts: [fact("perilaku", null)] };
    expect(unmetNeeds(asked, given)).toEqual({ departure: false, facts: [{ aspect: "hasil", said: true }] });
    const unsaid = { ...given, facts: [fact("perilaku", null), fact("hasil", null)] };
    expect(unmetNeeds(asked, unsaid).facts).toEqual([{ aspect: "hasil", said: true }]);
    const whole = { ...given, facts: [fact("perilaku", null), fact("hasil", "Dibahas tanggal itu")] };
    expect(unmetNeeds(asked, whole)).toEqual({ departure: false, facts: [] });
  });
});

describe("as of which day the appraiser is asked for", () => {
  const today = day("2026-11-23");
  const of = (endsOn: string, closeReason: (typeof SKP_CLOSE_REASONS)[number] | null, isSameUnit = true) =>
    decisionDay({ endsOn: day(endsOn), closeReason, isSameUnit }, today);

  it("today, while the SKP runs", () => {
    expect(of("2026-12-31", null)).toBe(today);
    expect(of("2026-11-23", null, false)).toBe(today);
  });

  it.each(SKP_CLOSE_REASONS.filter((reason) => reason !== "year_ended"))(
    "its last day, where it ended early (%s)",
    (reason) => {
      expect(of("2026-06-30", reason)).toBe("2026-06-30");
    },
  );

  it("today after its year, unless the person has moved since", () => {
    expect(of("2026-11-22", "year_ended")).toBe(today);
    expect(of("2026-11-22", null)).toBe(today);
    expect(of("2026-11-22", "year_ended", false)).toBe("2026-11-22");
  });
});
