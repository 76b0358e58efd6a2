import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";

const named = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** Units that the actor oversees: by role, and those that he or she leads today; of the latter all that hangs under them. */
export async function rootsOf(tx: Tx, actor: Actor): Promise<z.output<typeof named>> {
  const scope = scopeOf(actor, "evaluation.read-organisasi");
  const granted = scope.kind === "units" ? scope.rootUnitIds : [];
  return named.parse(
    await tx.$queryRaw(sql`
      SELECT v.unit_id AS id, v.name FROM unit_version v
      WHERE daterange(v.valid_from, v.valid_to, '[]') @> ${actor.today}::date AND (
        (${scope.kind === "agency"} AND v.parent_id IS NULL)
        OR v.unit_id = ANY (${[...granted]}::uuid[])
        OR v.unit_id IN (
          SELECT p.unit_id FROM placement p WHERE p.employee_id = ${actor.employeeId}::uuid AND p.is_head
            AND daterange(p.valid_from, p.valid_to, '[]') @> ${actor.today}::date))
      ORDER BY v.parent_id IS NOT NULL, v.name`),
  );
}

/** The unit of the actor's own post: its predikat is printed on the actor's own evaluation. */
export async function ownUnit(tx: Tx, { agencyId, employeeId }: Actor): Promise<string | null> {
  if (employeeId === null) return null;
  const relation = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { unitId: true },
  });
  return relation?.unitId ?? null;
}

const path = z.array(z.object({ id: z.uuid(), name: z.string(), height: z.number().int() }));

/** The unit and those above it, by place in the tree and by atasan penilaian; the unit itself first. */
export async function aboveOf(tx: Tx, unitId: string, day: CalendarDate): Promise<z.output<typeof path>> {
  return path.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(id, height) AS (
        SELECT ${unitId}::uuid, 0
        UNION
        SELECT above.id, up.height + 1 FROM up
        JOIN unit_version v ON v.unit_id = up.id AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
        CROSS JOIN LATERAL unnest(ARRAY[v.parent_id, v.appraisal_superior_id]) AS above(id)
        WHERE above.id IS NOT NULL AND up.height < 30
      )
      SELECT v.unit_id AS id, v.name, min(up.height)::int AS height FROM up
      JOIN unit_version v ON v.unit_id = up.id AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      GROUP BY v.unit_id, v.name ORDER BY 3`),
  );
}

/** Whether the actor reads what concerns a unit as a whole: by role, as head of it or above, or as one of its people. */
export async function readsUnit(tx: Tx, actor: Actor, unitId: string): Promise<boolean> {
  if (unitId === (await ownUnit(tx, actor))) return true;
  const roots = await rootsOf(tx, actor);
  const above = await aboveOf(tx, unitId, actor.today);
  return above.some(({ id }) => roots.some((root) => root.id === id));
}
