import { describe, expect, test } from "vitest";
import {
  LEAVE_KINDS,
  leaveFaults,
  leaveShareOf,
  LONG_LEAVE_KINDS,
  type Leave,
  type LeaveKind,
} from "@/lib/employee/leave";
import { leaveFaultMessage } from "@/lib/employee/org-messages";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { workCalendarOf } from "@/lib/period/holiday";

const day = calendarDateOf;

const leave = (kind: LeaveKind, from: string, to: string): Leave => ({
  employeeId: "siti",
  kind,
  validity: { from: day(from), to: day(to) },
});

/** June 2026: from Monday the 1st to Tuesday the 30th, 22 working days. */
const JUNE = { from: day("2026-06-01"), to: day("2026-06-30") };
const CALENDAR = workCalendarOf([]);

describe("a period without work", () => {
  test.each([
    ["all of June is a candidate", [leave("melahirkan", "2026-05-15", "2026-08-14")], 22, true],
    ["exactly June too", [leave("besar", "2026-06-01", "2026-06-30")], 22, true],
    ["but not with one working day at the end", [leave("besar", "2026-06-01", "2026-06-29")], 21, false],
    ["nor at the beginning", [leave("besar", "2026-06-02", "2026-06-30")], 21, false],
    [
      "two leaves in a row, with a weekend between them",
      [leave("sakit", "2026-06-01", "2026-06-12"), leave("besar", "2026-06-15", "2026-06-30")],
      22,
      true,
    ],
    [
      "days under two leaves count once",
      [leave("sakit", "2026-06-01", "2026-06-12"), leave("besar", "2026-06-08", "2026-06-12")],
      10,
      false,
    ],
    ["annual leave is no reason, however long", [leave("tahunan", "2026-06-01", "2026-06-30")], 0, false],
    ["leave before the period does not count", [leave("besar", "2026-05-01", "2026-05-31")], 0, false],
  ])("%s", (_title, leaves, awayDays, isNotEvaluatedCandidate) => {
    expect(leaveShareOf(leaves, JUNE, CALENDAR)).toMatchObject({
      workingDays: 22,
      awayDays,
      isNotEvaluatedCandidate,
    });
  });

  test("a last day that is a holiday leaves nothing to work", () => {
    const holiday = workCalendarOf([{ date: day("2026-06-30") }]);
    expect(leaveShareOf([leave("besar", "2026-06-01", "2026-06-29")], JUNE, holiday)).toEqual({
      workingDays: 21,
      awayDays: 21,
      kinds: ["besar"],
      isNotEvaluatedCandidate: true,
    });
  });

  test("a period without a working day makes nobody a candidate", () => {
    const weekend = { from: day("2026-06-06"), to: day("2026-06-07") };
    expect(leaveShareOf([leave("besar", "2026-06-01", "2026-06-30")], weekend, CALENDAR)).toMatchObject({
      workingDays: 0,
      isNotEvaluatedCandidate: false,
    });
  });

  test.each(LEAVE_KINDS)(
    "cuti %s counts only if it is one of the long kinds, or the agency says so",
    (kind) => {
      const leaves = [leave(kind, "2026-06-01", "2026-06-30")];
      const isLong = ["besar", "sakit", "melahirkan", "cltn"].includes(kind);
      expect(LONG_LEAVE_KINDS.includes(kind)).toBe(isLong);
      expect(leaveShareOf(leaves, JUNE, CALENDAR).isNotEvaluatedCandidate).toBe(isLong);
      expect(leaveShareOf(leaves, JUNE, CALENDAR, [kind]).isNotEvaluatedCandidate).toBe(true);
    },
  );
});

describe("faults of cuti", () => {
  test("an end before the beginning, and two on a day", () => {
    const broken = leave("sakit", "2026-06-02", "2026-06-01");
    const first = leave("tahunan", "2026-07-01", "2026-07-03");
    const second = leave("sakit", "2026-07-03", "2026-07-04");
    const after = leave("besar", "2026-07-05", "2026-08-04");
    const faults = leaveFaults([broken, after, second, first]);
    expect(faults).toEqual([
      { code: "validity_reversed", leave: broken },
      { code: "overlap", first, second },
    ]);
    expect(faults.map(leaveFaultMessage)).toEqual([
      "Cuti Sakit berakhir sebelum dimulai (2 Juni 2026).",
      "Cuti Sakit mulai 3 Juli 2026 tumpang tindih dengan Cuti Tahunan.",
    ]);
  });
});
