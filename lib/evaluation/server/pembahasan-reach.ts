import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { RHYTHMS } from "@/lib/period/period";
import type { PembahasanPerson } from "../pembahasan";
import { unitHeads } from "./unit-setter";

const day = z.string().transform(calendarDateOf);

const rows = z.array(
  z.object({
    id: z.uuid(),
    version: z.number().int(),
    unit_id: z.uuid(),
    leader_id: z.uuid(),
    opened_by_name: z.string(),
    opened_at: z.date(),
    holds_until: day,
    held_on: day.nullable(),
    participants: z.string(),
    conclusion: z.string(),
    closed_at: z.date().nullable(),
    closed_by_name: z.string().nullable(),
    period_id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    ruleset: z.string(),
    day,
    unit_name: z.string().nullable(),
    is_granted: z.boolean(),
    has_team: z.boolean(),
  }),
);

/** A pembahasan as somebody may see it. */
export interface SeenPembahasan {
  readonly row: z.output<typeof rows>[number];
  readonly person: PembahasanPerson;
}

/** Whether a role lets the actor oversee the unit of `h`: an inspector's, nobody else's. */
export function grantedUnits(actor: Actor) {
  const scope = scopeOf(actor, "evaluation.read-pembahasan");
  const roots = scope.kind === "units" ? scope.rootUnitIds : [];
  return sql`(${scope.kind === "agency"} OR h.unit_id IN (
    SELECT unit_id FROM app.unit_subtree(${[...roots]}::uuid[], ${actor.today}::date)))`;
}

/**
 * The evaluations that a pembahasan (alias `h`, of period `p`) is about, joined as `v`: of the units at and under its own,
 * without that of who leads it. Nobody finds his own among them.
 */
export const discussed = ({ employeeId, today }: Pick<Actor, "employeeId" | "today">) => sql`
  JOIN LATERAL app.unit_subtree(ARRAY[h.unit_id], least(p.ends_on, ${today}::date)) under ON true
  JOIN evaluation v ON v.agency_id = h.agency_id AND v.period_id = h.period_id AND v.unit_id = under.unit_id
    AND v.employee_id <> h.leader_id AND v.employee_id IS DISTINCT FROM ${employeeId}::uuid`;

/** Evaluations of the period of `h` that are somebody's to appraise: those he has set, else those of his people. */
export const theirsIn = (appraiserIds: readonly string[]) => sql`
  SELECT v.id, v.agency_id, v.unit_id, v.employee_id, v.skp_id, v.appraiser_id
  FROM evaluation v WHERE v.agency_id = h.agency_id AND v.appraiser_id = ANY (${[...appraiserIds]}::uuid[])
    AND v.period_id = h.period_id
  UNION ALL
  SELECT v.id, v.agency_id, v.unit_id, v.employee_id, v.skp_id, r.appraiser_id
  FROM appraisal_relation r JOIN evaluation v ON v.agency_id = r.agency_id AND v.employee_id = r.employee_id
    AND v.period_id = h.period_id AND v.appraiser_id IS NULL
  WHERE r.agency_id = h.agency_id AND r.appraiser_id = ANY (${[...appraiserIds]}::uuid[])`;

/** As what the actor sees each of some pembahasan; null: he does not. */
export async function judgedPembahasans(
  tx: Tx,
  actor: Actor,
  among: ReturnType<typeof sql>,
): Promise<readonly { readonly row: SeenPembahasan["row"]; readonly person: PembahasanPerson | null }[]> {
  const own = actor.employeeId === null ? [] : [actor.employeeId];
  const found = rows.parse(
    await tx.$queryRaw(sql`
      SELECT h.id, h.version, h.unit_id, h.leader_id, h.opened_by_name, h.opened_at, h.holds_until::text,
        h.held_on::text, h.participants, h.conclusion, h.closed_at, h.closed_by_name, h.period_id,
        p.year, p.rhythm::text, p.ordinal, p.ruleset, least(p.ends_on, ${actor.today}::date)::text AS day, u.name AS unit_name,
        ${grantedUnits(actor)} AS is_granted,
        EXISTS (
          SELECT 1 FROM (${theirsIn(own)}) t
          JOIN app.unit_subtree(ARRAY[h.unit_id], least(p.ends_on, ${actor.today}::date)) under
            ON under.unit_id = t.unit_id
          WHERE t.employee_id <> h.leader_id AND t.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid) AS has_team
      FROM (${among}) h
      JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
      LEFT JOIN LATERAL (
        SELECT name FROM unit_version n WHERE n.unit_id = h.unit_id
          AND n.valid_from <= least(p.ends_on, ${actor.today}::date)
        ORDER BY n.valid_from DESC LIMIT 1) u ON true
      ORDER BY h.opened_at DESC, h.id DESC`),
  );
  const heads = await unitHeads(tx, [...new Set(found.map(({ unit_id: unitId }) => unitId))], actor.today);
  return found.map((row) => {
    const isHead = actor.employeeId !== null && heads.get(row.unit_id)?.employeeId === actor.employeeId;
    if (isHead) return { row, person: "leader" };
    if (row.has_team) return { row, person: "appraiser" };
    return { row, person: row.is_granted ? "inspector" : null };
  });
}

/** One pembahasan as the actor sees it; null where there is none for him. */
export async function seenPembahasan(tx: Tx, actor: Actor, id: string): Promise<SeenPembahasan | null> {
  const [one] = await judgedPembahasans(tx, actor, sql`SELECT * FROM pembahasan WHERE id = ${id}::uuid`);
  const person = one?.person ?? null;
  return one === undefined || person === null ? null : { row: one.row, person };
}

/** The units that the actor leads on a day, acting or in his own right. */
export async function unitsLedBy(
  tx: Tx,
  { agencyId, employeeId }: Pick<Actor, "agencyId" | "employeeId">,
  today: CalendarDate,
): Promise<readonly { readonly id: string; readonly name: string; readonly text: string }[]> {
  if (employeeId === null) return [];
  const seats = z.array(z.object({ id: z.uuid(), name: z.string() })).parse(
    await tx.$queryRaw(sql`
      SELECT DISTINCT v.unit_id AS id, v.name FROM placement p
      JOIN unit_version v ON v.unit_id = p.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
      WHERE p.agency_id = ${agencyId}::uuid AND p.employee_id = ${employeeId}::uuid AND p.is_head
        AND daterange(p.valid_from, p.valid_to, '[]') @> ${today}::date
      ORDER BY v.name`),
  );
  const heads = await unitHeads(
    tx,
    seats.map(({ id }) => id),
    today,
  );
  return seats.flatMap(({ id, name }) => {
    const head = heads.get(id);
    return head?.employeeId === employeeId ? [{ id, name, text: head.text }] : [];
  });
}
