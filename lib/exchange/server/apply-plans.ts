import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { skpPlan } from "@/lib/skp/plan";
import { projectPlans } from "@/lib/skp/server/projection";
import type { BatchRow } from "./batch-row";

/** SKP whose lines are written by one statement. */
const PIECE = 200;

/** What the staged lines say of SKP: the first line of each carries it. */
const STAGED = (batchId: string) => sql`
  staged AS MATERIALIZED (
    SELECT r.agency_id, r.line, r.target_id AS employee_id, r.target_version, r.change,
           (r.change->>'skpId')::uuid AS skp_id, (r.change->>'isNew')::boolean AS is_new,
           (r.change->>'versionNumber')::int AS number, (r.change->>'appraiserId')::uuid AS appraiser_id
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome IN ('new', 'changed') AND r.change->>'skpId' IS NOT NULL
  )`;

const pieces = z.array(z.object({ skpId: z.uuid(), number: z.number(), plan: skpPlan }));

const places = z.array(z.object({ line: z.number() }));

/** Writes the lines of the plans as rows, some SKP at a time; where each stands is asked once, for all of them. */
async function writeLines(tx: Tx, { agencyId }: Actor, batchId: string): Promise<void> {
  const found = places.parse(
    await tx.$queryRaw(sql`WITH ${STAGED(batchId)} SELECT line FROM staged ORDER BY line`),
  );
  for (let at = 0; at < found.length; at += PIECE) {
    const lines = found.slice(at, at + PIECE).map(({ line }) => line);
    const plans = pieces.parse(
      await tx.$queryRaw(sql`
        SELECT (change->>'skpId')::uuid AS "skpId", (change->>'versionNumber')::int AS number, change->'plan' AS plan
        FROM import_row
        WHERE agency_id = ${agencyId}::uuid AND batch_id = ${batchId}::uuid AND line = ANY (${lines}::int[])`),
    );
    await projectPlans(tx, agencyId, plans);
  }
}

/** Writes the SKP of a batch, as agreed elsewhere; one that was there must be as the preview has seen it. */
export async function applyPlans(
  tx: Tx,
  actor: Actor,
  { id: batchId, fileName }: BatchRow,
): Promise<Result<void, { readonly code: "stale" }>> {
  const added = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, status, agreed_version,
      appraiser_id, unit_id, is_external, import_batch_id)
    SELECT s.agency_id, s.skp_id, s.employee_id, (s.change->>'year')::int, (s.change->>'kind')::skp_kind, 'kuantitatif',
      make_date((s.change->>'year')::int, 1, 1), make_date((s.change->>'year')::int, 12, 31), 'approved', 1,
      s.appraiser_id, (s.change->>'unitId')::uuid, true, ${batchId}::uuid
    FROM staged s WHERE s.is_new`);
  const claimed = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    UPDATE skp k SET agreed_version = s.number, appraiser_id = s.appraiser_id, import_batch_id = ${batchId}::uuid,
      version = k.version + 1
    FROM staged s WHERE NOT s.is_new AND k.id = s.skp_id AND k.version = s.target_version AND k.is_external`);
  const reason = `Diimpor dari berkas ${fileName}`;
  const recorded = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, reason, approved_at, parties)
    SELECT s.agency_id, gen_random_uuid(), s.skp_id, s.number, 'approved', s.change->'plan',
      CASE WHEN s.is_new THEN NULL ELSE ${reason} END, now(), s.change->'parties'
    FROM staged s`);
  if (added + claimed !== recorded) return refuse({ code: "stale" });
  await writeLines(tx, actor, batchId);
  return ok();
}
