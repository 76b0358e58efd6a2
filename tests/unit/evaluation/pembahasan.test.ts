import { describe, expect, it } from "vitest";
import {
  isHolding,
  LONGEST_PEMBAHASAN_DAYS,
  mayClose,
  mayHoldUntil,
  PEMBAHASAN_AGREEMENTS,
  PEMBAHASAN_ANSWERS,
  POINT_STATES,
  pointState,
  type PointState,
  type SettledPoint,
} from "@/lib/evaluation/pembahasan";
import { pembahasanRefusalField, pembahasanRefusalMessage } from "@/lib/evaluation/pembahasan-messages";
import { agreePointSchema } from "@/lib/evaluation/pembahasan-schema";
import { RATINGS } from "@/lib/evaluation/rating";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";

const day = calendarDateOf;
const today = day("2026-10-07");

describe("results are withheld", () => {
  it.each([
    ["2026-10-06", false, false],
    ["2026-10-07", false, true],
    ["2026-10-08", false, true],
    ["2026-10-08", true, false],
  ])("to %s, closed %s: %s", (until, isClosed, holds) => {
    expect(isHolding({ isClosed, holdsUntil: day(until) }, today)).toBe(holds);
  });

  it.each([
    [-1, "until-past"],
    [0, null],
    [LONGEST_PEMBAHASAN_DAYS, null],
    [LONGEST_PEMBAHASAN_DAYS + 1, "until-too-late"],
  ] as const)("for %i days: %s", (days, reason) => {
    expect(mayHoldUntil(addDays(today, days), today)).toEqual(
      reason === null ? { allowed: true } : { allowed: false, reason },
    );
  });
});

const AGREED = { hasil: "sesuai", perilaku: "sesuai" } as const;
const OTHER = { hasil: "di_atas", perilaku: "sesuai" } as const;

describe("what became of a point", () => {
  it.each<[string, Partial<SettledPoint>, PointState, PointState]>([
    ["to keep", { agreed: "keep" }, "stands", "stands"],
    ["to change, unanswered", {}, "waiting", "lapsed"],
    ["changed so", { answer: "changed", after: AGREED }, "changed", "changed"],
    [
      "changed to something else",
      { answer: "changed", after: OTHER },
      "changed-otherwise",
      "changed-otherwise",
    ],
    ["kept", { answer: "kept" }, "kept", "kept"],
    ["written anew before it was answered", { isReplaced: true }, "replaced", "replaced"],
    ["written anew after it was answered", { isReplaced: true, answer: "kept" }, "kept", "kept"],
  ])("%s", (_name, given, open, closed) => {
    const point: SettledPoint = {
      ...{ agreed: "change", rated: AGREED, answer: null, after: null, isReplaced: false },
      ...given,
    };
    expect(pointState(point, true)).toBe(open);
    expect(pointState(point, false)).toBe(closed);
  });

  it("every combination has exactly one state, and only an open one waits", () => {
    const seen = new Set<PointState>();
    for (const agreed of PEMBAHASAN_AGREEMENTS)
      for (const answer of [null, ...PEMBAHASAN_ANSWERS])
        for (const after of [null, AGREED, OTHER])
          for (const isReplaced of [false, true])
            for (const isOpen of [false, true]) {
              const state = pointState({ agreed, rated: AGREED, answer, after, isReplaced }, isOpen);
              seen.add(state);
              expect(state === "waiting" ? isOpen && answer === null && !isReplaced : true).toBe(true);
            }
    expect([...seen].toSorted()).toEqual([...POINT_STATES].toSorted());
  });
});

describe("it is closed", () => {
  it.each([
    [false, 0, "nothing-noted"],
    [false, 1, "nothing-noted"],
    [true, 1, "unanswered"],
    [true, 0, null],
  ] as const)("held %s, %i waiting: %s", (isHeld, waiting, reason) => {
    expect(mayClose({ isHeld, waiting })).toEqual(
      reason === null ? { allowed: true } : { allowed: false, reason },
    );
  });
});

describe("what is typed", () => {
  const id = "0199a1b2-0000-7000-8000-000000000001";
  const typed = { pembahasanId: id, evaluationId: id, version: "3", reason: "Capaian unit turun." };

  it("a change names both ratings; to keep asks for none", () => {
    expect(agreePointSchema.parse({ ...typed, agreed: "keep" })).toMatchObject({
      hasil: null,
      perilaku: null,
    });
    const faults = agreePointSchema.safeParse({ ...typed, agreed: "change", hasil: "", perilaku: "" });
    expect(faults.error?.issues.map(({ path }) => path.join("."))).toEqual(["hasil", "perilaku"]);
    for (const hasil of RATINGS) {
      expect(
        agreePointSchema.safeParse({ ...typed, agreed: "change", hasil, perilaku: "sesuai" }).success,
      ).toBe(true);
    }
  });

  it("always says why", () => {
    expect(agreePointSchema.safeParse({ ...typed, agreed: "keep", reason: " " }).success).toBe(false);
  });

  it("a refusal is said in words, beside its field where it has one", () => {
    expect(pembahasanRefusalMessage({ code: "unanswered", count: 2 })).toContain("2 kesepakatan");
    expect(pembahasanRefusalMessage({ code: "head-rating", rating: "sesuai" })).toContain(
      "Sesuai ekspektasi",
    );
    expect(pembahasanRefusalField({ code: "until-past" })).toBe("holdsUntil");
    expect(pembahasanRefusalField({ code: "stale" })).toBeNull();
  });
});
