import type { PerformanceRelation } from "@/lib/skp/policy";
import type { FeedbackCapacity } from "./feedback";

/**
 * As what somebody may give feedback: the exact appraiser of that day about everything; the ketua tim about the hasil
 * kerja that his team gave; nobody else, and nobody to himself. Null: not at all.
 */
export function capacityFor(
  relation: Pick<PerformanceRelation, "isOwn" | "isAppraiser" | "ledTeamIds">,
  teamId: string | null,
): FeedbackCapacity | null {
  if (relation.isOwn) return null;
  if (relation.isAppraiser) return "pimpinan";
  return teamId !== null && relation.ledTeamIds.includes(teamId) ? "ketua_tim" : null;
}
