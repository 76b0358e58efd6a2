import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { EMPLOYEE_KINDS, nameWithTitles } from "../employee";
import type { PersonRow } from "../people-view";
import { PLACEMENT_KINDS } from "../placement";
import { STANDING_KINDS, type StandingKind } from "../standing";

/** What a list of people is to hold; `units: null` is the whole agency. */
export interface PeopleAsked {
  readonly query: string | null;
  readonly units: readonly string[] | null;
  readonly kind: string | null;
  readonly standings: readonly StandingKind[] | null;
  /** The person after whom (or, backwards, before whom) it goes on. */
  readonly from: string | null;
  readonly isBackwards: boolean;
  readonly most: number;
}

/** Everybody, the first 25. */
export const EMPTY_ASKED: PeopleAsked = {
  query: null,
  units: null,
  kind: null,
  standings: null,
  from: null,
  isBackwards: false,
  most: 25,
};

const rows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    kind: z.enum(EMPLOYEE_KINDS),
    number: z.string().nullable(),
    golongan: z.string().nullable(),
    standing: z.enum(STANDING_KINDS).nullable(),
    posts: z
      .array(
        z.object({
          kind: z.enum(PLACEMENT_KINDS),
          isHead: z.boolean(),
          positionName: z.string(),
          unitId: z.uuid(),
          unitName: z.string(),
        }),
      )
      .nullable(),
  }),
);

/** Post before acting, the leading tugas tambahan of a JF before his or her definitive post. */
const POST_ORDER = sql`
  p.kind IN ('plt', 'plh'), NOT (p.kind = 'tugas_tambahan' AND p.is_head), p.kind, p.valid_from DESC, p.id`;

/** The ids of the people asked for, in the order of their names (backwards: the nearest first). */
function found(asked: PeopleAsked, day: CalendarDate) {
  const { query, kind, from, isBackwards, most } = asked;
  const units = asked.units === null ? null : [...asked.units];
  const standings = asked.standings === null ? null : [...asked.standings];
  return sql`app.search_employees(
    ${query}::text, ${most}::int, ${day}::date, ${units}::uuid[], ${kind}::employee_kind,
    ${standings}::standing_kind[], (SELECT name FROM employee WHERE id = ${from}::uuid), ${from}::uuid,
    ${isBackwards}::boolean)`;
}

/** People by the ids that `source` gives, in its order, each with what holds on the day. */
async function detailed(tx: Tx, source: Prisma.Sql, day: CalendarDate): Promise<readonly PersonRow[]> {
  const answer = await tx.$queryRaw(sql`
    SELECT e.id, e.name, e.front_title, e.back_title, e.kind, n.number, r.golongan, s.kind AS standing, p.posts
    FROM ${source} WITH ORDINALITY AS hit(id, place)
    JOIN employee e ON e.id = hit.id
    LEFT JOIN LATERAL (
      SELECT number FROM employee_number WHERE employee_id = e.id AND valid_from <= ${day}::date
      ORDER BY valid_from DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT golongan FROM employee_rank WHERE employee_id = e.id AND valid_from <= ${day}::date
      ORDER BY valid_from DESC LIMIT 1) r ON true
    LEFT JOIN employee_standing s ON s.employee_id = e.id AND daterange(s.valid_from, s.valid_to, '[]') @> ${day}::date
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('kind', p.kind, 'isHead', p.is_head, 'positionName', job.name,
               'unitId', p.unit_id, 'unitName', v.name) ORDER BY ${POST_ORDER}) AS posts
      FROM placement p JOIN position job ON job.id = p.position_id
      JOIN unit_version v ON v.unit_id = p.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      WHERE p.employee_id = e.id AND daterange(p.valid_from, p.valid_to, '[]') @> ${day}::date) p ON true
    ORDER BY hit.place`);
  return rows.parse(answer).map((row) => ({
    id: row.id,
    name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    number: row.number,
    kind: row.kind,
    golongan: row.golongan,
    standing: row.standing ?? "aktif",
    posts: row.posts ?? [],
  }));
}

/** The people in the order of their names (backwards: the nearest first), each with what holds on the day. */
export function peopleRows(tx: Tx, asked: PeopleAsked, day: CalendarDate): Promise<readonly PersonRow[]> {
  return detailed(tx, found(asked, day), day);
}

const ids = z.array(z.object({ id: z.uuid() }));

/** The same, ids only: what a list of 100,000 begins with. */
export async function peopleIds(tx: Tx, asked: PeopleAsked, day: CalendarDate): Promise<readonly string[]> {
  return ids
    .parse(await tx.$queryRaw(sql`SELECT id FROM ${found(asked, day)} AS hit(id)`))
    .map(({ id }) => id);
}

/** People by their ids, in that order. */
export function peopleOf(
  tx: Tx,
  employeeIds: readonly string[],
  day: CalendarDate,
): Promise<readonly PersonRow[]> {
  return detailed(tx, sql`unnest(${[...employeeIds]}::uuid[])`, day);
}
