import { describe, expect, it } from "vitest";
import type { WindowDecision } from "@/lib/period/extension";
import {
  mayMove,
  mayReadSkp,
  movesOpenTo,
  type PerformanceRelation,
  type SkpStanding,
} from "@/lib/skp/policy";
import { SKP_STATUSES, type SkpStatus } from "@/lib/skp/skp";
import { SKP_MOVES, statusAfter, type SkpMove } from "@/lib/skp/workflow";

const NOBODY: PerformanceRelation = {
  isOwn: false,
  isAppraiser: false,
  isSuperior: false,
  wasAppraiser: false,
  isReached: false,
  isRecorder: false,
  ledTeamIds: [],
};

const OPEN: WindowDecision = {
  allowed: true,
  window: {
    kind: "planning",
    periodName: "Tahun 2026",
    closesAt: new Date("2026-01-31T16:59:59Z"),
    isExtended: false,
    timeZone: "Asia/Jakarta",
  },
};

const CLOSED: WindowDecision = {
  allowed: false,
  reason: {
    kind: "planning",
    periodName: "Tahun 2026",
    state: "closed",
    at: new Date("2026-01-31T16:59:59Z"),
    timeZone: "Asia/Jakarta",
    contacts: [],
  },
};

function standing(status: SkpStatus, given: Partial<SkpStanding> = {}): SkpStanding {
  return {
    status,
    isAgreed: status === "approved" || status === "closed",
    isExternal: false,
    isOver: false,
    planning: OPEN,
    ...given,
  };
}

/** The whole table by hand: each side's moves by status, in a window that is open. */
const PERMITTED: Readonly<Record<string, Readonly<Record<SkpStatus, readonly SkpMove[]>>>> = {
  own: {
    draft: ["write", "comment", "submit"],
    submitted: ["comment", "withdraw"],
    approved: ["comment", "link", "revise"],
    closed: [],
  },
  appraiser: {
    draft: ["expect", "place", "comment"],
    submitted: ["expect", "comment", "open", "return", "approve"],
    approved: ["comment", "link", "revise"],
    closed: [],
  },
  superior: { draft: ["comment"], submitted: ["comment"], approved: ["comment"], closed: [] },
  wasAppraiser: { draft: [], submitted: [], approved: [], closed: [] },
  role: { draft: [], submitted: [], approved: [], closed: [] },
  recorder: { draft: [], submitted: ["record-paper"], approved: [], closed: [] },
  ketua: { draft: [], submitted: [], approved: [], closed: [] },
  nobody: { draft: [], submitted: [], approved: [], closed: [] },
};

const RELATIONS: Readonly<Record<string, PerformanceRelation>> = {
  own: { ...NOBODY, isOwn: true },
  appraiser: { ...NOBODY, isAppraiser: true },
  superior: { ...NOBODY, isSuperior: true },
  wasAppraiser: { ...NOBODY, wasAppraiser: true },
  role: { ...NOBODY, isReached: true },
  recorder: { ...NOBODY, isReached: true, isRecorder: true },
  ketua: { ...NOBODY, ledTeamIds: ["00000000-0000-4000-8000-0000000000c1"] },
  nobody: NOBODY,
};

const crossed = Object.keys(RELATIONS).flatMap((name) =>
  SKP_STATUSES.map((status): [string, SkpStatus] => [name, status]),
);

describe("who may do what with an SKP, and when", () => {
  it.each(crossed)("%s, %s", (name, status) => {
    const relation = RELATIONS[name] ?? NOBODY;
    expect(movesOpenTo(relation, standing(status))).toEqual(PERMITTED[name]?.[status]);
  });

  it.each(crossed)("%s, %s: each move that is not open says why", (name, status) => {
    const relation = RELATIONS[name] ?? NOBODY;
    for (const move of SKP_MOVES) {
      const decision = mayMove(move, relation, standing(status));
      if (decision.allowed) continue;
      const { code } = decision.reason;
      if (!mayReadSkp(relation).allowed) expect(code).toBe("not-found");
      else if (code === "wrong-status") expect(statusAfter(status, move)).toBeNull();
      else if (code === "nothing-agreed") expect(move).toBe("cancel-revision");
      else expect(code).toBe("not-your-part");
    }
  });

  it("is decided by nobody for himself, whatever else is said of him", () => {
    const everything: PerformanceRelation = {
      isOwn: true,
      isAppraiser: true,
      isSuperior: true,
      wasAppraiser: true,
      isReached: true,
      isRecorder: true,
      ledTeamIds: [],
    };
    for (const status of SKP_STATUSES) {
      expect(movesOpenTo(everything, standing(status))).toEqual(PERMITTED["own"]?.[status]);
    }
  });

  it("is an appraiser's who is the atasan of nobody else, or both at once, as an appraiser's", () => {
    const both = { ...NOBODY, isAppraiser: true, isSuperior: true };
    for (const status of SKP_STATUSES) {
      expect(movesOpenTo(both, standing(status))).toEqual(PERMITTED["appraiser"]?.[status]);
    }
  });

  it("is not changed here where another system has it", () => {
    for (const status of SKP_STATUSES) {
      for (const relation of Object.values(RELATIONS)) {
        expect(movesOpenTo(relation, standing(status, { isExternal: true }))).toEqual([]);
      }
    }
    expect(
      mayMove("submit", RELATIONS["own"] ?? NOBODY, standing("draft", { isExternal: true })),
    ).toMatchObject({ reason: { code: "external" } });
  });
});

describe("the planning window", () => {
  it("holds submitting and setting while nothing is agreed, and nothing else", () => {
    for (const status of SKP_STATUSES) {
      for (const [name, relation] of Object.entries(RELATIONS)) {
        const open = PERMITTED[name]?.[status] ?? [];
        const isAgreed = false;
        expect(movesOpenTo(relation, standing(status, { isAgreed, planning: CLOSED }))).toEqual(
          open.filter((move) => !["submit", "approve", "record-paper"].includes(move)),
        );
      }
    }
    expect(
      mayMove("submit", RELATIONS["own"] ?? NOBODY, standing("draft", { planning: CLOSED })),
    ).toMatchObject({ reason: { code: "window", window: { state: "closed" } } });
  });

  it("does not hold a change of what is in force", () => {
    const changed = standing("draft", { isAgreed: true, planning: CLOSED });
    expect(movesOpenTo(RELATIONS["own"] ?? NOBODY, changed)).toEqual([
      "write",
      "comment",
      "submit",
      "cancel-revision",
    ]);
    const waiting = standing("submitted", { isAgreed: true, planning: CLOSED });
    expect(movesOpenTo(RELATIONS["appraiser"] ?? NOBODY, waiting)).toContain("approve");
  });
});

describe("a revision", () => {
  it("begins on any day of the SKP and on none after; what else is open stays so", () => {
    for (const name of ["own", "appraiser"]) {
      const relation = RELATIONS[name] ?? NOBODY;
      const over = standing("approved", { isOver: true });
      expect(mayMove("revise", relation, over)).toMatchObject({ reason: { code: "over" } });
      expect(movesOpenTo(relation, over)).toEqual(
        (PERMITTED[name]?.approved ?? []).filter((move) => move !== "revise"),
      );
    }
  });

  it("is taken back only where something is in force to come back to", () => {
    const fresh = standing("draft", { isAgreed: false });
    for (const name of ["own", "appraiser"]) {
      expect(mayMove("cancel-revision", RELATIONS[name] ?? NOBODY, fresh)).toMatchObject({
        reason: { code: "nothing-agreed" },
      });
      const agreed = standing("draft", { isAgreed: true });
      expect(mayMove("cancel-revision", RELATIONS[name] ?? NOBODY, agreed).allowed).toBe(true);
    }
  });
});
