import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { EvaluationStatus } from "./rating";
import { isMoveOf, mayFollow, type EvaluationMove, type EvaluationPerson } from "./workflow";

/** How an actor stands to one evaluation today. */
export interface EvaluationRelation {
  readonly isOwn: boolean;
  /** Appraises the person today; of an SKP that has ended, on its last day. A Plh in his dated days and not after. */
  readonly isAppraiser: boolean;
  /** Is named as penyiap konsep by that appraiser. */
  readonly isPreparer: boolean;
  /** Is the atasan pejabat penilai kinerja. */
  readonly isSuperior: boolean;
  /** Has set a result of it, and reads it. */
  readonly hasSet: boolean;
  /** A role that reads evaluations reaches the person's unit. */
  readonly isReader: boolean;
  /** A role that enters what was signed on paper reaches the person's unit. */
  readonly isRecorder: boolean;
  /** A role that corrects final results reaches the person's unit. */
  readonly isAdministrator: boolean;
}

export const NO_RELATION: EvaluationRelation = {
  isOwn: false,
  isAppraiser: false,
  isPreparer: false,
  isSuperior: false,
  hasSet: false,
  isReader: false,
  isRecorder: false,
  isAdministrator: false,
};

/** What holds for the evaluation at the moment of a move, beside its status. */
export interface EvaluationFacts {
  readonly status: EvaluationStatus;
  readonly isWindowOpen: boolean;
  /** The policy lets the person speak first, who has not, and whose days for it are not over. */
  readonly awaitsSelfAssessment: boolean;
  /** Whether the group assesses itself at all. */
  readonly hasSelfAssessment: boolean;
  /** A predikat organisasi counts for the person's unit ("first the organisation, then people"). */
  readonly hasOrganisasi: boolean;
  /** Whether the policy opens the result of this period to keberatan. */
  readonly isObjectable: boolean;
  readonly isWithinObjectionDays: boolean;
  /** False at the top: "hasil bersifat final". */
  readonly hasSuperior: boolean;
  /** A pembahasan withholds the result. */
  readonly isHeld: boolean;
  /** A change was agreed there that the appraiser has not answered. */
  readonly hasWaitingPoint: boolean;
}

export type EvaluationDenial =
  | "not-found"
  | "not-yours"
  | "wrong-status"
  | "window-closed"
  | "self-assessment-first"
  | "no-self-assessment"
  | "organisasi-first"
  | "not-objectable"
  | "nobody-above"
  | "objection-over"
  | "held"
  | "not-held"
  | "no-point";

/** The persons that an actor is. Nobody is anything but himself to his own evaluation. */
export function personsOf(relation: EvaluationRelation): readonly EvaluationPerson[] {
  if (relation.isOwn) return ["own"];
  const persons: EvaluationPerson[] = [];
  if (relation.isAppraiser) persons.push("appraiser");
  if (relation.isPreparer) persons.push("preparer");
  if (relation.isSuperior) persons.push("superior");
  if (relation.isRecorder) persons.push("recorder");
  if (relation.isAdministrator) persons.push("administrator");
  return persons;
}

/** Read by the person, by those who decide or prepare, and by roles that reach the unit. Not by a ketua tim. */
export function mayReadEvaluation(relation: EvaluationRelation): Decision<"not-found"> {
  const { isReader, hasSet } = relation;
  return personsOf(relation).length > 0 || isReader || hasSet ? allow : deny("not-found");
}

function whenFirst(isTrue: boolean, reason: EvaluationDenial): Decision<EvaluationDenial> {
  return isTrue ? allow : deny(reason);
}

/** What a move asks beside its row in the table. */
function conditions(move: EvaluationMove, facts: EvaluationFacts): Decision<EvaluationDenial> {
  const inWindow = whenFirst(facts.isWindowOpen, "window-closed");
  // What a pembahasan has agreed on can be followed after the window, as long as it withholds the result.
  const inTime = facts.hasWaitingPoint ? allow : inWindow;
  const organisasi = whenFirst(facts.hasOrganisasi, "organisasi-first");
  switch (move) {
    case "self_assess":
      return allOf(whenFirst(facts.hasSelfAssessment, "no-self-assessment"), inWindow);
    case "draft":
      return inTime;
    case "dismiss":
      return inWindow;
    case "appraise":
      return allOf(inTime, whenFirst(!facts.awaitsSelfAssessment, "self-assessment-first"), organisasi);
    case "record_paper":
      return allOf(inWindow, organisasi);
    case "object":
      return allOf(
        whenFirst(facts.isObjectable, "not-objectable"),
        whenFirst(facts.hasSuperior, "nobody-above"),
        whenFirst(facts.isWithinObjectionDays, "objection-over"),
      );
    case "discuss":
      return whenFirst(facts.isHeld, "not-held");
    case "keep_rating":
      return whenFirst(facts.hasWaitingPoint, "no-point");
    case "receive":
    case "deem_received":
      return whenFirst(!facts.isHeld, "held");
    case "acknowledge":
    case "explain":
    case "decide":
    case "record_decision":
    case "finalise":
    case "correct":
      return allow;
  }
}

/** Whether an actor who is these persons may make the move now. What he may not read looks like what is not there. */
export function mayMoveAs(
  persons: readonly EvaluationPerson[],
  move: EvaluationMove,
  facts: EvaluationFacts,
): Decision<EvaluationDenial> {
  return allOf(
    whenFirst(
      persons.some((person) => isMoveOf(move, person)),
      "not-yours",
    ),
    whenFirst(mayFollow(move, facts.status), "wrong-status"),
    conditions(move, facts),
  );
}

export function mayMove(
  relation: EvaluationRelation,
  move: EvaluationMove,
  facts: EvaluationFacts,
): Decision<EvaluationDenial> {
  return allOf<EvaluationDenial>(mayReadEvaluation(relation), mayMoveAs(personsOf(relation), move, facts));
}
