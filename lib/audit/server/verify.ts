import { createHash } from "node:crypto";
import pg from "pg";
import type { ChainedEvent, ChainFault, ChainHead } from "../chain";
import { faultOf } from "../chain";

/** Rows fetched at a time: a chain of any length is verified in little memory. */
const BATCH = 5_000;

export interface Verification {
  readonly chains: number;
  readonly events: number;
  /** The first fault of each broken chain. */
  readonly faults: readonly ChainFault[];
}

interface EventRow {
  agencyId: string;
  seq: string;
  at: string;
  actorId: string | null;
  key: string;
  version: number;
  subject: string;
  subjectId: string | null;
  detail: string;
  prevHash: string;
  hash: string;
}

const EVENTS = `
  SELECT agency_id AS "agencyId", seq::text, actor_id AS "actorId", key, version, subject, subject_id AS "subjectId",
         to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
         detail::text AS detail, prev_hash AS "prevHash", hash
  FROM audit_event WHERE agency_id = $1 AND seq > $2 ORDER BY audit_event.seq LIMIT ${String(BATCH)}`;

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // One moment for heads and events, whatever is written meanwhile.
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(client);
  } finally {
    await client.end();
  }
}

async function storedHeads(client: pg.Client): Promise<ChainHead[]> {
  const { rows } = await client.query<{ agencyId: string; seq: string; hash: string }>(
    `SELECT agency_id AS "agencyId", seq::text, hash FROM audit_head ORDER BY agency_id`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

async function chainIds(client: pg.Client, known: readonly ChainHead[]): Promise<string[]> {
  const { rows } = await client.query<{ agencyId: string }>(
    `SELECT agency_id AS "agencyId" FROM audit_head UNION SELECT DISTINCT agency_id FROM audit_event`,
  );
  return [...new Set([...rows.map((row) => row.agencyId), ...known.map((head) => head.agencyId)])].sort();
}

async function verifyChain(
  client: pg.Client,
  agencyId: string,
  heads: readonly ChainHead[],
): Promise<{ events: number; fault: ChainFault | null }> {
  let before: ChainHead | null = null;
  let events = 0;
  const exported = new Map(
    heads.filter((head) => head.agencyId === agencyId).map((head) => [head.seq, head.hash]),
  );
  for (;;) {
    const { rows } = await client.query<EventRow>(EVENTS, [agencyId, before?.seq ?? 0]);
    for (const row of rows) {
      const event: ChainedEvent = { ...row, seq: Number(row.seq) };
      const fault = faultOf(event, before, sha256);
      if (fault !== null) return { events, fault };
      const known = exported.get(event.seq);
      if (known !== undefined && known !== event.hash) {
        return { events, fault: { kind: "rewritten", agencyId, seq: event.seq } };
      }
      before = { agencyId, seq: event.seq, hash: event.hash };
      events += 1;
    }
    if (rows.length < BATCH) break;
  }
  const last: number = before?.seq ?? 0;
  const beyond = [...exported.keys()].filter((seq) => seq > last).sort((a, b) => a - b)[0];
  return { events, fault: beyond === undefined ? null : { kind: "cut", agencyId, seq: last + 1 } };
}

/**
 * Recomputes every chain outside the database's own functions and compares it with itself, with the stored heads and
 * with heads that were exported before. A cut tail or a wholly rewritten chain shows only against exported heads.
 *
 * @param ownerUrl connection of the owner role
 * @param exported heads kept elsewhere (`exportHeads`), any number for a chain
 */
export async function verifyAudit(
  ownerUrl: string,
  exported: readonly ChainHead[] = [],
): Promise<Verification> {
  return withOwner(ownerUrl, async (client) => {
    const stored = await storedHeads(client);
    const faults: ChainFault[] = [];
    let events = 0;
    const chains = await chainIds(client, exported);
    for (const agencyId of chains) {
      const outcome = await verifyChain(client, agencyId, [
        ...stored.filter((head) => head.seq > 0),
        ...exported,
      ]);
      events += outcome.events;
      if (outcome.fault !== null) faults.push(outcome.fault);
    }
    return { chains: chains.length, events, faults };
  });
}

/** The present heads of all chains, to be kept outside the database. */
export async function exportHeads(ownerUrl: string): Promise<readonly ChainHead[]> {
  return withOwner(ownerUrl, storedHeads);
}
