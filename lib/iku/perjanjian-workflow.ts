import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { PerjanjianStatus } from "./perjanjian";

/** What is done with a version of a perjanjian kinerja. */
export const PERJANJIAN_MOVES = [
  "write",
  "submit",
  "withdraw",
  "return",
  "agree",
  "record_paper",
  "revise",
  "discard",
] as const;
export type PerjanjianMove = (typeof PERJANJIAN_MOVES)[number];

/**
 * From which status a move is made, and where it leads (PermenPANRB 53/2014, lampiran I). A revision (a change of
 * official, of strategy, of assumptions) drafts the next version while the one before stays in force; `discard` gives a
 * draft up again.
 */
export const PERJANJIAN_WORKFLOW: Readonly<
  Record<PerjanjianMove, Readonly<Partial<Record<PerjanjianStatus, PerjanjianStatus>>>>
> = {
  write: { draft: "draft" },
  submit: { draft: "submitted" },
  withdraw: { submitted: "draft" },
  return: { submitted: "draft" },
  agree: { submitted: "agreed" },
  /** Both have signed on paper. */
  record_paper: { draft: "agreed", submitted: "agreed" },
  revise: { agreed: "draft" },
  discard: { draft: "agreed" },
};

/** Pihak pertama; pihak kedua; who prepares it for them (perencana). */
export type PerjanjianPerson = "holder" | "superior" | "planner";

const PERSONS: Readonly<Record<PerjanjianMove, readonly PerjanjianPerson[]>> = {
  write: ["holder", "planner"],
  submit: ["holder"],
  withdraw: ["holder"],
  return: ["superior"],
  agree: ["superior"],
  record_paper: ["planner"],
  revise: ["holder", "planner"],
  discard: ["holder", "planner"],
};

/** How an actor stands to a unit's perjanjian kinerja today. */
export interface PerjanjianRelation {
  readonly isHolder: boolean;
  readonly isSuperior: boolean;
  readonly isPlanner: boolean;
}

export interface PerjanjianFacts {
  readonly status: PerjanjianStatus;
  /** Whether what is written may be agreed on (`blockingFindings`). */
  readonly isComplete: boolean;
  /** The unit has a head who is a civil servant. */
  readonly hasHolder: boolean;
  /** Both heads have an account with which to agree here. */
  readonly bothSignIn: boolean;
}

export type PerjanjianDenial =
  | "not-yours"
  | "wrong-status"
  | "incomplete"
  | "no-holder"
  | "both-sign-in"
  | "on-paper";

export function personsOf(relation: PerjanjianRelation): readonly PerjanjianPerson[] {
  const persons: PerjanjianPerson[] = [];
  if (relation.isHolder) persons.push("holder");
  if (relation.isSuperior) persons.push("superior");
  // Who agrees does not also write what is agreed on.
  if (relation.isPlanner && !relation.isSuperior) persons.push("planner");
  return persons;
}

function when(isTrue: boolean, reason: PerjanjianDenial): Decision<PerjanjianDenial> {
  return isTrue ? allow : deny(reason);
}

function conditions(move: PerjanjianMove, facts: PerjanjianFacts): Decision<PerjanjianDenial> {
  const complete = when(facts.isComplete, "incomplete");
  switch (move) {
    case "submit":
      return allOf(when(facts.bothSignIn, "on-paper"), complete);
    case "agree":
      return allOf(when(facts.hasHolder, "no-holder"), complete);
    case "record_paper":
      return allOf(when(!facts.bothSignIn, "both-sign-in"), complete);
    case "write":
    case "withdraw":
    case "return":
    case "revise":
    case "discard":
      return allow;
  }
}

export function mayMovePerjanjian(
  relation: PerjanjianRelation,
  move: PerjanjianMove,
  facts: PerjanjianFacts,
): Decision<PerjanjianDenial> {
  return allOf(
    when(
      personsOf(relation).some((person) => PERSONS[move].includes(person)),
      "not-yours",
    ),
    when(PERJANJIAN_WORKFLOW[move][facts.status] !== undefined, "wrong-status"),
    conditions(move, facts),
  );
}

/** The moves that are open now, in the order of the life of a version. */
export function perjanjianMoves(
  relation: PerjanjianRelation,
  facts: PerjanjianFacts,
): readonly PerjanjianMove[] {
  return PERJANJIAN_MOVES.filter((move) => mayMovePerjanjian(relation, move, facts).allowed);
}
