import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { POSITION_KINDS } from "@/lib/employee/position";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { nameKey } from "../cell-text";
import type { KnownPosition, PostPerson, WrittenPost } from "../check-posts";
import { unitLookup, type RegisteredUnit, type UnitLookup } from "../unit-lookup";
import { inPieces } from "./performance-register";

/** A plan whose posts a list brings in. */
interface AskedPlan {
  readonly id: string;
  readonly effectiveOn: CalendarDate;
}

const day = z.string().transform(calendarDateOf);

const units = z.array(
  z.object({
    ...{ id: z.uuid(), code: z.string(), name: z.string(), headTitle: z.string().nullable() },
    ...{ parentId: z.uuid().nullable(), since: day, ends: z.boolean() },
  }),
);

/** Units once a plan is in effect, and those that end with it. */
export async function plannedUnitLookups(
  tx: Tx,
  { id: planId, effectiveOn }: AskedPlan,
): Promise<{ readonly there: UnitLookup; readonly ending: UnitLookup }> {
  const found = units.parse(
    await tx.$queryRaw(sql`
      SELECT u.id, u.code, v.name, v.head_title AS "headTitle", v.parent_id AS "parentId",
        v.valid_from::text AS since, false AS ends
      FROM unit u JOIN unit_version v ON v.unit_id = u.id
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${effectiveOn}::date
      WHERE NOT EXISTS (SELECT FROM reorganisation_unit l WHERE l.plan_id = ${planId}::uuid AND l.unit_id = u.id)
      UNION ALL
      SELECT l.unit_id, coalesce(l.code, u.code, ''), l.name, l.head_title, l.parent_id, ${effectiveOn}, l.ends
      FROM reorganisation_unit l LEFT JOIN unit u ON u.agency_id = l.agency_id AND u.id = l.unit_id
      WHERE l.plan_id = ${planId}::uuid`),
  );
  const of = (isEnding: boolean): readonly RegisteredUnit[] =>
    found.flatMap(({ ends, ...unit }) => (ends === isEnding ? [unit] : []));
  return { there: unitLookup(of(false)), ending: unitLookup(of(true)) };
}

const positions = z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.enum(POSITION_KINDS) }));

/** The agency's jabatan by name. */
export async function knownPositions(tx: Tx): Promise<ReadonlyMap<string, KnownPosition>> {
  const found = positions.parse(
    await tx.$queryRaw(sql`SELECT id, name, kind FROM "position" ORDER BY name DESC`),
  );
  return new Map(found.map((position) => [nameKey(position.name), position]));
}

const people = z.array(
  z.object({
    ...{ asked: z.string(), employeeId: z.uuid(), name: z.string() },
    ...{ frontTitle: z.string().nullable(), backTitle: z.string().nullable() },
  }),
);

/** The people of the agency who bear, or have borne, these numbers. */
export async function postPeople(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, PostPerson>> {
  const found = await inPieces([...new Set(numbers)], async (piece) =>
    people.parse(
      await tx.$queryRaw(sql`
        SELECT n.number AS asked, e.id AS "employeeId", e.name, e.front_title AS "frontTitle", e.back_title AS "backTitle"
        FROM employee_number n JOIN employee e ON e.agency_id = n.agency_id AND e.id = n.employee_id
        WHERE n.number = ANY (${[...piece]}::text[])`),
    ),
  );
  return new Map(
    found.map(({ asked, employeeId, ...name }) => [asked, { employeeId, name: nameWithTitles(name) }]),
  );
}

const written = z.array(
  z.object({
    ...{ employeeId: z.uuid(), unitId: z.uuid(), positionName: z.string(), isHead: z.boolean() },
  }),
);

/** What a plan says of people already. */
export async function writtenPosts(
  tx: Tx,
  planId: string,
  lookups: readonly UnitLookup[],
): Promise<ReadonlyMap<string, WrittenPost>> {
  const found = written.parse(
    await tx.$queryRaw(sql`
      SELECT l.employee_id AS "employeeId", l.unit_id AS "unitId", j.name AS "positionName", l.is_head AS "isHead"
      FROM reorganisation_post l JOIN "position" j ON j.agency_id = l.agency_id AND j.id = l.position_id
      WHERE l.plan_id = ${planId}::uuid`),
  );
  const nameOf = (unitId: string): string =>
    lookups.flatMap(({ byId }) => byId.get(unitId)?.name ?? [])[0] ?? "unit lain";
  return new Map(
    found.map(({ employeeId, ...post }) => [employeeId, { ...post, unitName: nameOf(post.unitId) }]),
  );
}

/** The kind of agency that reads what a jabatan is. */
export async function agencyKindOf(tx: Tx, { agencyId }: Actor) {
  return (await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { kind: true } })).kind;
}
