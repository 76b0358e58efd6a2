import { describe, expect, it } from "vitest";
import {
  doneAfter,
  IMPROVEMENT_MOVES,
  improvementState,
  mayImprove,
  type ImprovementPerson,
} from "@/lib/evaluation/improvement";
import {
  improvementField,
  improvementMessage,
  reportImprovementSchema,
  type ImprovementRefusal,
} from "@/lib/evaluation/improvement-schema";
import { calendarDateOf } from "@/lib/kernel/calendar";

const day = calendarDateOf;
const today = day("2026-10-07");

describe("where a task stands", () => {
  it.each([
    ["2026-10-06", null, "overdue"],
    ["2026-10-07", null, "near"],
    ["2026-10-14", null, "near"],
    ["2026-10-15", null, "running"],
    ["2026-10-05", "2026-10-05", "done"],
    ["2026-10-05", "2026-10-06", "done-late"],
  ] as const)("due %s, done %s: %s", (dueOn, doneOn, state) => {
    const days = { dueOn: day(dueOn), doneOn: doneOn === null ? null : day(doneOn) };
    expect(improvementState(days, today)).toBe(state);
  });

  it("is done on the first day on which it was whole, and no longer where it is less", () => {
    expect(doneAfter(99, null, today)).toBeNull();
    expect(doneAfter(100, null, today)).toBe(today);
    expect(doneAfter(100, day("2026-10-01"), today)).toBe("2026-10-01");
    expect(doneAfter(90, day("2026-10-01"), today)).toBeNull();
  });
});

describe("who does what", () => {
  it.each<[ImprovementPerson, readonly string[]]>([
    ["head", ["begin", "explain", "add", "change", "report"]],
    ["owner", ["report"]],
    ["reader", []],
  ])("%s", (person, moves) => {
    expect(IMPROVEMENT_MOVES.filter((move) => mayImprove(person, move))).toEqual(moves);
  });
});

describe("what is typed", () => {
  const typed = { actionId: "0199a1b2-0000-7000-8000-000000000001", version: "1", text: "Data terkumpul." };

  it.each([
    ["-1", false],
    ["0", true],
    ["100", true],
    ["101", false],
    ["12.5", false],
    ["banyak", false],
  ])("progress %s", (progress, isTaken) => {
    expect(reportImprovementSchema.safeParse({ ...typed, progress }).success).toBe(isTaken);
  });

  it.each<[ImprovementRefusal["code"], string | null]>([
    ["due-past", "dueOn"],
    ["not-theirs", "ownerId"],
    ["stale", null],
    ["not-set", null],
  ])("%s is said beside %s", (code, field) => {
    expect(improvementField({ code })).toBe(field);
    expect(improvementMessage({ code })).toMatch(/\.$/);
  });
});
