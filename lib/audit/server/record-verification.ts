import pg from "pg";
import type { ChainFault } from "../chain";
import { auditEvent } from "../event";

/**
 * Writes to each chain that it was verified, up to which event, and what was found wrong with it, so that those who read
 * the trail see when it was last checked. As the owner: the check itself has no actor.
 */
export async function recordVerification(ownerUrl: string, faults: readonly ChainFault[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ agencyId: string; seq: string }>(
      `SELECT agency_id AS "agencyId", seq::text FROM audit_head ORDER BY agency_id`,
    );
    const events = rows.map(({ agencyId, seq }) => {
      const fault = faults.find((candidate) => candidate.agencyId === agencyId);
      const detail = { seq: Number(seq), fault: fault?.kind ?? null, faultSeq: fault?.seq ?? null };
      return { chain: agencyId, events: [auditEvent("audit.verified", null, detail)] };
    });
    await client.query(
      `SELECT app.append_audit((e->>'chain')::uuid, NULL, e->'events') FROM jsonb_array_elements($1::jsonb) AS e`,
      [JSON.stringify(events)],
    );
  } finally {
    await client.end();
  }
}
