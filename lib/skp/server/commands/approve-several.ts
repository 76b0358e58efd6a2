import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import { placedOtherwise } from "../../plan-change";
import { skpPlan } from "../../plan";
import type { LeftOutReason } from "../../refusal";
import type { ApproveSeveralInput } from "../../schema";
import { approveSkp } from "./decide-skp";

/** An SKP that was left out, and why. */
export interface LeftOut {
  readonly skpId: string;
  readonly reason: LeftOutReason;
}

export interface SeveralApproved {
  readonly approved: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

const rows = z.array(
  z.object({ id: z.uuid(), plan: skpPlan, opened: z.boolean(), proposals: z.number().int() }),
);

/** What speaks against setting an SKP with others, unread; null: nothing that is seen from here. */
export function bulkObstacle({
  plan,
  opened,
  proposals,
}: Pick<z.infer<(typeof rows)["element"]>, "plan" | "opened" | "proposals">): LeftOutReason | null {
  if (!opened) return { code: "not-opened" };
  const differing = placedOtherwise(plan).length;
  if (differing > 0) return { code: "differs", count: differing };
  return proposals > 0 ? { code: "open-proposal", count: proposals } : null;
}

async function obstacles(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LeftOutReason | null>> {
  const found = await read(
    actor,
    (tx) => tx.$queryRaw`
      SELECT s.id, v.plan, v.opened_at IS NOT NULL AS opened, (
          SELECT count(*)::int FROM skp_comment c
          WHERE c.agency_id = s.agency_id AND c.skp_id = s.id AND c.proposal IS NOT NULL AND c.resolved_at IS NULL
            AND c.author_id = ${actor.accountId}::uuid) AS proposals
      FROM skp s JOIN LATERAL (
        SELECT plan, opened_at FROM skp_version v
        WHERE v.agency_id = s.agency_id AND v.skp_id = s.id ORDER BY v.number DESC LIMIT 1) v ON true
      WHERE s.id = ANY (${[...ids]}::uuid[])`,
  );
  return new Map(rows.parse(found).map((row) => [row.id, bulkObstacle(row)]));
}

/**
 * Sets up to 50 SKP, each by itself and as the list has shown it: one that cannot be set stands in the way of no other.
 * Those that were not opened, or differ from what the pimpinan has put in or proposed, are left out and say why.
 */
export async function approveSeveral(
  actor: Actor,
  { skps }: ApproveSeveralInput,
): Promise<Result<SeveralApproved, never>> {
  const wanted = new Map(
    skps.map((key): [string, number] => {
      const [skpId = "", version] = key.split(":");
      return [skpId, Number(version)];
    }),
  );
  const known = await obstacles(actor, [...wanted.keys()]);
  const approved: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const [skpId, version] of wanted) {
    const obstacle = known.get(skpId) ?? null;
    const outcome = obstacle === null ? await approveSkp(actor, { skpId, version }) : null;
    if (outcome?.ok === true) approved.push(skpId);
    else if (outcome !== null) leftOut.push({ skpId, reason: { code: "refused", refusal: outcome.refusal } });
    else if (obstacle !== null) leftOut.push({ skpId, reason: obstacle });
  }
  return ok({ approved, leftOut });
}
