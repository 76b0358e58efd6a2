export const REORGANISATION_STATUSES = [
  "draft",
  "submitted",
  "approved",
  "applied",
  "refused",
  "cancelled",
] as const;

export type ReorganisationStatus = (typeof REORGANISATION_STATUSES)[number];

/** What is done with a plan. `apply` and `fail` are the system's, on its day. */
export const REORGANISATION_MOVES = [
  "write",
  "simulate",
  "submit",
  "withdraw",
  "return",
  "approve",
  "revoke",
  "mend",
  "cancel",
  "apply",
  "fail",
] as const;

export type ReorganisationMove = (typeof REORGANISATION_MOVES)[number];

/**
 * From which status a move is made, and where it leads. `revoke` takes a set plan back before its day; `mend` begins
 * again with one that did not fit on its day.
 */
export const REORGANISATION_WORKFLOW: Readonly<
  Record<ReorganisationMove, Readonly<Partial<Record<ReorganisationStatus, ReorganisationStatus>>>>
> = {
  write: { draft: "draft" },
  simulate: { draft: "draft", submitted: "submitted", approved: "approved" },
  submit: { draft: "submitted" },
  withdraw: { submitted: "draft" },
  return: { submitted: "draft" },
  approve: { submitted: "approved" },
  revoke: { approved: "draft" },
  mend: { refused: "draft" },
  cancel: { draft: "cancelled", refused: "cancelled" },
  apply: { approved: "applied" },
  fail: { approved: "refused" },
};

/** Where a move leads from a status; null: it is not open there. */
export function statusAfter(
  move: ReorganisationMove,
  status: ReorganisationStatus,
): ReorganisationStatus | null {
  return REORGANISATION_WORKFLOW[move][status] ?? null;
}
