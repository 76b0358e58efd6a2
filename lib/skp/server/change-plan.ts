import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { SkpPlan } from "../plan";
import { planDifference, type PlanDifference, type TeamNames } from "../plan-difference";
import type { SkpRefusal } from "../refusal";
import type { SkpMove } from "../workflow";
import { lineMark } from "./line-mark";
import { claimSkp, writePlan, type ClaimedSkp } from "./store";
import { teamNamesOf } from "./team-names";

/** Letters of a change that the trail keeps. */
const MOST_WORDS = 2_000;

/** A plan that has been changed, with what the caller wants to know of it. */
export interface Changed<T> {
  readonly plan: SkpPlan;
  readonly value: T;
}

function joined(differences: readonly PlanDifference[], side: "before" | "after"): string | null {
  const told = differences.flatMap((difference) => difference[side] ?? []);
  return told.length === 0 ? null : told.join("; ").slice(0, MOST_WORDS);
}

/** What the trail says of a change. */
export function changeDetail(before: SkpPlan, after: SkpPlan, teams: TeamNames = {}) {
  const differences = planDifference(before, after, teams);
  const labels = differences.map(({ label }) => label).join("; ");
  return {
    line: { before: null, after: labels === "" ? "Urutan baris" : labels.slice(0, MOST_WORDS) },
    words: { before: joined(differences, "before"), after: joined(differences, "after") },
  };
}

/** Whether a line is given by another team than before, so that their names are needed to tell it. */
function givenByOthers(before: SkpPlan, after: SkpPlan): boolean {
  const teams = new Map(before.rhks.map(({ id, teamId }) => [id, teamId]));
  return after.rhks.some(({ id, teamId }) => (teams.get(id) ?? null) !== teamId);
}

/**
 * Changes the plan that is being drafted: holds it, lets `change` say what becomes of it, writes it with its event. What
 * comes out as it went in is not written.
 */
export async function changePlan<T>(
  actor: Actor,
  skpId: string,
  move: SkpMove,
  change: (tx: Tx, claimed: ClaimedSkp) => Promise<Result<Changed<T>, SkpRefusal>>,
): Promise<Result<T, SkpRefusal>> {
  const kept: { value?: T } = {};
  const outcome = await transact<T, SkpRefusal>(
    actor,
    async (tx, record) => {
      const claimed = await claimSkp(tx, actor, { skpId }, move);
      if (!claimed.ok) return claimed;
      const { skp } = claimed.value;
      const changed = await change(tx, claimed.value);
      if (!changed.ok) return changed;
      const { plan, value } = changed.value;
      kept.value = value;
      const before = skp.newest.plan;
      if (lineMark(plan) === lineMark(before)) return refuse({ code: "unchanged" });
      await writePlan(tx, actor.agencyId, skp, plan);
      const teams = givenByOthers(before, plan) ? await teamNamesOf(tx, actor.agencyId, before, plan) : {};
      record(auditEvent("skp.changed", skpId, changeDetail(before, plan, teams)));
      return ok(value);
    },
    { attempt: attempted("skp.changed", skpId) },
  );
  // What was saved already is saved.
  if (outcome.ok || outcome.refusal.code !== "unchanged" || kept.value === undefined) return outcome;
  return ok(kept.value);
}
