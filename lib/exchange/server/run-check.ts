import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ChosenColumns, ImportLayout, ImportSummary } from "../batch";
import type { FileRefusal } from "../file-refusal";
import type { BatchRow } from "./batch-row";
import { checkEmployeeList } from "./check-employee-list";
import { checkIkuList } from "./check-iku-list";
import { checkPlanList } from "./check-plan-list";
import { checkPostList } from "./check-post-list";
import { checkResultList } from "./check-result-list";
import { checkUnitList } from "./check-unit-list";
import { listRows, type ListEnd } from "./list-rows";
import { previewSummary } from "./preview-summary";
import type { Progress } from "./progress";
import { stageOf } from "./stage";
import type { TableFile } from "./table-file";
import type { GivenList } from "./whole-list";

/** So long may reading, checking and staging a file take. */
export const CHECK_MS = 600_000;

const READ_SHARE = 90;

function checkList(tx: Tx, actor: Actor, { id, kind, planId }: BatchRow, list: GivenList): Promise<ListEnd> {
  switch (kind) {
    case "units":
      return checkUnitList(tx, actor, list);
    case "employees":
      return checkEmployeeList(tx, actor, id, list);
    case "plans":
      return checkPlanList(tx, actor, list);
    case "results":
      return checkResultList(tx, actor, list);
    case "ikus":
      return checkIkuList(tx, actor, list);
    case "posts":
      return checkPostList(tx, actor, planId, list);
  }
}

/** Reads the lines of a file, says what each is and would do, and stages it all as the preview; one transaction. */
export async function runCheck(
  actor: Actor,
  batch: BatchRow & { readonly columns: ChosenColumns; readonly layout: ImportLayout },
  file: TableFile,
  progress: Progress,
): Promise<Result<ImportSummary, FileRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<ImportSummary, FileRefusal>> => {
      await tx.importRow.deleteMany({ where: { agencyId, batchId: batch.id } });
      const list = {
        chosen: batch.columns,
        epoch: batch.layout.epoch,
        rows: listRows(file, batch.columns, (share) => {
          progress.reached(share * READ_SHARE);
        }),
        stage: stageOf(tx, agencyId, batch.id),
      };
      const end = await checkList(tx, actor, batch, list);
      if (end.refusal !== null) return refuse(end.refusal);
      const summary = await previewSummary(tx, batch, actor.today);
      await tx.importBatch.updateMany({
        where: { agencyId, id: batch.id, status: "checking" },
        data: { status: "ready", summary, progress: 100, version: { increment: 1 } },
      });
      const { rows, new: added, changed, unchanged, faulty } = summary;
      record(
        auditEvent("import.checked", batch.id, { rows, new: added, changed, unchanged, faults: faulty }),
      );
      return ok(summary);
    },
    { timeout: CHECK_MS },
  );
}
