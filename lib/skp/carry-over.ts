import type { PlanIki, PlanRhk, SkpPlan } from "./plan";

/** Makes ids for lines that are new. */
export type NewId = () => string;

function asNew(iki: PlanIki, newId: NewId): PlanIki {
  const { target } = iki;
  const { date } = target;
  // A day of last year is no target of this one; how it is written stays, so that the kind need not be chosen again.
  const fresh = date === null ? target : { ...target, date: null, text: "" };
  return { ...iki, id: newId(), target: fresh };
}

/**
 * The plan of last year as a beginning for this one: every line is a new one, and what belongs to last year is left
 * behind (the RHK pimpinan that were intervened in, days, teams). Ekspektasi khusus are the pimpinan's to write anew.
 */
export function carriedOver(plan: SkpPlan, newId: NewId): SkpPlan {
  return {
    ...plan,
    placed: [],
    expectations: {},
    rhks: plan.rhks.map((rhk): PlanRhk => ({
      ...rhk,
      id: newId(),
      parentId: null,
      parentText: null,
      assigner: "pimpinan",
      teamId: null,
      ikis: rhk.ikis.map((iki) => asNew(iki, newId)),
    })),
  };
}
