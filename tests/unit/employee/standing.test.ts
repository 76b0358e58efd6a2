import { describe, expect, test } from "vitest";
import { STANDING_NAMES } from "@/lib/employee/labels";
import {
  DEFAULT_STANDING_RULES,
  overlappingStandings,
  skpClosedOn,
  STANDING_KINDS,
  standingOn,
  standingRules,
  type Standing,
  type StandingKind,
} from "@/lib/employee/standing";
import { calendarDateOf } from "@/lib/kernel/calendar";

const standing = (kind: StandingKind, from: string, to: string | null = null): Standing => ({
  employeeId: "budi",
  kind,
  validity: { from: calendarDateOf(from), to: to === null ? null : calendarDateOf(to) },
});

describe("what a kedudukan means", () => {
  /** makes an SKP, appraised by, counted, may appraise, closes the SKP (domain §0a.5). */
  const TABLE: Readonly<Record<StandingKind, readonly [boolean, string, boolean, boolean, boolean]>> = {
    aktif: [true, "unit", true, true, false],
    cltn: [false, "nobody", false, false, false],
    diberhentikan_sementara: [false, "nobody", false, false, false],
    mpp: [false, "nobody", false, false, false],
    pejabat_negara: [false, "nobody", false, false, false],
    diperbantukan: [true, "host", false, false, false],
    tugas_belajar: [true, "unit", true, false, false],
    pensiun: [false, "nobody", false, false, true],
    meninggal: [false, "nobody", false, false, true],
    pindah: [false, "nobody", false, false, true],
    berhenti: [false, "nobody", false, false, true],
  };

  test.each(STANDING_KINDS)("%s", (kind) => {
    const rule = DEFAULT_STANDING_RULES[kind];
    expect([rule.makesSkp, rule.appraisedBy, rule.isCounted, rule.mayAppraise, rule.closesSkp]).toEqual(
      TABLE[kind],
    );
    expect(STANDING_NAMES[kind]).not.toBe("");
    if (rule.appraisedBy === "nobody") expect(rule.makesSkp).toBe(false);
    if (rule.closesSkp) expect(rule.makesSkp).toBe(false);
  });

  test("an agency changes one cell and nothing else", () => {
    const rules = standingRules({ mpp: { mayAppraise: true } });
    expect(rules.mpp).toEqual({ ...DEFAULT_STANDING_RULES.mpp, mayAppraise: true });
    for (const kind of STANDING_KINDS) {
      if (kind !== "mpp") expect(rules[kind]).toEqual(DEFAULT_STANDING_RULES[kind]);
    }
    expect(standingRules()).toEqual(DEFAULT_STANDING_RULES);
    expect(DEFAULT_STANDING_RULES.mpp.mayAppraise).toBe(false);
  });
});

describe("the kedudukan of a day", () => {
  const history = [standing("tugas_belajar", "2024-09-01", "2026-08-31"), standing("pensiun", "2027-02-01")];

  test.each([
    ["2024-08-31", "aktif"],
    ["2024-09-01", "tugas_belajar"],
    ["2026-08-31", "tugas_belajar"],
    ["2026-09-01", "aktif"],
    ["2027-01-31", "aktif"],
    ["2027-02-01", "pensiun"],
  ])("on %s: %s", (day, kind) => {
    expect(standingOn(history, calendarDateOf(day))).toBe(kind);
    expect(standingOn(history.toReversed(), calendarDateOf(day))).toBe(kind);
  });

  test("of two on a day the later counts, in whatever order they come", () => {
    const both = [standing("cltn", "2026-01-01"), standing("mpp", "2026-03-01")];
    const sameDay = [standing("cltn", "2026-01-01"), standing("mpp", "2026-01-01")];
    for (const rows of [both, both.toReversed(), sameDay, sameDay.toReversed()]) {
      expect(standingOn(rows, calendarDateOf("2026-03-01"))).toBe("mpp");
      expect(overlappingStandings(rows)).toHaveLength(1);
    }
    expect(overlappingStandings(history)).toEqual([]);
  });

  test("pensiun closes the SKP at its first day, tugas belajar does not", () => {
    expect(skpClosedOn(history, DEFAULT_STANDING_RULES)).toBe("2027-02-01");
    expect(skpClosedOn(history.slice(0, 1), DEFAULT_STANDING_RULES)).toBeNull();
    const moved = [...history, standing("pindah", "2026-12-01")];
    expect(skpClosedOn(moved, DEFAULT_STANDING_RULES)).toBe("2026-12-01");
  });
});
