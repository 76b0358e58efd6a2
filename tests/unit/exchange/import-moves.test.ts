import { describe, expect, test } from "vitest";

import { IMPORT_STATUSES, SILENCE_SECONDS, type ImportStatus } from "@/lib/exchange/batch";
import { mayMove, movesOpenTo, type BatchFacts } from "@/lib/exchange/policy";
import { IMPORT_MOVES, isRunning, statusAfter, type ImportMove } from "@/lib/exchange/workflow";

const NOW = new Date("2026-11-25T03:00:00Z");
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

/** A checked file without fault that would change something. */
const SOUND: BatchFacts = {
  status: "ready",
  isReadable: true,
  faulty: 0,
  changes: 1,
  undecided: 0,
  beatAt: ago(1),
  createdAt: ago(600),
};

const open = (facts: Partial<BatchFacts>): readonly ImportMove[] =>
  [...movesOpenTo({ ...SOUND, ...facts }, NOW)].sort();

describe("the way of a file", () => {
  test("has these moves and no other", () => {
    const table = Object.fromEntries(
      IMPORT_STATUSES.map((status) => [
        status,
        IMPORT_MOVES.flatMap((move) => {
          const next = statusAfter(status, move);
          return next === null ? [] : [`${move} → ${next}`];
        }),
      ]),
    );
    expect(table).toEqual({
      inspecting: ["inspected → matching", "failed → failed", "resume → inspecting"],
      matching: ["match → checking", "discard → discarded"],
      checking: ["checked → ready", "failed → failed", "resume → checking"],
      ready: ["match → checking", "apply → applying", "discard → discarded", "decide → ready"],
      applying: ["settled → applied", "stopped → ready", "resume → applying"],
      applied: [],
      failed: ["match → checking", "discard → discarded"],
      discarded: [],
    });
  });

  test("a job is at work exactly where it can be begun again", () => {
    expect(IMPORT_STATUSES.filter(isRunning)).toEqual(["inspecting", "checking", "applying"]);
  });
});

describe("what is open to a person", () => {
  test.each<[ImportStatus, readonly ImportMove[]]>([
    ["inspecting", []],
    ["matching", ["discard", "match"]],
    ["checking", []],
    ["ready", ["apply", "decide", "discard", "match"]],
    ["applying", []],
    ["applied", []],
    ["failed", ["discard", "match"]],
    ["discarded", []],
  ])("%s", (status, moves) => {
    expect(open({ status })).toEqual(moves);
  });

  test.each([
    ["one faulty line keeps the whole file out", { faulty: 1 }, "has-faults"],
    ["somebody is still to be confirmed", { undecided: 1 }, "undecided"],
    ["there is nothing to change", { changes: 0 }, "unchanged"],
    ["it is not checked", { status: "matching" }, "wrong-step"],
  ] as const)("it is not applied where %s", (_, facts, reason) => {
    expect(mayMove({ ...SOUND, ...facts }, "apply", NOW)).toEqual({ allowed: false, reason });
    expect(open(facts)).not.toContain("apply");
  });

  test("a file that is no table has no columns to match", () => {
    expect(open({ status: "failed", isReadable: false })).toEqual(["discard"]);
  });

  test("a job is begun again only after it has been silent for a minute", () => {
    const silent = (seconds: number) => open({ status: "applying", beatAt: ago(seconds) });
    expect(silent(SILENCE_SECONDS)).toEqual([]);
    expect(silent(SILENCE_SECONDS + 1)).toEqual(["resume"]);
    expect(open({ status: "inspecting", beatAt: null, createdAt: ago(SILENCE_SECONDS + 1) })).toEqual([
      "resume",
    ]);
  });
});
