import type { SkpStatus } from "./skp";

/** What is done with an SKP, in the order of its life. */
export const SKP_MOVES = [
  "write",
  "expect",
  "place",
  "comment",
  "submit",
  "withdraw",
  "open",
  "return",
  "approve",
  "record-paper",
  "link",
  "revise",
  "cancel-revision",
  "close",
] as const;

export type SkpMove = (typeof SKP_MOVES)[number];

/**
 * The one table: from which status a move is made, and where it leads (PermenPANRB 6/2022 Ps 7, 14–15). A move that
 * leads where it came from changes what is in the SKP, not where it stands. "Dikembalikan" is a move back to draft; a
 * change of what is in force (`revise`) drafts the next version, while the one before stays in force.
 */
export const SKP_WORKFLOW: Readonly<Record<SkpMove, Readonly<Partial<Record<SkpStatus, SkpStatus>>>>> = {
  /** The person writes hasil kerja and lampiran. */
  write: { draft: "draft" },
  /** The pimpinan writes ekspektasi khusus; what has been submitted may still be given them before it is set. */
  expect: { draft: "draft", submitted: "submitted" },
  /** The pimpinan puts a line in by the matriks peran hasil. */
  place: { draft: "draft" },
  comment: { draft: "draft", submitted: "submitted", approved: "approved" },
  submit: { draft: "submitted" },
  withdraw: { submitted: "draft" },
  /** The pimpinan has opened what was submitted. */
  open: { submitted: "submitted" },
  return: { submitted: "draft" },
  approve: { submitted: "approved" },
  /** Set on paper by an official who does not sign in; entered with what he has signed. */
  "record-paper": { submitted: "approved" },
  /** A "menyusul" of what is in force gets its RHK pimpinan. */
  link: { approved: "approved" },
  revise: { approved: "draft" },
  "cancel-revision": { draft: "approved" },
  close: { draft: "closed", submitted: "closed", approved: "closed" },
};

/** Where a move leads from a status; null where it cannot be made. */
export function statusAfter(status: SkpStatus, move: SkpMove): SkpStatus | null {
  return SKP_WORKFLOW[move][status] ?? null;
}
