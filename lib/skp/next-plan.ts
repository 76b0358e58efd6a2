import type { NewId } from "./carry-over";
import type { Footing } from "./footing";
import type { PlanRhk, SkpPlan } from "./plan";

/** What stays the same from one SKP of a year to the next. */
export interface WhatStays {
  readonly isSamePost: boolean;
  readonly isSameAppraiser: boolean;
  /** Teams in force that the person is in, on the first day of the next. */
  readonly teamIds: ReadonlySet<string>;
}

export function whatStays(before: Footing, after: Footing, teamIds: ReadonlySet<string>): WhatStays {
  const [was, is] = [before.post, after.post];
  return {
    isSamePost:
      was !== null && is !== null && was.unitId === is.unitId && was.positionName === is.positionName,
    isSameAppraiser:
      before.appraiser !== null &&
      after.appraiser !== null &&
      before.appraiser.employeeId === after.appraiser.employeeId,
    teamIds,
  };
}

/**
 * Whether a line still fits: one of a tim kerja as long as the team is and the person in it; one of the pimpinan as long
 * as the post is the same; beside the post (tambahan) also as long as the same pimpinan has assigned it.
 */
function fits({ jenis, teamId }: PlanRhk, { isSamePost, isSameAppraiser, teamIds }: WhatStays): boolean {
  if (teamId !== null) return teamIds.has(teamId);
  return isSamePost || (jenis === "tambahan" && isSameAppraiser);
}

/**
 * The plan that the next SKP of the year begins with: the lines that still fit, as new ones. A link to an RHK pimpinan
 * is "menyusul" again where another appraises; ekspektasi khusus are that one's to write.
 */
export function nextPlan(plan: SkpPlan, stays: WhatStays, newId: NewId): SkpPlan {
  const { isSamePost, isSameAppraiser } = stays;
  const kept = plan.rhks.filter((rhk) => fits(rhk, stays));
  return {
    rhks: kept.map((rhk) => ({
      ...rhk,
      id: newId(),
      ...(isSameAppraiser ? {} : { parentId: null, parentText: null }),
      ikis: rhk.ikis.map((iki) => ({ ...iki, id: newId() })),
    })),
    placed: [],
    expectations: isSameAppraiser ? plan.expectations : {},
    resources: isSamePost ? plan.resources : [],
    accountability: isSamePost ? plan.accountability : [],
    consequences: isSamePost ? plan.consequences : [],
  };
}
