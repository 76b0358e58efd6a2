import { describe, expect, it } from "vitest";
import { SKP_STATUSES, type SkpStatus } from "@/lib/skp/skp";
import { SKP_MOVES, statusAfter, type SkpMove } from "@/lib/skp/workflow";

/** The life of an SKP by hand: "from move to" of everything that can happen. */
const LIFE: readonly (readonly [SkpStatus, SkpMove, SkpStatus])[] = [
  ["draft", "write", "draft"],
  ["draft", "expect", "draft"],
  ["draft", "place", "draft"],
  ["draft", "comment", "draft"],
  ["draft", "submit", "submitted"],
  ["draft", "cancel-revision", "approved"],
  ["draft", "close", "closed"],
  ["submitted", "expect", "submitted"],
  ["submitted", "comment", "submitted"],
  ["submitted", "withdraw", "draft"],
  ["submitted", "open", "submitted"],
  ["submitted", "return", "draft"],
  ["submitted", "approve", "approved"],
  ["submitted", "record-paper", "approved"],
  ["submitted", "close", "closed"],
  ["approved", "comment", "approved"],
  ["approved", "link", "approved"],
  ["approved", "revise", "draft"],
  ["approved", "close", "closed"],
];

describe("the life of an SKP", () => {
  it("is this table and nothing beside it", () => {
    const found = SKP_STATUSES.flatMap((from) =>
      SKP_MOVES.flatMap((move): (readonly [SkpStatus, SkpMove, SkpStatus])[] => {
        const to = statusAfter(from, move);
        return to === null ? [] : [[from, move, to]];
      }),
    );
    expect([...found].sort()).toEqual([...LIFE].sort());
  });

  it("ends when it is closed", () => {
    expect(SKP_MOVES.filter((move) => statusAfter("closed", move) !== null)).toEqual([]);
  });

  it("comes to approved only from what was submitted, or back to what is in force", () => {
    const into = LIFE.filter(([from, , to]) => to === "approved" && from !== "approved");
    expect(into.map(([, move]) => move)).toEqual(["cancel-revision", "approve", "record-paper"]);
  });
});
