import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { addDays } from "@/lib/kernel/calendar";
import { ok, type Result } from "@/lib/kernel/result";
import { readablePlan } from "@/lib/reorganisation/server/queries/plans";
import { postSheets, unitRow, type ListedPost } from "../post-list";
import { plannedUnitLookups } from "./plan-register";
import type { SheetContent } from "./write-list";

const rows = z.array(
  z.object({
    ...{ number: z.string().nullable(), name: z.string(), frontTitle: z.string().nullable() },
    ...{ backTitle: z.string().nullable(), unitId: z.uuid().nullable(), position: z.string().nullable() },
    ...{ isHead: z.boolean().nullable(), nowUnit: z.string().nullable(), nowPosition: z.string().nullable() },
  }),
);

/**
 * The list of a plan to be filled in: whom it places, and everybody in the units that it opens, changes or ends, with the
 * post of today beside the new one; then its units with their codes. Null where the plan is not for the actor. That it
 * leaves is written to the trail: it names people.
 */
export async function exportPosts(actor: Actor, planId: string): Promise<readonly SheetContent[] | null> {
  const list = await read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    const eve = addDays(plan.effectiveOn, -1);
    const { there } = await plannedUnitLookups(tx, plan);
    const found = rows.parse(
      await tx.$queryRaw(sql`
        WITH named AS (
          SELECT l.employee_id FROM reorganisation_post l WHERE l.plan_id = ${planId}::uuid
          UNION
          SELECT p.employee_id FROM placement p
          JOIN reorganisation_unit u ON u.plan_id = ${planId}::uuid AND u.unit_id = p.unit_id
          WHERE p.kind = 'definitif' AND daterange(p.valid_from, p.valid_to, '[]') @> ${eve}::date
        )
        SELECT n.number, e.name, e.front_title AS "frontTitle", e.back_title AS "backTitle", l.unit_id AS "unitId",
          j.name AS position, l.is_head AS "isHead", v.name AS "nowUnit", was.position AS "nowPosition"
        FROM named JOIN employee e ON e.id = named.employee_id
        LEFT JOIN LATERAL (
          SELECT number FROM employee_number h WHERE h.agency_id = e.agency_id AND h.employee_id = e.id
          ORDER BY h.valid_from DESC LIMIT 1) n ON true
        LEFT JOIN reorganisation_post l ON l.plan_id = ${planId}::uuid AND l.employee_id = e.id
        LEFT JOIN "position" j ON j.agency_id = l.agency_id AND j.id = l.position_id
        LEFT JOIN LATERAL (
          SELECT p.unit_id, pj.name AS position FROM placement p
          JOIN "position" pj ON pj.agency_id = p.agency_id AND pj.id = p.position_id
          WHERE p.agency_id = e.agency_id AND p.employee_id = e.id AND p.kind = 'definitif'
            AND daterange(p.valid_from, p.valid_to, '[]') @> ${eve}::date LIMIT 1) was ON true
        LEFT JOIN unit_version v ON v.agency_id = e.agency_id AND v.unit_id = was.unit_id
          AND daterange(v.valid_from, v.valid_to, '[]') @> ${eve}::date
        ORDER BY v.name NULLS LAST, e.name, e.id`),
    );
    const posts = found.map(
      ({ frontTitle, backTitle, name, unitId, number, isHead, ...row }): ListedPost => ({
        ...row,
        ...{ number: number ?? "", name: nameWithTitles({ name, frontTitle, backTitle }) },
        ...{ unit: unitId === null ? null : (there.byId.get(unitId) ?? null), isHead: isHead === true },
      }),
    );
    return postSheets(posts, [...there.byId.values()].map(unitRow(there.byId)));
  });
  if (list === null) return null;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    const detail = { list: "jabatan-rancangan", format: "xlsx", rows: list[0]?.rows.length ?? 0 };
    record(auditEvent("list.exported", null, detail));
    return Promise.resolve(ok(null));
  });
  return list.map(({ sheet, rows: lines }) => ({ sheet, pieces: [lines] }));
}
