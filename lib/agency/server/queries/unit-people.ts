import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { unitReach } from "../reach";
import { HEAD_KINDS } from "./unit-nodes";

const PAGE = 25;

const rows = z.array(
  z.object({
    placementId: z.uuid(),
    employeeId: z.uuid(),
    name: z.string(),
    frontTitle: z.string().nullable(),
    backTitle: z.string().nullable(),
    position: z.string(),
    kind: z.enum(HEAD_KINDS),
    isHead: z.boolean(),
  }),
);

/** A person in a unit, by one placement. */
export type UnitPersonView = z.infer<typeof rows>[number];

export interface UnitPeopleView {
  readonly people: readonly UnitPersonView[];
  /** The placement after which the next page begins; null on the last one. */
  readonly next: string | null;
}

/**
 * The people of a unit on a day, heads first, then by name, 25 at a time. `after` is the placement that the page before
 * ended with: an id, so that no name stands in an address. Null where the actor may not list the people of this unit.
 */
export async function unitPeople(
  actor: Actor,
  unitId: string,
  day: CalendarDate,
  after: string | null,
): Promise<UnitPeopleView | null> {
  return read(actor, async (tx) => {
    const reach = await unitReach(tx, actor, "employee.list");
    if (reach.kind === "none" || (reach.kind === "units" && !reach.unitIds.has(unitId))) return null;
    const found = await tx.$queryRaw`
      WITH placed AS (
        SELECT p.id AS "placementId", e.id AS "employeeId", e.name, e.front_title AS "frontTitle",
               e.back_title AS "backTitle", o.name AS position, p.kind::text, p.is_head AS "isHead",
               NOT p.is_head AS follows
        FROM placement p
        JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
        JOIN "position" o ON o.agency_id = p.agency_id AND o.id = p.position_id
        WHERE p.unit_id = ${unitId}::uuid
          AND p.valid_from <= ${day}::date AND (p.valid_to IS NULL OR p.valid_to >= ${day}::date)
      )
      SELECT * FROM placed
      WHERE ${after}::uuid IS NULL OR (follows, name, "placementId") >
        (SELECT follows, name, "placementId" FROM placed WHERE "placementId" = ${after}::uuid)
      ORDER BY follows, name, "placementId"
      LIMIT ${PAGE + 1}::int`;
    const all = rows.parse(found);
    const people = all.slice(0, PAGE);
    return { people, next: all.length > PAGE ? (people.at(-1)?.placementId ?? null) : null };
  });
}
