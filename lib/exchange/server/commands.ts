import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent, type EventKey } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { Prisma } from "@/lib/db/generated/client";
import { enqueue } from "@/lib/job/server/enqueue";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ChosenColumns } from "../batch";
import type { ImportRefusal } from "../messages";
import { mayMove } from "../policy";
import { columnLabel } from "../field-labels";
import { DECISIONS, type BatchMoveInput, type DecideInput, type MatchColumnsInput } from "../schema";
import { columnsAt, columnsOfKind } from "../suggested-columns";
import { statusAfter, type ImportMove } from "../workflow";
import { batchFacts, batchFor, type BatchRow } from "./batch-row";

type Outcome = Result<{ readonly batchId: string }, ImportRefusal>;

type JobOfImport = "import.check" | "import.apply";

async function enqueueJob(tx: Tx, actor: Actor, name: JobOfImport, batchId: string): Promise<void> {
  const { agencyId, accountId } = actor;
  if (accountId === null) throw new Error("an import is asked for by an account");
  await enqueue(tx, name, { agencyId, accountId, batchId }, batchId);
}

/** What a move works with: the batch as it was, claimed for this transaction. */
interface Claimed {
  readonly tx: Tx;
  readonly batch: BatchRow;
  readonly record: (event: RecordedEvent) => void;
}

/** Loads a batch, asks the policy, claims its version with the status that follows, and runs `work`. */
async function moveBatch(
  actor: Actor,
  input: BatchMoveInput,
  move: ImportMove,
  event: EventKey,
  work: (claimed: Claimed) => Promise<Result<void, ImportRefusal>>,
): Promise<Outcome> {
  const { agencyId } = actor;
  const { batchId, version } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const batch = await batchFor(tx, actor, batchId);
      if (batch === null) return refuse({ code: "not-found" });
      const may = mayMove(await batchFacts(tx, agencyId, batch), move, new Date());
      if (!may.allowed) return refuse({ code: may.reason });
      const status = statusAfter(batch.status, move) ?? batch.status;
      const { count } = await tx.importBatch.updateMany({
        where: { agencyId, id: batchId, version },
        data: { status, version: { increment: 1 }, progress: 0, beatAt: new Date(), refusal: Prisma.DbNull },
      });
      if (count === 0) return refuse({ code: "stale" });
      const worked = await work({ tx, batch, record });
      return worked.ok ? ok({ batchId }) : worked;
    },
    { attempt: attempted(event, batchId) },
  );
}

/** The columns that a person has chosen, if all that the list needs is there and none is chosen twice. */
function chosenColumns(batch: BatchRow, input: MatchColumnsInput): Result<ChosenColumns, ImportRefusal> {
  const heading =
    batch.layout === null ? null : columnsAt(batch.layout, batch.kind, input.sheet, input.headingLine);
  if (heading === null) return refuse({ code: "wrong-step" });
  const specs = columnsOfKind(batch.kind);
  const fields = new Map(input.fields.filter(([field]) => specs.some((spec) => spec.field === field)));
  const lacking = specs.filter(({ field, required }) => required && !fields.has(field));
  if (lacking.length > 0) {
    const labels = lacking.map(({ field }) => columnLabel(batch.kind, field));
    return refuse({ code: "columns-missing", field: lacking[0]?.field ?? "", labels });
  }
  const seen = new Set<number>();
  for (const [field, column] of fields) {
    const name = heading.headings[column];
    if (name === undefined) return refuse({ code: "wrong-step" });
    if (seen.has(column)) return refuse({ code: "column-twice", field, heading: name });
    seen.add(column);
  }
  const { sheet, headingLine, headings } = heading;
  return ok({ sheet, headingLine, headings: [...headings], fields: Object.fromEntries(fields) });
}

/** Fixes which column is which and has the lines checked; also to check a file once more. */
export async function matchColumns(actor: Actor, input: MatchColumnsInput): Promise<Outcome> {
  return moveBatch(actor, input, "match", "import.matched", async ({ tx, batch, record }) => {
    const columns = chosenColumns(batch, input);
    if (!columns.ok) return columns;
    await tx.importBatch.updateMany({
      where: { agencyId: actor.agencyId, id: batch.id },
      data: { columns: columns.value, summary: Prisma.DbNull },
    });
    await enqueueJob(tx, actor, "import.check", batch.id);
    record(auditEvent("import.matched", batch.id, { rows: Object.keys(columns.value.fields).length }));
    return ok();
  });
}

/** Checks a file once more with the columns that were chosen: the register has moved on since its preview. */
export async function checkAgain(actor: Actor, input: BatchMoveInput): Promise<Outcome> {
  return moveBatch(actor, input, "match", "import.matched", async ({ tx, batch, record }) => {
    if (batch.columns === null) return refuse({ code: "wrong-step" });
    await tx.importBatch.updateMany({
      where: { agencyId: actor.agencyId, id: batch.id },
      data: { summary: Prisma.DbNull },
    });
    await enqueueJob(tx, actor, "import.check", batch.id);
    record(auditEvent("import.matched", batch.id, { rows: Object.keys(batch.columns.fields).length }));
    return ok();
  });
}

/** Has a checked file applied. Refused where nothing in it would change anything. */
export async function applyImport(actor: Actor, input: BatchMoveInput): Promise<Outcome> {
  return moveBatch(actor, input, "apply", "import.started", async ({ tx, batch, record }) => {
    const { new: added = 0, changed = 0 } = batch.summary ?? {};
    await enqueueJob(tx, actor, "import.apply", batch.id);
    record(auditEvent("import.started", batch.id, { new: added, changed }));
    return ok();
  });
}

/** Begins a job again that has fallen silent. */
export async function resumeImport(actor: Actor, input: BatchMoveInput): Promise<Outcome> {
  return moveBatch(actor, input, "resume", "import.started", async ({ tx, batch, record }) => {
    await enqueueJob(tx, actor, batch.status === "applying" ? "import.apply" : "import.check", batch.id);
    record(auditEvent("import.started", batch.id, {}));
    return ok();
  });
}

/** Gives an import up and takes the file and all that was read of it away. */
export async function discardImport(actor: Actor, input: BatchMoveInput): Promise<Outcome> {
  return moveBatch(actor, input, "discard", "import.discarded", async ({ tx, batch, record }) => {
    const where = { agencyId: actor.agencyId, batchId: batch.id };
    await tx.importRow.deleteMany({ where });
    await tx.importPiece.deleteMany({ where });
    record(auditEvent("import.discarded", batch.id, { rows: batch.summary?.rows ?? 0 }));
    return ok();
  });
}

/** Says of some lines whether the new number is that of somebody who is registered with another, or of somebody else. */
export async function decideNamesakes(actor: Actor, input: DecideInput): Promise<Outcome> {
  const { decisions } = input;
  return moveBatch(actor, input, "decide", "import.decided", async ({ tx, batch, record }) => {
    if (decisions.length === 0) return refuse({ code: "nothing-decided" });
    const where = { agencyId: actor.agencyId, batchId: batch.id, outcome: "confirm" as const };
    for (const decision of DECISIONS) {
      const lines = decisions.flatMap(([line, answer]) => (answer === decision ? [line] : []));
      const { count } = await tx.importRow.updateMany({
        where: { ...where, line: { in: lines } },
        data: { decision },
      });
      if (count !== lines.length) return refuse({ code: "wrong-step" });
      for (const line of lines) record(auditEvent("import.decided", batch.id, { line, answer: decision }));
    }
    return ok();
  });
}
