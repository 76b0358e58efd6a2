import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mayMove,
  mayMoveAs,
  mayReadEvaluation,
  NO_RELATION,
  personsOf,
  type EvaluationFacts,
  type EvaluationRelation,
} from "@/lib/evaluation/policy";
import { EVALUATION_STATUSES, type EvaluationStatus } from "@/lib/evaluation/rating";
import {
  EVALUATION_MOVES,
  EVALUATION_PERSONS,
  statusAfter,
  type EvaluationMove,
  type EvaluationPerson,
} from "@/lib/evaluation/workflow";

/** All that stands in nobody's way: the table alone decides. */
const CLEAR: Omit<EvaluationFacts, "status"> = {
  isWindowOpen: true,
  awaitsSelfAssessment: false,
  hasSelfAssessment: true,
  hasOrganisasi: true,
  isObjectable: true,
  isWithinObjectionDays: true,
  hasSuperior: true,
  isHeld: false,
  hasWaitingPoint: false,
};

/** The workflow said once more, from the side of the person: what each may do where. */
const MAY: Readonly<Record<EvaluationPerson, Readonly<Record<EvaluationStatus, readonly EvaluationMove[]>>>> =
  {
    own: {
      open: ["self_assess"],
      self_assessed: ["self_assess"],
      appraised: ["receive"],
      received: ["acknowledge", "object"],
      acknowledged: [],
      objected: [],
      final: [],
    },
    appraiser: {
      open: ["draft", "appraise", "dismiss"],
      self_assessed: ["draft", "appraise", "dismiss"],
      appraised: ["draft", "appraise", "dismiss", "keep_rating"],
      received: [],
      acknowledged: [],
      objected: ["explain"],
      final: [],
    },
    preparer: {
      open: ["draft"],
      self_assessed: ["draft"],
      appraised: ["draft"],
      received: [],
      acknowledged: [],
      objected: [],
      final: [],
    },
    superior: {
      open: [],
      self_assessed: [],
      appraised: [],
      received: [],
      acknowledged: [],
      objected: ["decide"],
      final: [],
    },
    recorder: {
      open: ["record_paper"],
      self_assessed: ["record_paper"],
      appraised: ["record_paper"],
      received: [],
      acknowledged: [],
      objected: ["record_decision"],
      final: [],
    },
    administrator: {
      open: [],
      self_assessed: [],
      appraised: [],
      received: [],
      acknowledged: [],
      objected: [],
      final: ["correct"],
    },
    leader: {
      open: [],
      self_assessed: [],
      appraised: ["discuss"],
      received: [],
      acknowledged: [],
      objected: [],
      final: [],
    },
    system: {
      open: [],
      self_assessed: [],
      appraised: ["deem_received", "finalise"],
      received: ["finalise"],
      acknowledged: ["finalise"],
      objected: [],
      final: [],
    },
  };

describe.each(EVALUATION_PERSONS)("%s", (person) => {
  describe.each(EVALUATION_STATUSES)("at %s", (status) => {
    it.each(EVALUATION_MOVES)("%s", (move) => {
      const isAllowed = MAY[person][status].includes(move);
      const isOnesOwn = Object.values(MAY[person]).some((moves) => moves.includes(move));
      // A pembahasan withholds the result and waits for the appraiser where the move is one of its own, and nowhere else.
      const isTalk = move === "discuss" || move === "keep_rating";
      const given = { ...CLEAR, status, isHeld: isTalk, hasWaitingPoint: isTalk };
      expect(mayMoveAs([person], move, given)).toEqual(
        isAllowed ? { allowed: true } : { allowed: false, reason: isOnesOwn ? "wrong-status" : "not-yours" },
      );
    });
  });
});

describe("where a move leads", () => {
  it.each<[EvaluationMove, EvaluationStatus, EvaluationStatus]>([
    ["self_assess", "open", "self_assessed"],
    ["draft", "self_assessed", "self_assessed"],
    ["appraise", "open", "appraised"],
    ["appraise", "appraised", "appraised"],
    ["dismiss", "open", "appraised"],
    ["record_paper", "self_assessed", "appraised"],
    ["discuss", "appraised", "appraised"],
    ["keep_rating", "appraised", "appraised"],
    ["receive", "appraised", "received"],
    ["deem_received", "appraised", "received"],
    ["acknowledge", "received", "acknowledged"],
    ["object", "received", "objected"],
    ["explain", "objected", "objected"],
    ["decide", "objected", "final"],
    ["record_decision", "objected", "final"],
    ["finalise", "acknowledged", "final"],
    ["correct", "final", "final"],
  ])("%s from %s: %s", (move, from, to) => {
    expect(statusAfter(move, from)).toBe(to);
  });

  it("every status can be left but final, and final is left by nobody", () => {
    const next = (status: EvaluationStatus) =>
      EVALUATION_PERSONS.flatMap((person) => MAY[person][status]).map((move) => statusAfter(move, status));
    for (const status of EVALUATION_STATUSES) {
      expect(
        next(status).some((to) => to !== status),
        status,
      ).toBe(status !== "final");
    }
  });
});

function facts(status: EvaluationStatus, given: Partial<EvaluationFacts> = {}): EvaluationFacts {
  return { ...CLEAR, status, ...given };
}

const appraiser: EvaluationRelation = { ...NO_RELATION, isAppraiser: true };
const own: EvaluationRelation = { ...NO_RELATION, isOwn: true };

describe("what a move asks beside the table", () => {
  it.each<[string, EvaluationRelation, EvaluationMove, EvaluationFacts, string]>([
    ["outside the window", appraiser, "appraise", facts("open", { isWindowOpen: false }), "window-closed"],
    ["outside the window", appraiser, "draft", facts("open", { isWindowOpen: false }), "window-closed"],
    ["outside the window", appraiser, "dismiss", facts("open", { isWindowOpen: false }), "window-closed"],
    ["outside the window", own, "self_assess", facts("open", { isWindowOpen: false }), "window-closed"],
    [
      "before the person has spoken",
      appraiser,
      "appraise",
      facts("open", { awaitsSelfAssessment: true }),
      "self-assessment-first",
    ],
    [
      "of a group that does not assess itself",
      own,
      "self_assess",
      facts("open", { hasSelfAssessment: false }),
      "no-self-assessment",
    ],
    [
      "first the organisation",
      appraiser,
      "appraise",
      facts("open", { hasOrganisasi: false }),
      "organisasi-first",
    ],
    ["while it is talked over", own, "receive", facts("appraised", { isHeld: true }), "held"],
    ["without a point", appraiser, "keep_rating", facts("appraised"), "no-point"],
    ["periodic", own, "object", facts("received", { isObjectable: false }), "not-objectable"],
    ["at the top", own, "object", facts("received", { hasSuperior: false }), "nobody-above"],
    ["too late", own, "object", facts("received", { isWithinObjectionDays: false }), "objection-over"],
  ])("%s: %j %s", (_name, relation, move, given, reason) => {
    expect(mayMove(relation, move, given)).toEqual({ allowed: false, reason });
  });

  it("a result is talked over only while a pembahasan withholds it, and time hands over none of them", () => {
    expect(mayMoveAs(["leader"], "discuss", facts("appraised"))).toMatchObject({ reason: "not-held" });
    const held = facts("appraised", { isHeld: true });
    expect(mayMoveAs(["system"], "deem_received", held)).toMatchObject({ reason: "held" });
    expect(mayMove(appraiser, "appraise", held).allowed).toBe(true);
  });

  it("what was agreed can be followed after the window, and nothing else can", () => {
    const agreed = facts("appraised", { isWindowOpen: false, isHeld: true, hasWaitingPoint: true });
    expect(mayMove(appraiser, "appraise", agreed).allowed).toBe(true);
    expect(mayMove(appraiser, "draft", agreed).allowed).toBe(true);
    expect(mayMove(appraiser, "dismiss", agreed)).toMatchObject({ reason: "window-closed" });
    const nothing = { ...agreed, hasWaitingPoint: false };
    expect(mayMove(appraiser, "appraise", nothing)).toMatchObject({ reason: "window-closed" });
  });

  it("drafting, and dismissing, wait neither for the person nor for the organisation", () => {
    const given = facts("open", { awaitsSelfAssessment: true, hasOrganisasi: false });
    expect(mayMove(appraiser, "draft", given).allowed).toBe(true);
    expect(mayMove(appraiser, "dismiss", given).allowed).toBe(true);
  });

  it("what is received, answered or decided waits for no window", () => {
    const shut = { isWindowOpen: false };
    const superior = { ...NO_RELATION, isSuperior: true };
    expect(mayMove(own, "receive", facts("appraised", shut)).allowed).toBe(true);
    expect(mayMove(own, "object", facts("received", shut)).allowed).toBe(true);
    expect(mayMove(appraiser, "explain", facts("objected", shut)).allowed).toBe(true);
    expect(mayMove(superior, "decide", facts("objected", shut)).allowed).toBe(true);
  });
});

const relation: fc.Arbitrary<EvaluationRelation> = fc.record({
  isOwn: fc.boolean(),
  isAppraiser: fc.boolean(),
  isPreparer: fc.boolean(),
  isSuperior: fc.boolean(),
  hasSet: fc.boolean(),
  isReader: fc.boolean(),
  isRecorder: fc.boolean(),
  isAdministrator: fc.boolean(),
});

describe("whoever somebody is besides", () => {
  it("nobody is anything but himself to his own evaluation", () => {
    fc.assert(
      fc.property(relation, (given) => {
        expect(personsOf({ ...given, isOwn: true })).toEqual(["own"]);
      }),
    );
  });

  it("a stranger's every move looks like what is not there", () => {
    for (const move of EVALUATION_MOVES) {
      expect(mayMove(NO_RELATION, move, facts("open"))).toEqual({ allowed: false, reason: "not-found" });
    }
    expect(mayReadEvaluation(NO_RELATION).allowed).toBe(false);
  });

  it("who only reads, or has set it once, changes nothing", () => {
    for (const reading of [{ isReader: true }, { hasSet: true }]) {
      const reader = { ...NO_RELATION, ...reading };
      expect(mayReadEvaluation(reader).allowed).toBe(true);
      for (const move of EVALUATION_MOVES) {
        for (const status of EVALUATION_STATUSES) {
          expect(mayMove(reader, move, facts(status))).toEqual({ allowed: false, reason: "not-yours" });
        }
      }
    }
  });

  it("who may make a move may read it, and nobody moves as the system", () => {
    fc.assert(
      fc.property(
        relation,
        fc.constantFrom(...EVALUATION_MOVES),
        fc.constantFrom(...EVALUATION_STATUSES),
        (given, move, status) => {
          if (!mayMove(given, move, facts(status)).allowed) return;
          expect(mayReadEvaluation(given).allowed).toBe(true);
          expect(["finalise", "deem_received"]).not.toContain(move);
        },
      ),
    );
  });
});
