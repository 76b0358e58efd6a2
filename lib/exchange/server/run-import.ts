import type { Actor } from "@/lib/access/actor";
import { lockUnitTree } from "@/lib/agency/server/store";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { importSummary, type ImportStop, type ImportSummary } from "../batch";
import { applyIkus } from "./apply-ikus";
import { applyPeople } from "./apply-people";
import { applyPlaces } from "./apply-places";
import { applyPlans } from "./apply-plans";
import { applyPosts } from "./apply-posts";
import { applyResults } from "./apply-results";
import { applyUnitList } from "./apply-unit-list";
import type { BatchRow } from "./batch-row";
import type { Progress } from "./progress";

/** So long may the one transaction of an apply take. */
const APPLY_MS = 600_000;

type Stopped = Exclude<ImportStop, { readonly code: "fault" }>;

/** The stop that a database constraint stands for: somebody else was there between the preview and now. */
function stopOf(constraint: string): Stopped | null {
  if (constraint === "placement_one_head") return { code: "head_taken" };
  const isRace =
    /^(employee_number_agency_id_number_key|unit_agency_id_code_key|placement_one_definitive|skp_one_a_day|skp_agency_id_employee_id_starts_on_key|skp_version_agency_id_skp_id_number_key|evaluation_agency_id_skp_id_period_id_key|evaluation_result_agency_id_evaluation_id_number_key|iku_agency_id_code_key|iku_version_agency_id_iku_id_number_key|reorganisation_post_agency_id_plan_id_employee_id_key|.*_once_a_day|.*_fkey)$/u;
  return isRace.test(constraint) ? { code: "stale" } : null;
}

/** What the preview held, with the lines that were confirmed counted by what they have become. */
async function settledSummary(tx: Tx, batch: BatchRow): Promise<ImportSummary> {
  const summary = importSummary.parse(batch.summary);
  if (summary.confirm === 0) return summary;
  const added = await tx.importRow.count({ where: { batchId: batch.id, outcome: "new" } });
  return {
    ...summary,
    new: added,
    changed: summary.changed + summary.confirm - (added - summary.new),
    confirm: 0,
  };
}

async function writeAll(
  tx: Tx,
  actor: Actor,
  batch: BatchRow,
  record: Parameters<typeof applyPlaces>[3],
  progress: Progress,
): Promise<Result<void, Stopped>> {
  switch (batch.kind) {
    case "plans":
      return applyPlans(tx, actor, batch);
    case "results":
      return applyResults(tx, actor, batch);
    case "ikus":
      return applyIkus(tx, actor, batch);
    case "posts":
      return applyPosts(tx, actor, batch, record);
    case "units":
      await lockUnitTree(tx, actor.agencyId);
      progress.reached(5);
      return applyUnitList(tx, batch.id);
    case "employees": {
      await lockUnitTree(tx, actor.agencyId);
      progress.reached(5);
      const people = await applyPeople(tx, batch.id);
      if (!people.ok) return people;
      progress.reached(50);
      await applyPlaces(tx, actor, batch.id, record);
      return ok();
    }
  }
}

/**
 * Applies a batch: all of it in one transaction, or nothing. Killed half-way it has changed nothing and may run again;
 * a batch that is already applied is left alone. `stale`, `head_taken`: the register has moved on since the preview.
 */
export async function runImport(
  actor: Actor,
  batch: BatchRow,
  progress: Progress,
): Promise<Result<ImportSummary, Stopped>> {
  const { agencyId } = actor;
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Result<ImportSummary, Stopped>> => {
        const written = await writeAll(tx, actor, batch, record, progress);
        if (!written.ok) return written;
        const summary = await settledSummary(tx, batch);
        progress.reached(90);
        await tx.importPiece.deleteMany({ where: { agencyId, batchId: batch.id } });
        await tx.outboxEvent.create({
          data: { agencyId, topic: "import.applied", payload: { batchId: batch.id } },
          select: { id: true },
        });
        const { count } = await tx.importBatch.updateMany({
          where: { agencyId, id: batch.id, status: "applying" },
          data: {
            status: "applied",
            summary,
            appliedAt: new Date(),
            progress: 100,
            version: { increment: 1 },
          },
        });
        if (count === 0) return refuse({ code: "stale" });
        const { rows, new: added, changed, unchanged } = summary;
        record(auditEvent("import.applied", batch.id, { rows, new: added, changed, unchanged }));
        return ok(summary);
      },
      { timeout: APPLY_MS, attempt: attempted("import.applied", batch.id) },
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    const stop = constraint === null ? null : stopOf(constraint);
    if (stop === null) throw error;
    return refuse(stop);
  }
}
