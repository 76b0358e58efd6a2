import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ChainHead } from "@/lib/audit/chain";
import { auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { askGate, sql } from "@/lib/db/server/gate";
import { jobActor } from "@/lib/job/server/job-actor";
import { ok } from "@/lib/kernel/result";

/** The chain of events that belong to no agency. */
const SYSTEM = "00000000-0000-0000-0000-000000000000";
const ANSWER_MS = 15_000;

const rows = z.array(z.object({ agency_id: z.string(), seq: z.bigint(), hash: z.string() }));

async function presentHeads(): Promise<readonly ChainHead[]> {
  const found = rows.parse(await askGate(sql`SELECT agency_id::text, seq, hash FROM app.audit_heads()`));
  return found.map((row) => ({ agencyId: row.agency_id, seq: Number(row.seq), hash: row.hash }));
}

/** Into a new file of a folder, or by POST to an address; what `npm run audit:verify` takes. */
async function carryOut(
  heads: readonly ChainHead[],
  target: string,
  now: Date,
  signal: AbortSignal | undefined,
) {
  const text = `${JSON.stringify(heads, null, 2)}\n`;
  if (!/^https?:\/\//.test(target)) {
    const moment = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
    await writeFile(join(target, `heads-${moment}.json`), text, { mode: 0o600, flag: "wx" });
    return;
  }
  const timeout = AbortSignal.timeout(ANSWER_MS);
  const answer = await fetch(target, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json" },
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  if (!answer.ok) throw new Error(`the address for audit heads answered ${String(answer.status)}`);
}

/**
 * Takes the heads of all audit chains out of the database, a step of the worker, daily. That a head was
 * taken is an event of its agency's trail.
 *
 * @param target a folder, or an address that takes a POST; undefined: nothing is to be done
 *
 * @returns how many heads were taken
 */
export async function exportAllHeads(target: string | undefined, signal?: AbortSignal): Promise<number> {
  if (target === undefined) return 0;
  const heads = await presentHeads();
  if (heads.length === 0) return 0;
  await carryOut(heads, target, new Date(), signal);
  for (const { agencyId, seq, hash } of heads) {
    if (agencyId === SYSTEM) continue;
    await transact(await jobActor(agencyId, null), (_tx, record) => {
      record(auditEvent("audit.head-exported", null, { seq, hash }));
      return Promise.resolve(ok());
    });
  }
  return heads.length;
}
