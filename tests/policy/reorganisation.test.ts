import { describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import {
  mayMovePlan,
  mayReadPlan,
  planMoves,
  type PlanFacts,
  type PlanRelation,
} from "@/lib/reorganisation/policy";
import {
  REORGANISATION_MOVES,
  REORGANISATION_STATUSES,
  statusAfter,
  type ReorganisationMove,
} from "@/lib/reorganisation/workflow";

const NOBODY: PlanRelation = { drafts: false, decides: false, isDrafter: false, isNamed: false };
const DRAFTER: PlanRelation = { ...NOBODY, drafts: true, decides: true, isDrafter: true };
const SECOND: PlanRelation = { ...NOBODY, drafts: true, decides: true };
const PIMPINAN: PlanRelation = { ...NOBODY, decides: true };

const READY: PlanFacts = {
  ...{ status: "draft", effectiveOn: day("2026-12-01"), today: day("2026-11-23") },
  ...{ hasLines: true, isSimulated: true, faults: 0 },
};
const WAITING: PlanFacts = { ...READY, status: "submitted" };

function reason(relation: PlanRelation, move: ReorganisationMove, facts: PlanFacts): string {
  const decision = mayMovePlan(relation, move, facts);
  return decision.allowed ? "allowed" : decision.reason;
}

describe("who reads a plan", () => {
  it.each([
    ["who drafts", DRAFTER, true],
    ["who sets", PIMPINAN, true],
    ["whom it names, and anybody else", { ...NOBODY, isNamed: true }, false],
  ])("%s: %s", (_who, relation, allowed) => {
    expect(mayReadPlan(relation).allowed).toBe(allowed);
  });
});

describe("four eyes", () => {
  it.each([
    ["a second administrator", SECOND, "allowed"],
    ["the pimpinan", PIMPINAN, "allowed"],
    ["one who has written on it", DRAFTER, "own-draft"],
    ["one whom it gives a post", { ...SECOND, isNamed: true }, "own-post"],
    ["one who sets nothing", { ...NOBODY, drafts: true }, "not-yours"],
    ["one who does not read it", NOBODY, "not-found"],
  ])("%s sets it: %s", (_who, relation, expected) => {
    expect(reason(relation, "approve", WAITING)).toBe(expected);
  });

  it.each([
    ["nothing in it", { hasLines: false }, "empty"],
    ["its day is over", { effectiveOn: day("2026-11-22") }, "day-past"],
    ["changed since it was simulated", { isSimulated: false }, "not-simulated"],
    ["something stands in the way", { faults: 1 }, "has-faults"],
    ["its day is today", { effectiveOn: day("2026-11-23") }, "allowed"],
  ])("%s: neither handed in nor set (%s)", (_what, facts, expected) => {
    expect(reason(DRAFTER, "submit", { ...READY, ...facts })).toBe(expected);
    expect(reason(SECOND, "approve", { ...WAITING, ...facts })).toBe(expected);
  });
});

describe("the moves", () => {
  it("of people lead where the table says, from no other status, and never to being in effect", () => {
    for (const move of REORGANISATION_MOVES) {
      for (const status of REORGANISATION_STATUSES) {
        const to = statusAfter(move, status);
        const some = [DRAFTER, SECOND, PIMPINAN].some(
          (relation) => reason(relation, move, { ...READY, status }) === "allowed",
        );
        const isOfSystem = move === "apply" || move === "fail";
        expect([move, status, some]).toEqual([move, status, to !== null && !isOfSystem]);
        if (some) expect(to).not.toBe("applied");
      }
    }
  });

  it("of one who only sets are reading, simulating, and deciding", () => {
    expect([...planMoves(PIMPINAN, WAITING)].sort()).toEqual(["approve", "return", "simulate"]);
    expect([...planMoves(PIMPINAN, READY)]).toEqual(["simulate"]);
    expect([...planMoves(NOBODY, WAITING)]).toEqual([]);
  });
});
