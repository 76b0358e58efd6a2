import { z } from "zod";
import { scopeOf } from "@/lib/access/scope";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { UNIT_KINDS } from "@/lib/agency/unit";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import type { RoomTask } from "@/lib/period/task";
import { needsOwnPredikat } from "../unit-predikat";
import { setsUnit } from "./commands/set-unit-predikat";
import { unitSetters } from "./unit-setter";

const missingRows = z.array(
  z.object({
    period_id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    closes_on: z.string().transform(calendarDateOf).nullable(),
    unit_id: z.uuid(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    parent_id: z.uuid().nullable(),
  }),
);

/**
 * Units without a predikat in the last period of each rhythm that has ended and in which people are evaluated: those
 * below what the actor leads, and for whoever enters it in an official's name those at the top of the agency.
 */
async function missing(tx: Tx, actor: Actor): Promise<z.output<typeof missingRows>> {
  const { agencyId, employeeId, today } = actor;
  const isAtTop = scopeOf(actor, "evaluation.set-organisasi").kind === "agency";
  if (employeeId === null && !isAtTop) return [];
  const { rest } = await kebijakanOf(tx, agencyId, Number(today.slice(0, 4)));
  return missingRows.parse(
    await tx.$queryRaw(sql`
      WITH led AS (
        SELECT p.unit_id FROM placement p WHERE p.employee_id = ${employeeId}::uuid AND p.is_head
          AND daterange(p.valid_from, p.valid_to, '[]') @> ${today}::date
        UNION
        SELECT v.unit_id FROM unit_version v WHERE ${isAtTop} AND v.parent_id IS NULL
          AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
      ),
      due AS (
        SELECT DISTINCT ON (p.rhythm) p.agency_id, p.id, p.year, p.rhythm, p.ordinal, p.ends_on FROM period p
        WHERE p.rhythm::text IN (${rest.rhythm}, 'annual') AND p.ends_on < ${today}::date
          AND EXISTS (SELECT 1 FROM evaluation e WHERE e.period_id = p.id)
        ORDER BY p.rhythm, p.ends_on DESC
      )
      SELECT due.id AS period_id, due.year, due.rhythm::text, due.ordinal, w.closes_on::text,
        v.unit_id, v.name, v.kind, v.parent_id
      FROM due LEFT JOIN period_window w
        ON w.agency_id = due.agency_id AND w.period_id = due.id AND w.kind = 'evaluation'
      JOIN unit_version v ON daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
        AND (v.parent_id IN (SELECT unit_id FROM led) OR v.appraisal_superior_id IN (SELECT unit_id FROM led)
          OR (${isAtTop} AND v.parent_id IS NULL))
      WHERE EXISTS (SELECT 1 FROM unit_version then_on WHERE then_on.unit_id = v.unit_id
          AND daterange(then_on.valid_from, then_on.valid_to, '[]') @> due.ends_on)
        AND NOT EXISTS (SELECT 1 FROM unit_predikat p WHERE p.unit_id = v.unit_id AND p.period_id = due.id)
      ORDER BY due.ends_on, v.sort_order, v.name LIMIT 400`),
  );
}

/** Predikat kinerja organisasi that wait for the actor: first that of the unit, then those of its people (SE 3/2023). */
export async function organisasiTasks(actor: Actor): Promise<readonly RoomTask[]> {
  return read(actor, async (tx) => {
    const found = await missing(tx, actor);
    const [first] = found;
    if (first === undefined) return [];
    const { head } = await kebijakanOf(tx, actor.agencyId, first.year);
    const own = found.filter(({ kind, parent_id: parentId }) => needsOwnPredikat({ kind, parentId }, head));
    const setters = await unitSetters(tx, [...new Set(own.map(({ unit_id }) => unit_id))], actor.today);
    const mine = own.filter(({ unit_id }) => {
      const setter = setters.get(unit_id);
      return setter !== undefined && setsUnit(actor, setter);
    });
    return [...Map.groupBy(mine, ({ period_id }) => period_id)].map(([periodId, units]) => {
      const [one, ...others] = units;
      const what =
        one !== undefined && others.length === 0 ? one.name : `${units.length.toLocaleString("id-ID")} unit`;
      return {
        href: `/organisasi?periode=${periodId}`,
        label: `Tetapkan predikat kinerja organisasi ${what}${one === undefined ? "" : `, ${periodName(one)}`}`,
        dueOn: one?.closes_on ?? null,
      };
    });
  });
}
