import type { ImportStatus } from "./batch";

/** What can be done with a batch; `inspected`, `checked`, `settled` and `stopped` are the jobs' own moves. */
export const IMPORT_MOVES = [
  "inspected",
  "match",
  "checked",
  "apply",
  "settled",
  "stopped",
  "failed",
  "discard",
  "decide",
  "resume",
] as const;

export type ImportMove = (typeof IMPORT_MOVES)[number];

type Row = Readonly<Partial<Record<ImportMove, ImportStatus>>>;

/** Which move leads where. A batch that was applied or given up stays what it is. */
export const WORKFLOW: Readonly<Record<ImportStatus, Row>> = {
  inspecting: { inspected: "matching", failed: "failed", resume: "inspecting" },
  matching: { match: "checking", discard: "discarded" },
  checking: { checked: "ready", failed: "failed", resume: "checking" },
  ready: { match: "checking", decide: "ready", apply: "applying", discard: "discarded" },
  applying: { settled: "applied", stopped: "ready", resume: "applying" },
  applied: {},
  failed: { match: "checking", discard: "discarded" },
  discarded: {},
};

/** Where a move leads from a status; null where it is not open. */
export function statusAfter(status: ImportStatus, move: ImportMove): ImportStatus | null {
  return WORKFLOW[status][move] ?? null;
}

/** Whether a job is at work on a batch in this status. */
export function isRunning(status: ImportStatus): boolean {
  return statusAfter(status, "resume") !== null;
}
