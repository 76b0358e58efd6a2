import { allow, deny, type Decision } from "@/lib/kernel/decision";

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
  /** Teams in force that the actor leads as ketua and the person is in. */
  readonly ledTeamIds: readonly string[];
}

/** The whole of an SKP is read by both sides, the atasan, and roles that reach the unit; a ketua tim sees his own lines only. */
export function mayReadSkp(relation: PerformanceRelation): Decision<"not-found"> {
  const { isOwn, isAppraiser, isSuperior, wasAppraiser, isReached } = relation;
  return isOwn || isAppraiser || isSuperior || wasAppraiser || isReached ? allow : deny("not-found");
}
