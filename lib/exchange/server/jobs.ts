import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { Prisma } from "@/lib/db/generated/client";
import type { JobInput } from "@/lib/job/job";
import { jobActor } from "@/lib/job/server/job-actor";
import { ok } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";
import type { ImportStop } from "../batch";
import type { FileRefusal } from "../file-refusal";
import { suggestedColumns } from "../suggested-columns";
import { statusAfter, type ImportMove } from "../workflow";
import { batchFor, type BatchRow } from "./batch-row";
import { layoutOf } from "./heading-rows";
import { storedFile } from "./pieces";
import { progressOf, type Progress } from "./progress";
import { openTable } from "./read-table";
import { CHECK_MS, runCheck } from "./run-check";
import { runImport } from "./run-import";

type Input = JobInput<"import.check">;

/** Ends a job's work on a batch that came to a stop, with the reason for people to read. */
async function stopBatch(
  actor: Actor,
  batch: BatchRow,
  move: Extract<ImportMove, "failed" | "stopped">,
  refusal: FileRefusal | ImportStop,
): Promise<void> {
  const { agencyId } = actor;
  const status = statusAfter(batch.status, move);
  if (status === null) return;
  await transact(actor, async (tx, record) => {
    await tx.importBatch.updateMany({
      where: { agencyId, id: batch.id, status: batch.status },
      data: { status, refusal, version: { increment: 1 } },
    });
    // A file that is no list is of no further use.
    if (batch.layout === null) await tx.importPiece.deleteMany({ where: { agencyId, batchId: batch.id } });
    record(auditEvent("import.failed", batch.id, { reason: refusal.code }));
    return ok();
  });
}

/** Looks into the file: its sheets, their first rows, which columns they seem to be. */
async function inspect(actor: Actor, batch: BatchRow): Promise<FileRefusal | null> {
  const { agencyId } = actor;
  const file = await openTable(await storedFile(actor, batch.id, CHECK_MS));
  if (!file.ok) return file.refusal;
  const layout = await layoutOf(file.value);
  if (!layout.ok) return layout.refusal;
  const suggestion = suggestedColumns(layout.value, batch.kind);
  const columns = {
    sheet: suggestion?.sheet ?? "",
    headingLine: suggestion?.headingLine ?? 1,
    headings: [...(suggestion?.headings ?? [])],
    fields: Object.fromEntries(
      [...(suggestion?.matches ?? [])].map(([field, { column }]) => [field, column]),
    ),
  };
  await transact(actor, async (tx, record) => {
    await tx.importBatch.updateMany({
      where: { agencyId, id: batch.id, status: "inspecting" },
      data: { status: "matching", layout: layout.value, columns, version: { increment: 1 } },
    });
    record(auditEvent("import.inspected", batch.id, { rows: layout.value.sheets.length }));
    return ok();
  });
  return null;
}

async function check(actor: Actor, batch: BatchRow, progress: Progress): Promise<FileRefusal | null> {
  const { columns, layout } = batch;
  if (columns === null || layout === null) return { code: "no_heading" };
  const file = await openTable(await storedFile(actor, batch.id, CHECK_MS));
  if (!file.ok) return file.refusal;
  const checked = await runCheck(actor, { ...batch, columns, layout }, file.value, progress);
  return checked.ok ? null : checked.refusal;
}

/**
 * Does one piece of work on a batch as the account that asked for it. A fault is written on the batch under its incident,
 * so that the person sees it; where even that fails (the database is away), it is thrown and the queue tries again.
 */
async function work(
  { agencyId, accountId, batchId }: Input,
  failing: Extract<ImportMove, "failed" | "stopped">,
  step: (actor: Actor, batch: BatchRow, progress: Progress) => Promise<FileRefusal | ImportStop | null>,
): Promise<void> {
  const actor = await jobActor(agencyId, accountId);
  const batch = await read(actor, (tx) => batchFor(tx, actor, batchId));
  if (batch === null) return;
  const progress = progressOf(actor, batchId);
  try {
    const refusal = await step(actor, batch, progress);
    if (refusal !== null) await stopBatch(actor, batch, failing, refusal);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await stopBatch(actor, batch, failing, {
      code: "fault",
      incident: reportFault(error, { job: "import" }),
    });
  } finally {
    progress.stop();
  }
}

/** Prisma's codes of a server that cannot be reached or went away; such work is done again by the queue. */
function isDatabaseAway(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && /^P(10\d\d|2024|2037)$/u.test(error.code);
}

/** The job `import.check`: looks into a file that has just come, or checks one whose columns are matched. */
export async function importCheck(input: Input): Promise<void> {
  await work(input, "failed", async (actor, batch, progress) => {
    if (batch.status === "inspecting") return inspect(actor, batch);
    return batch.status === "checking" ? check(actor, batch, progress) : null;
  });
}

/** The job `import.apply`: applies what the preview showed, all or nothing. */
export async function importApply(input: JobInput<"import.apply">): Promise<void> {
  await work(input, "stopped", async (actor, batch, progress) => {
    if (batch.status !== "applying") return null;
    const applied = await runImport(actor, batch, progress);
    return applied.ok ? null : applied.refusal;
  });
}
