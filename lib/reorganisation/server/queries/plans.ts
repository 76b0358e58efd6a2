import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import type { RoomTask } from "@/lib/period/task";
import { mayMovePlan, mayReadPlan, planMoves } from "../../policy";
import type { PlanListView, PlanRowView, PlanView } from "../../view";
import { factsOf, relationToPlan } from "../plan-change";
import { findPlan, type HeldPlan } from "../plan-store";

const PAGE = 25;

const rowFields = {
  ...{ id: true, title: true, legalBasis: true, effectiveOn: true, status: true, createdByName: true },
  createdAt: true,
} as const;

/** Whether the actor's role reaches plans at all: they are of the whole agency. */
function reads(actor: Actor): boolean {
  return (
    scopeOf(actor, "reorganisation.draft").kind === "agency" ||
    scopeOf(actor, "reorganisation.decide").kind === "agency"
  );
}

/** Plans of the agency, the newest first; null where the actor's role does not reach the whole agency. */
export async function planList(actor: Actor, after: string | null): Promise<PlanListView | null> {
  if (!reads(actor)) return null;
  const { agencyId } = actor;
  const rows = await read(actor, (tx) =>
    tx.reorganisation.findMany({
      where: { agencyId },
      select: rowFields,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...(after === null ? {} : { cursor: { agencyId_id: { agencyId, id: after } }, skip: 1 }),
      take: PAGE + 1,
    }),
  );
  const page = rows.slice(0, PAGE);
  return {
    rows: page.map(({ createdAt: _createdAt, ...row }): PlanRowView => ({
      ...row,
      effectiveOn: calendarDateFromDb(row.effectiveOn),
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    mayDraft: scopeOf(actor, "reorganisation.draft").kind === "agency",
  };
}

async function lineCounts(tx: Tx, agencyId: string, planId: string): Promise<PlanView["lines"]> {
  const where = { agencyId, planId };
  return {
    unit: await tx.reorganisationUnit.count({ where }),
    post: await tx.reorganisationPost.count({ where }),
    iku: await tx.reorganisationIku.count({ where }),
  };
}

/** A plan that the actor may read, else null. */
export async function readablePlan(tx: Tx, actor: Actor, planId: string): Promise<HeldPlan | null> {
  const plan = await findPlan(tx, actor.agencyId, planId);
  if (plan === null) return null;
  return mayReadPlan(await relationToPlan(tx, actor, plan)).allowed ? plan : null;
}

/** A plan with what can be done with it; null where there is none for this actor. */
export async function planDetail(actor: Actor, planId: string): Promise<PlanView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    const row = await tx.reorganisation.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: planId } },
      select: {
        ...rowFields,
        ...{ submittedByName: true, submittedAt: true, decidedByName: true, decidedAt: true },
        ...{ appliedAt: true, note: true, isSimulating: true, simulatedAt: true },
      },
    });
    const relation = await relationToPlan(tx, actor, plan);
    const facts = await factsOf(tx, actor, plan);
    const groups = await tx.reorganisationFinding.groupBy({
      by: ["kind"],
      where: { agencyId, planId },
      _count: { _all: true },
    });
    const may = mayMovePlan(relation, "approve", facts);
    const denial = may.allowed || plan.status !== "submitted" ? null : may.reason;
    return {
      ...row,
      effectiveOn: plan.effectiveOn,
      version: plan.version,
      isSimulated: facts.isSimulated,
      lines: await lineCounts(tx, agencyId, planId),
      findings: Object.fromEntries(groups.map(({ kind, _count }) => [kind, _count._all])),
      moves: planMoves(relation, facts),
      notToDecide: denial === "own-draft" || denial === "own-post" ? denial : null,
    };
  });
}

/** Plans that wait for somebody to set them, for the home page of one who may. */
export async function planTasks(actor: Actor): Promise<readonly RoomTask[]> {
  if (scopeOf(actor, "reorganisation.decide").kind !== "agency") return [];
  const { agencyId, accountId } = actor;
  const rows = await read(actor, (tx) =>
    tx.reorganisation.findMany({
      where: {
        ...{ agencyId, status: "submitted" },
        ...(accountId === null ? {} : { NOT: { drafters: { has: accountId } } }),
      },
      select: { id: true, title: true, effectiveOn: true },
      orderBy: [{ effectiveOn: "asc" }, { id: "asc" }],
      take: 20,
    }),
  );
  return rows.map(({ id, title, effectiveOn }) => ({
    href: `/penataan-organisasi/${id}`,
    label: `Baca dan tetapkan ${title}`,
    dueOn: calendarDateFromDb(effectiveOn),
  }));
}
