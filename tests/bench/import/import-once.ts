import { readFile } from "node:fs/promises";
import { resourceUsage } from "node:process";
import { prisma } from "@/lib/db/server/client";
import { read } from "@/lib/db/server/door";
import { batchFor } from "@/lib/exchange/server/batch-row";
import { applyImport, matchColumns } from "@/lib/exchange/server/commands";
import { importApply, importCheck } from "@/lib/exchange/server/jobs";
import { uploadList } from "@/lib/exchange/server/upload-list";
import { jobActor } from "@/lib/job/server/job-actor";

// One import as the worker does it, in a process of its own, so that its memory can be told:
// import-once.ts <agency> <account> <units|employees> <file>. Prints what each step took, as JSON.

const [agencyId = "", accountId = "", kind = "", path = ""] = process.argv.slice(2);
const actor = await jobActor(agencyId, accountId);
const input = { agencyId, accountId, batchId: "" };
const took: Record<string, number> = {};

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await work();
  took[step] = Math.round(performance.now() - began);
  return value;
}

async function batch() {
  const found = await read(actor, (tx) => batchFor(tx, actor, input.batchId));
  if (found === null) throw new Error("no batch");
  if (found.refusal !== null) throw new Error(JSON.stringify(found.refusal));
  return found;
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

await timed("upload", async () => {
  const file = await readFile(path);
  const uploaded = await uploadList(actor, {
    kind: kind === "units" ? "units" : "employees",
    fileName: path,
    file,
  });
  input.batchId = must(uploaded).batchId;
});
await timed("inspect", () => importCheck(input));
const { version, columns } = await batch();
if (columns === null) throw new Error("not a list");
const { sheet, headingLine, fields } = columns;
must(
  await matchColumns(actor, {
    batchId: input.batchId,
    version,
    sheet,
    headingLine,
    fields: Object.entries(fields),
  }),
);
await timed("check", () => importCheck(input));
const { summary, version: checked } = await batch();
const applied = await applyImport(actor, { batchId: input.batchId, version: checked });
if (applied.ok) await timed("apply", () => importApply(input));
const { status } = await batch();
const { maxRSS, userCPUTime, systemCPUTime } = resourceUsage();
const peak = maxRSS / 1024;
/** Seconds of a core: tells a busy machine from a slow import. */
const cpu = (userCPUTime + systemCPUTime) / 1_000_000;
await prisma().$disconnect();
console.log(JSON.stringify({ took, peak, cpu, summary, status }));
process.exit(0);
