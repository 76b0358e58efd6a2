import type { Tx } from "@/lib/db/server/door";
import type { SkpPlan } from "../plan";
import { targetWords } from "../target";

/** A plan that has just been agreed, with the number of its version. */
export interface AgreedPlan {
  readonly skpId: string;
  readonly number: number;
  readonly plan: SkpPlan;
}

function rhkRows({ skpId, plan }: AgreedPlan) {
  return plan.rhks.map((rhk, sortOrder) => ({
    id: rhk.id,
    skp_id: skpId,
    jenis: rhk.jenis,
    text: rhk.text,
    parent_id: rhk.parentId,
    assigner: rhk.assigner,
    team_id: rhk.teamId,
    sort_order: sortOrder,
  }));
}

function ikiRows({ skpId, plan }: AgreedPlan) {
  return plan.rhks.flatMap((rhk) =>
    rhk.ikis.map(({ target, ...iki }, sortOrder) => ({
      id: iki.id,
      skp_id: skpId,
      rhk_id: rhk.id,
      text: iki.text,
      aspek: iki.aspek,
      perspektif: iki.perspektif,
      target_kind: target.kind,
      target_text: targetWords(target),
      target_low: target.low,
      target_high: target.high,
      target_date: target.date,
      unit_name: target.unit === "" ? null : target.unit,
      form: target.form,
      accumulation: target.accumulation,
      sort_order: sortOrder,
    })),
  );
}

/**
 * Writes the lines of plans that have just been agreed as rows, which realisasi, evidence and feedback hang on: lines that
 * were there keep their row, lines that are gone are marked with the version that no longer has them.
 */
export async function projectPlans(tx: Tx, agencyId: string, agreed: readonly AgreedPlan[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO rhk (agency_id, id, skp_id, jenis, text, parent_id, assigner, team_id, sort_order, removed_in)
    SELECT ${agencyId}::uuid, l.id, l.skp_id, l.jenis, l.text, l.parent_id, l.assigner, l.team_id, l.sort_order, NULL
    FROM jsonb_to_recordset(${JSON.stringify(agreed.flatMap(rhkRows))}::jsonb) AS l(
      id uuid, skp_id uuid, jenis rhk_jenis, text text, parent_id uuid, assigner rhk_assigner, team_id uuid, sort_order int)
    ON CONFLICT (agency_id, id) DO UPDATE SET
      jenis = excluded.jenis, text = excluded.text, parent_id = excluded.parent_id, assigner = excluded.assigner,
      team_id = excluded.team_id, sort_order = excluded.sort_order, removed_in = NULL
    WHERE rhk.skp_id = excluded.skp_id`;
  await tx.$executeRaw`
    INSERT INTO iki (agency_id, id, rhk_id, skp_id, text, aspek, perspektif, target_kind, target_text, target_low,
      target_high, target_date, unit_name, form, accumulation, sort_order, removed_in)
    SELECT ${agencyId}::uuid, l.id, l.rhk_id, l.skp_id, l.text, l.aspek, l.perspektif, l.target_kind, l.target_text,
      l.target_low, l.target_high, l.target_date, l.unit_name, l.form, l.accumulation, l.sort_order, NULL
    FROM jsonb_to_recordset(${JSON.stringify(agreed.flatMap(ikiRows))}::jsonb) AS l(
      id uuid, skp_id uuid, rhk_id uuid, text text, aspek aspek, perspektif perspektif, target_kind target_kind, target_text text,
      target_low numeric, target_high numeric, target_date date, unit_name text, form capaian_form,
      accumulation accumulation, sort_order int)
    ON CONFLICT (agency_id, id) DO UPDATE SET
      rhk_id = excluded.rhk_id, text = excluded.text, aspek = excluded.aspek, perspektif = excluded.perspektif,
      target_kind = excluded.target_kind, target_text = excluded.target_text, target_low = excluded.target_low,
      target_high = excluded.target_high, target_date = excluded.target_date, unit_name = excluded.unit_name,
      form = excluded.form, accumulation = excluded.accumulation, sort_order = excluded.sort_order, removed_in = NULL
    WHERE iki.skp_id = excluded.skp_id`;
  const numbers = JSON.stringify(agreed.map(({ skpId, number }) => ({ skp_id: skpId, number })));
  const skpIds = agreed.map(({ skpId }) => skpId);
  const rhkIds = agreed.flatMap(({ plan }) => plan.rhks.map(({ id }) => id));
  const ikiIds = agreed.flatMap(({ plan }) => plan.rhks.flatMap(({ ikis }) => ikis.map(({ id }) => id)));
  // What is gone is found first: of tables that have grown in this transaction the planner knows no size.
  await tx.$executeRaw`
    WITH gone AS MATERIALIZED (
      SELECT id, skp_id FROM rhk
      WHERE skp_id = ANY (${skpIds}::uuid[]) AND removed_in IS NULL AND id <> ALL (${rhkIds}::uuid[]))
    UPDATE rhk SET removed_in = n.number
    FROM gone JOIN jsonb_to_recordset(${numbers}::jsonb) AS n(skp_id uuid, number int) ON n.skp_id = gone.skp_id
    WHERE rhk.agency_id = ${agencyId}::uuid AND rhk.id = gone.id`;
  await tx.$executeRaw`
    WITH gone AS MATERIALIZED (
      SELECT id, skp_id FROM iki
      WHERE skp_id = ANY (${skpIds}::uuid[]) AND removed_in IS NULL AND id <> ALL (${ikiIds}::uuid[]))
    UPDATE iki SET removed_in = n.number
    FROM gone JOIN jsonb_to_recordset(${numbers}::jsonb) AS n(skp_id uuid, number int) ON n.skp_id = gone.skp_id
    WHERE iki.agency_id = ${agencyId}::uuid AND iki.id = gone.id`;
}

/** The same for one plan, with the indicators of the organisation that its lines measure. */
export async function projectPlan(
  tx: Tx,
  { agencyId, skpId, number }: { readonly agencyId: string; readonly skpId: string; readonly number: number },
  plan: SkpPlan,
): Promise<void> {
  await projectPlans(tx, agencyId, [{ skpId, number, plan }]);
  await linkIkus(tx, agencyId, skpId, plan);
}

/** Which indicators of the organisation the lines measure, as the plan says; what a planner linked besides stays. */
async function linkIkus(tx: Tx, agencyId: string, skpId: string, plan: SkpPlan): Promise<void> {
  const links = plan.rhks.flatMap((rhk) =>
    rhk.ikis.flatMap(({ id, ikuId }) =>
      ikuId === null ? [] : [{ iku_id: ikuId, rhk_id: rhk.id, iki_id: id }],
    ),
  );
  await tx.ikuRhk.deleteMany({ where: { agencyId, isOfPlan: true, rhk: { skpId } } });
  if (links.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO iku_rhk (agency_id, id, iku_id, rhk_id, iki_id, kind, is_of_plan)
    SELECT DISTINCT ON (l.iku_id, l.rhk_id) ${agencyId}::uuid, gen_random_uuid(), l.iku_id, l.rhk_id, l.iki_id,
      'langsung'::cascade_kind, true
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS l(iku_id uuid, rhk_id uuid, iki_id uuid)
    JOIN iku i ON i.agency_id = ${agencyId}::uuid AND i.id = l.iku_id
    ON CONFLICT (agency_id, iku_id, rhk_id) DO UPDATE SET
      iki_id = excluded.iki_id, kind = excluded.kind, is_of_plan = true`;
}

/** The RHK pimpinan that lines in force are linked to now; one that came later is not in the agreed document. */
export async function linksInForce(
  tx: Tx,
  agencyId: string,
  skpId: string,
): Promise<ReadonlyMap<string, { readonly parentId: string; readonly text: string }>> {
  const rows = await tx.rhk.findMany({
    where: { agencyId, skpId, removedIn: null, parentId: { not: null } },
    select: { id: true, parentId: true, parent: { select: { text: true } } },
  });
  return new Map(
    rows.flatMap(({ id, parentId, parent }) =>
      parentId === null || parent === null ? [] : [[id, { parentId, text: parent.text }] as const],
    ),
  );
}
