import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { ClosedWindow, WindowDecision } from "@/lib/period/extension";
import type { SkpStatus } from "./skp";
import { SKP_MOVES, statusAfter, type SkpMove } from "./workflow";

/** How an actor stands to a person whose SKP, realisasi or evaluation is in question; worked out for today. */
export interface PerformanceRelation {
  readonly isOwn: boolean;
  /** Is the Pejabat Penilai Kinerja on that day: definitive, Plt, Plh in force, or by delegation. */
  readonly isAppraiser: boolean;
  /** Is the atasan pejabat penilai kinerja. */
  readonly isSuperior: boolean;
  /** Appraised an SKP of the person at an earlier time, and reads that one. */
  readonly wasAppraiser: boolean;
  /** A role that reads SKP reaches the person's unit. */
  readonly isReached: boolean;
  /** The appraiser is an official who does not sign in, and a role that enters what is signed on paper reaches the unit. */
  readonly isRecorder: boolean;
  /** Teams in force that the actor leads as ketua and the person is in. */
  readonly ledTeamIds: readonly string[];
}

/** The whole of an SKP is read by both sides, the atasan, and roles that reach the unit; a ketua tim sees his own lines only. */
export function mayReadSkp(relation: PerformanceRelation): Decision<"not-found"> {
  const { isOwn, isAppraiser, isSuperior, wasAppraiser, isReached } = relation;
  return isOwn || isAppraiser || isSuperior || wasAppraiser || isReached ? allow : deny("not-found");
}

/** The parts that people have in an SKP. */
export type SkpSide = "own" | "appraiser" | "superior" | "recorder";

/** Who makes a move. `close` is made by the system alone: at the end of a year, a change of post, pensiun. */
export const SIDES_OF_MOVE: Readonly<Record<SkpMove, readonly SkpSide[]>> = {
  write: ["own"],
  expect: ["appraiser"],
  place: ["appraiser"],
  comment: ["own", "appraiser", "superior"],
  submit: ["own"],
  withdraw: ["own"],
  open: ["appraiser"],
  return: ["appraiser"],
  approve: ["appraiser"],
  "record-paper": ["recorder"],
  link: ["own", "appraiser"],
  revise: ["own", "appraiser"],
  "cancel-revision": ["own", "appraiser"],
  close: [],
};

/** Moves that the planning window holds, while nothing is agreed yet; a change of what is in force may begin on any of its days. */
const HELD_BY_WINDOW: readonly SkpMove[] = ["submit", "approve", "record-paper"];

/** What a decision about a move looks at, beside who asks. */
export interface SkpStanding {
  readonly status: SkpStatus;
  /** A version is in force. */
  readonly isAgreed: boolean;
  /** Planned in another system and imported (domain §0a.15). */
  readonly isExternal: boolean;
  /** Its last day has passed: what was agreed is what is evaluated. */
  readonly isOver: boolean;
  /** Whether it is time to plan for this person. */
  readonly planning: WindowDecision;
}

/** Why a move is not made. */
export type SkpDenial =
  | { readonly code: "not-found" }
  | { readonly code: "not-your-part"; readonly move: SkpMove }
  | { readonly code: "external" }
  | { readonly code: "wrong-status"; readonly move: SkpMove; readonly status: SkpStatus }
  | { readonly code: "nothing-agreed" }
  | { readonly code: "over" }
  | { readonly code: "window"; readonly window: ClosedWindow };

function sidesOf(relation: PerformanceRelation): readonly SkpSide[] {
  // Nobody appraises himself, whatever else is said of him.
  if (relation.isOwn) return ["own"];
  return [
    ...(relation.isAppraiser ? (["appraiser"] as const) : []),
    ...(relation.isSuperior ? (["superior"] as const) : []),
    ...(relation.isRecorder ? (["recorder"] as const) : []),
  ];
}

function inTime(move: SkpMove, { isAgreed, planning }: SkpStanding): Decision<SkpDenial> {
  if (isAgreed || planning.allowed || !HELD_BY_WINDOW.includes(move)) return allow;
  return deny({ code: "window", window: planning.reason });
}

/** Whether somebody who stands so to the person makes this move with the SKP as it stands. */
export function mayMove(move: SkpMove, relation: PerformanceRelation, skp: SkpStanding): Decision<SkpDenial> {
  const sides = sidesOf(relation);
  return allOf<SkpDenial>(
    mayReadSkp(relation).allowed ? allow : deny({ code: "not-found" }),
    SIDES_OF_MOVE[move].some((side) => sides.includes(side)) ? allow : deny({ code: "not-your-part", move }),
    skp.isExternal ? deny({ code: "external" }) : allow,
    statusAfter(skp.status, move) === null ? deny({ code: "wrong-status", move, status: skp.status }) : allow,
    move === "cancel-revision" && !skp.isAgreed ? deny({ code: "nothing-agreed" }) : allow,
    move === "revise" && skp.isOver ? deny({ code: "over" }) : allow,
    inTime(move, skp),
  );
}

/** The moves open to somebody: what a page offers, worked out where the answer to a click is. */
export function movesOpenTo(relation: PerformanceRelation, skp: SkpStanding): readonly SkpMove[] {
  return SKP_MOVES.filter((move) => mayMove(move, relation, skp).allowed);
}
