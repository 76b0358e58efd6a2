import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { CalendarDate } from "@/lib/kernel/calendar";
import {
  REORGANISATION_MOVES,
  statusAfter,
  type ReorganisationMove,
  type ReorganisationStatus,
} from "./workflow";

/** How an actor stands to a plan. */
export interface PlanRelation {
  /** Drafts for the whole agency. */
  readonly drafts: boolean;
  /** Sets for the whole agency. */
  readonly decides: boolean;
  /** Has written on it. */
  readonly isDrafter: boolean;
  /** Is given a post by it. */
  readonly isNamed: boolean;
}

/** What a decision about a plan looks at, beside who asks. */
export interface PlanFacts {
  readonly status: ReorganisationStatus;
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
  /** Names anything at all. */
  readonly hasLines: boolean;
  /** What is written now has been simulated. */
  readonly isSimulated: boolean;
  /** The simulation found what keeps it from taking effect. */
  readonly faults: number;
}

export type PlanDenial =
  | "not-found"
  | "not-yours"
  | "wrong-status"
  | "own-draft"
  | "own-post"
  | "empty"
  | "not-simulated"
  | "has-faults"
  | "day-past";

function when(isTrue: boolean, reason: PlanDenial): Decision<PlanDenial> {
  return isTrue ? allow : deny(reason);
}

/** A plan before its day names people who do not know of it yet: those who draft and those who set read it, nobody else. */
export function mayReadPlan({ drafts, decides }: PlanRelation): Decision<PlanDenial> {
  return when(drafts || decides, "not-found");
}

function conditions(
  move: ReorganisationMove,
  { drafts, decides, isDrafter, isNamed }: PlanRelation,
  facts: PlanFacts,
): Decision<PlanDenial> {
  const isComplete = allOf(
    when(facts.hasLines, "empty"),
    when(facts.effectiveOn >= facts.today, "day-past"),
    when(facts.isSimulated, "not-simulated"),
    when(facts.faults === 0, "has-faults"),
  );
  switch (move) {
    case "write":
    case "withdraw":
    case "mend":
    case "cancel":
      return when(drafts, "not-yours");
    case "simulate":
      return when(drafts || decides, "not-yours");
    case "revoke":
      return when(drafts || decides, "not-yours");
    case "submit":
      return allOf(when(drafts, "not-yours"), isComplete);
    case "return":
      return allOf(when(decides, "not-yours"), when(!isDrafter, "own-draft"));
    case "approve":
      // Four eyes; and nobody sets what gives himself a post.
      return allOf(
        when(decides, "not-yours"),
        when(!isDrafter, "own-draft"),
        when(!isNamed, "own-post"),
        isComplete,
      );
    case "apply":
    case "fail":
      return deny("not-yours");
  }
}

/** Whether an actor makes a move with a plan now. */
export function mayMovePlan(
  relation: PlanRelation,
  move: ReorganisationMove,
  facts: PlanFacts,
): Decision<PlanDenial> {
  return allOf(
    mayReadPlan(relation),
    when(statusAfter(move, facts.status) !== null, "wrong-status"),
    conditions(move, relation, facts),
  );
}

/** The moves that are open now. */
export function planMoves(relation: PlanRelation, facts: PlanFacts): ReadonlySet<ReorganisationMove> {
  return new Set(REORGANISATION_MOVES.filter((move) => mayMovePlan(relation, move, facts).allowed));
}
