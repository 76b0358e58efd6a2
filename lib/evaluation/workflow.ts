import type { EvaluationStatus } from "./rating";

/**
 * As what somebody stands to an evaluation. `preparer`: penyiap konsep, who puts down and never sets. `recorder`: enters
 * what an appraiser or superior who does not sign in has signed on paper. `leader`: the head who leads a pembahasan.
 * `system`: time itself.
 */
export const EVALUATION_PERSONS = [
  "own",
  "appraiser",
  "preparer",
  "superior",
  "recorder",
  "administrator",
  "leader",
  "system",
] as const;
export type EvaluationPerson = (typeof EVALUATION_PERSONS)[number];

interface Move {
  readonly from: readonly EvaluationStatus[];
  /** Null: the status stays. */
  readonly to: EvaluationStatus | null;
  readonly by: readonly EvaluationPerson[];
}

const UNTIL_RECEIVED = ["open", "self_assessed", "appraised"] as const;

/** The one table: open → self_assessed → appraised → received → acknowledged | objected → final. */
export const EVALUATION_WORKFLOW = {
  self_assess: { from: ["open", "self_assessed"], to: "self_assessed", by: ["own"] },
  draft: { from: UNTIL_RECEIVED, to: null, by: ["appraiser", "preparer"] },
  /** Sets the ratings; until the person has received them they can be set anew. */
  appraise: { from: UNTIL_RECEIVED, to: "appraised", by: ["appraiser"] },
  /** "Tidak dievaluasi (alasan)". */
  dismiss: { from: UNTIL_RECEIVED, to: "appraised", by: ["appraiser"] },
  record_paper: { from: UNTIL_RECEIVED, to: "appraised", by: ["recorder"] },
  /** A point of a pembahasan about the result, before it is handed over. */
  discuss: { from: ["appraised"], to: null, by: ["leader"] },
  /** What was agreed there is not followed, with the reason; where it is, the ratings are set anew (`appraise`). */
  keep_rating: { from: ["appraised"], to: null, by: ["appraiser"] },
  receive: { from: ["appraised"], to: "received", by: ["own"] },
  deem_received: { from: ["appraised"], to: "received", by: ["system"] },
  acknowledge: { from: ["received"], to: "acknowledged", by: ["own"] },
  object: { from: ["received"], to: "objected", by: ["own"] },
  explain: { from: ["objected"], to: null, by: ["appraiser"] },
  decide: { from: ["objected"], to: "final", by: ["superior"] },
  record_decision: { from: ["objected"], to: "final", by: ["recorder"] },
  finalise: { from: ["appraised", "received", "acknowledged"], to: "final", by: ["system"] },
  correct: { from: ["final"], to: "final", by: ["administrator"] },
} as const satisfies Readonly<Record<string, Move>>;

export type EvaluationMove = keyof typeof EVALUATION_WORKFLOW;

export const EVALUATION_MOVES = Object.keys(EVALUATION_WORKFLOW) as readonly EvaluationMove[];

export function mayFollow(move: EvaluationMove, status: EvaluationStatus): boolean {
  return (EVALUATION_WORKFLOW[move].from as readonly EvaluationStatus[]).includes(status);
}

export function isMoveOf(move: EvaluationMove, person: EvaluationPerson): boolean {
  return (EVALUATION_WORKFLOW[move].by as readonly EvaluationPerson[]).includes(person);
}

/** The status after a move that may be made. */
export function statusAfter(move: EvaluationMove, status: EvaluationStatus): EvaluationStatus {
  return EVALUATION_WORKFLOW[move].to ?? status;
}
