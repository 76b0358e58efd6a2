import type { SightStart } from "@/lib/iku/server/queries/sight";
import type { SkpPlan } from "../plan";

/** What the lines of a plan say that they stand on. */
export function sightStarts(plan: SkpPlan): readonly SightStart[] {
  return plan.rhks.map(({ id, parentId, ikis }) => ({
    ...{ lineId: id, parentId },
    ikuIds: ikis.flatMap(({ ikuId }) => (ikuId === null ? [] : [ikuId])),
  }));
}
