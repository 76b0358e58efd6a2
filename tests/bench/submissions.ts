import { vouchFor } from "@/lib/access/actor-maker";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { submitSkp } from "@/lib/skp/server/commands/submit-skp";
import { appEnv } from "@/scripts/app-env.ts";
import type { Database } from "@/scripts/database/database.ts";
import { anOwner } from "../builders/db";

/** How many hand theirs in at the same moment. */
const AT_ONCE = 8;
const TIME_ZONE = "Asia/Jakarta";

interface Draft {
  readonly id: string;
  readonly employee_id: string;
}

function ownerOf(agencyId: string, { employee_id: employeeId }: Draft) {
  return vouchFor({
    ...{
      agencyId,
      employeeId,
      agencyName: "",
      accountId: null,
      sessionId: null,
      name: "Pegawai",
      isDemo: true,
    },
    ...{ timeZone: TIME_ZONE, today: calendarDateIn(TIME_ZONE, new Date()), grants: [] },
  });
}

/**
 * Hands in the drafts of an agency, several at once, each by the command that the button calls (decision, audit event
 * and outbox in one transaction), and counts afterwards what is there.
 */
export async function submitTogether(database: Database, agencyId: string, most: number): Promise<string> {
  Object.assign(process.env, await appEnv(database, { host: "127.0.0.1", port: 1 }));
  const owner = await anOwner(database.ownerUrl);
  const { rows: drafts } = await owner.query<Draft>(
    "SELECT id, employee_id FROM skp WHERE agency_id = $1 AND status = 'draft' ORDER BY id LIMIT $2",
    [agencyId, most],
  );
  const waiting = [...drafts];
  let refused = 0;
  const began = performance.now();
  const one = async () => {
    for (let draft = waiting.pop(); draft !== undefined; draft = waiting.pop()) {
      const done = await submitSkp(ownerOf(agencyId, draft), { skpId: draft.id });
      if (!done.ok) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - began) / 1000;
  const { rows } = await owner.query<{ kept: number; events: number; told: number }>(
    `SELECT (SELECT count(*) FROM skp s JOIN skp_version v ON (v.agency_id, v.skp_id) = (s.agency_id, s.id)
         WHERE s.agency_id = $1 AND s.id = ANY ($2) AND s.status = 'submitted' AND v.status = 'submitted')::int AS kept,
       (SELECT count(*) FROM audit_event WHERE agency_id = $1 AND key = 'skp.submitted')::int AS events,
       (SELECT count(*) FROM outbox_event WHERE agency_id = $1 AND topic = 'skp.submitted')::int AS told`,
    [agencyId, drafts.map(({ id }) => id)],
  );
  await owner.end();
  const lost = drafts.length - (rows[0]?.kept ?? 0);
  return [
    `${(drafts.length / seconds).toFixed(0)} SKP submissions/s of ${String(drafts.length)}, ${String(AT_ONCE)} at once`,
    `${String(refused)} refused · ${String(lost)} lost`,
    `${String(rows[0]?.events ?? 0)} in the trail · ${String(rows[0]?.told ?? 0)} told`,
  ].join(" · ");
}
