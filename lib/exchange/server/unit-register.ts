import { z } from "zod";
import { UNIT_KINDS } from "@/lib/agency/unit";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { UnitState } from "../unit-difference";
import type { RegisteredUnit } from "../unit-lookup";

const day = z.string().transform(calendarDateOf);

const registered = z.array(
  z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    headTitle: z.string().nullable(),
    parentId: z.uuid().nullable(),
    since: day,
  }),
);

/** The units in force on a day, as a staff list may name them. */
export async function registeredUnits(tx: Tx, today: CalendarDate): Promise<readonly RegisteredUnit[]> {
  return registered.parse(
    await tx.$queryRaw(sql`
      SELECT u.id, u.code, v.name, v.head_title AS "headTitle", v.parent_id AS "parentId", first.since::text
      FROM unit u
      JOIN unit_version v ON v.unit_id = u.id
        AND v.valid_from <= ${today}::date AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
      JOIN (SELECT unit_id, min(valid_from) AS since FROM unit_version GROUP BY unit_id) first ON first.unit_id = u.id`),
  );
}

const states = z.array(
  z.object({
    unitId: z.uuid(),
    version: z.number(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    headTitle: z.string().nullable(),
    parentCode: z.string().nullable(),
    superiorCode: z.string().nullable(),
    order: z.number(),
    from: day,
    endsOn: day.nullable(),
    hasEarlier: z.boolean(),
  }),
);

/** All units that have ever been, each by its newest version, with the version number that a change must still find. */
export async function unitStates(tx: Tx): Promise<readonly (UnitState & { readonly version: number })[]> {
  return states.parse(
    await tx.$queryRaw(sql`
      SELECT DISTINCT ON (u.id) u.id AS "unitId", u.version, u.code, v.name, v.kind, v.head_title AS "headTitle",
             p.code AS "parentCode", s.code AS "superiorCode", v.sort_order AS "order",
             v.valid_from::text AS "from", v.valid_to::text AS "endsOn",
             count(*) OVER (PARTITION BY u.id) > 1 AS "hasEarlier"
      FROM unit u
      JOIN unit_version v ON v.unit_id = u.id
      LEFT JOIN unit p ON p.id = v.parent_id
      LEFT JOIN unit s ON s.id = v.appraisal_superior_id
      ORDER BY u.id, v.valid_from DESC`),
  );
}
