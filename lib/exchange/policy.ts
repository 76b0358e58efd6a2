import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { allow, deny, type Decision } from "@/lib/kernel/decision";
import { isSilent, type ImportKind, type ImportStatus } from "./batch";
import { statusAfter, type ImportMove } from "./workflow";

export type ImportDenial =
  | "not-found"
  | "wrong-step"
  | "still-running"
  | "has-faults"
  | "undecided"
  | "unchanged";

/** What a decision looks at of a batch. */
export interface BatchFacts {
  readonly status: ImportStatus;
  /** The file could be read as a table. */
  readonly isReadable: boolean;
  readonly faulty: number;
  /** Lines that would change something. */
  readonly changes: number;
  /** Lines on which a person has still to decide whether it is somebody with another number. */
  readonly undecided: number;
  readonly beatAt: Date | null;
  readonly createdAt: Date;
}

/**
 * The register is brought in by whoever keeps it; plans and results, which are appraisal content, by whoever keeps the
 * personnel's records, and never by the administrator of the system; indicators by the planner of the whole agency; posts by whoever
 * drafts the structure that they are of.
 */
export const PERMISSION_OF_KIND: Readonly<Record<ImportKind, Permission>> = {
  units: "exchange.import",
  employees: "exchange.import",
  plans: "exchange.import-performance",
  results: "exchange.import-performance",
  ikus: "exchange.import-iku",
  posts: "reorganisation.draft",
};

/** A list of the whole agency is brought in by a role for the whole agency. */
export function mayImport(scope: Scope): Decision<"not-found"> {
  return scope.kind === "agency" ? allow : deny("not-found");
}

/** Whether a person may make a move now. All is applied or nothing: one faulty line keeps the whole file out. */
export function mayMove(batch: BatchFacts, move: ImportMove, now: Date): Decision<ImportDenial> {
  if (statusAfter(batch.status, move) === null) return deny("wrong-step");
  switch (move) {
    case "match":
      return batch.isReadable ? allow : deny("wrong-step");
    case "resume":
      return isSilent(batch.beatAt, batch.createdAt, now) ? allow : deny("still-running");
    case "apply":
      if (batch.faulty > 0) return deny("has-faults");
      if (batch.undecided > 0) return deny("undecided");
      return batch.changes === 0 ? deny("unchanged") : allow;
    case "inspected":
    case "checked":
    case "settled":
    case "stopped":
    case "failed":
    case "discard":
    case "decide":
      return allow;
  }
}

const SHOWN_MOVES = ["match", "decide", "apply", "discard", "resume"] as const;

/** The moves open to a person, for the buttons. */
export function movesOpenTo(batch: BatchFacts, now: Date): ReadonlySet<ImportMove> {
  return new Set(SHOWN_MOVES.filter((move) => mayMove(batch, move, now).allowed));
}
