import type { SkpPlan } from "./plan";

/** The plan with the links to RHK pimpinan that came after it was agreed; those that it has stay in its own words. */
export function withLinks(
  plan: SkpPlan,
  links: ReadonlyMap<string, { readonly parentId: string; readonly text: string }>,
): SkpPlan {
  return {
    ...plan,
    rhks: plan.rhks.map((rhk) => {
      const link = links.get(rhk.id);
      if (link === undefined || link.parentId === rhk.parentId) return rhk;
      return { ...rhk, parentId: link.parentId, parentText: link.text };
    }),
  };
}
