import { describe, expect, test } from "vitest";
import type { Leave, LeaveKind } from "@/lib/employee/leave";
import { absenceText } from "@/lib/evaluation/guide-text";
import { absenceHint } from "@/lib/evaluation/presence";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { workCalendarOf } from "@/lib/period/holiday";

const day = calendarDateOf;
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const leave = (kind: LeaveKind, from: string, to: string): Leave => ({
  ...{ employeeId: "siti", kind },
  validity: span(from, to),
});

/** The second quarter of 2026: 65 working days without holidays. June of it: 22, from Monday the 1st. */
const QUARTER = span("2026-04-01", "2026-06-30");
const JUNE = span("2026-06-01", "2026-06-30");
const YEAR = span("2026-01-01", "2026-12-31");
const NONE = workCalendarOf([]);
const RULE = { leastDays: 20, leaves: ["besar", "sakit", "melahirkan", "cltn"] } as const;

describe("too few days to judge by", () => {
  // The SKP ends on a day of May; 20 working days from 1 April end on Tuesday the 28th.
  test.each([
    [-1, "2026-04-27", "too_few_days"],
    [0, "2026-04-28", null],
    [1, "2026-04-29", null],
  ])("an SKP that covers %d days more than the least", (_more, lastDay, reason) => {
    const hint = absenceHint(QUARTER, span("2026-01-01", lastDay), [], NONE, RULE);
    expect(hint?.reason ?? null).toBe(reason);
  });

  // Cuti from 1 April on; what is left of 65 days is one less, as many, one more than 20.
  test.each([
    [19, "cuti"],
    [20, null],
    [21, null],
  ])("%d days left beside a cuti besar", (left, reason) => {
    let back = day("2026-06-30");
    for (let worked = 0; worked < left;) {
      if (new Date(back).getUTCDay() % 6 !== 0) worked += 1;
      back = addDays(back, -1);
    }
    const hint = absenceHint(QUARTER, YEAR, [leave("besar", "2026-04-01", back)], NONE, RULE);
    expect(hint?.reason ?? null).toBe(reason);
    if (hint !== null)
      expect(hint).toMatchObject({ workedDays: left, awayDays: 65 - left, kinds: ["besar"] });
  });

  test("a kind of cuti that the policy does not name is work", () => {
    expect(absenceHint(QUARTER, YEAR, [leave("tahunan", "2026-04-01", "2026-06-30")], NONE, RULE)).toBeNull();
  });

  test("of a month half of its working days is asked at most", () => {
    const away = (last: string) => absenceHint(JUNE, YEAR, [leave("sakit", "2026-06-01", last)], NONE, RULE);
    // 22 working days, so that 11 suffice.
    expect(away("2026-06-15")).toBeNull();
    expect(away("2026-06-16")).toMatchObject({ reason: "cuti", workedDays: 10, awayDays: 12, least: 11 });
  });

  test("holidays are no working days, of the period nor of the cuti", () => {
    const off = workCalendarOf([{ date: day("2026-06-01") }, { date: day("2026-06-02") }]);
    expect(absenceHint(JUNE, YEAR, [leave("sakit", "2026-06-01", "2026-06-16")], off, RULE)).toBeNull();
  });

  test("an SKP that lies outside the period has no days in it", () => {
    expect(absenceHint(JUNE, span("2026-01-01", "2026-03-31"), [], NONE, RULE)).toMatchObject({
      ...{ reason: "too_few_days", workedDays: 0, awayDays: 0 },
    });
  });

  test("is said with its working, and leaves the decision where it belongs", () => {
    const hint = absenceHint(JUNE, YEAR, [leave("melahirkan", "2026-06-01", "2026-06-30")], NONE, RULE);
    expect(hint === null ? "" : absenceText(hint)).toBe(
      "Dari 22 hari kerja periode ini, 0 hari bekerja dengan SKP ini, 22 hari cuti melahirkan. Kurang dari 11 hari: alasan yang sesuai adalah cuti. Keputusan tetap pada Anda.",
    );
  });
});
