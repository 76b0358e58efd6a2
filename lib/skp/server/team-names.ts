import type { Tx } from "@/lib/db/server/door";
import type { SkpPlan } from "../plan";
import type { TeamNames } from "../plan-difference";

/** Names of the teams that lines of these plans were given by, also of those dissolved since. */
export async function teamNamesOf(
  tx: Tx,
  agencyId: string,
  ...plans: readonly SkpPlan[]
): Promise<TeamNames> {
  const ids = new Set(plans.flatMap(({ rhks }) => rhks.flatMap(({ teamId }) => teamId ?? [])));
  if (ids.size === 0) return {};
  const teams = await tx.team.findMany({
    where: { agencyId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(teams.map(({ id, name }) => [id, name]));
}
