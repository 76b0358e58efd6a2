import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { scopeOf } from "@/lib/access/scope";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** How many of those who make an SKP a group takes in; key null: the rest. */
export interface GroupSize {
  readonly key: string | null;
  readonly people: number;
}

/** Whom a group takes in, where it stands in the order. */
export type GroupConditions = Pick<Kebijakan["groups"][number], "key" | "match">;

/** Jabatan named as examples of whom a group takes in. */
const EXAMPLES = 6;

const sizes = z.array(z.object({ key: z.string().nullable(), people: z.int() }));
const examples = z.array(z.object({ position: z.string(), people: z.int() }));

/** Everybody who makes an SKP, each with the first of the groups whose conditions hold; as `groupOf` decides for one. */
function placed(groups: readonly GroupConditions[], day: CalendarDate) {
  const conditions = JSON.stringify(groups.map(({ key, match }, place) => ({ place, key, ...match })));
  return sql`
    groups AS (
      SELECT place, key, "employeeKinds" AS employee_kinds, "positionKinds" AS position_kinds,
        "positionNames" AS position_names, "unitKinds" AS unit_kinds
      FROM jsonb_to_recordset(${conditions}::jsonb) AS given(
        place int, key text, "employeeKinds" text[], "positionKinds" text[], "positionNames" text[], "unitKinds" text[])
    ),
    placed AS (
      SELECT r.position_name, (
        SELECT g.key FROM groups g
        WHERE (g.employee_kinds = '{}' OR e.kind::text = ANY (g.employee_kinds))
          AND (g.position_kinds = '{}' OR r.position_kind::text = ANY (g.position_kinds))
          AND (g.unit_kinds = '{}' OR coalesce(v.kind::text, 'lainnya') = ANY (g.unit_kinds))
          AND (g.position_names = '{}' OR EXISTS (
            SELECT FROM unnest(g.position_names) AS name WHERE starts_with(lower(r.position_name), lower(name))))
        ORDER BY g.place LIMIT 1) AS key
      FROM appraisal_relation r
      JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.employee_id
      LEFT JOIN unit_version v ON v.agency_id = r.agency_id AND v.unit_id = r.unit_id
        AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
      WHERE r.makes_skp
    )`;
}

async function sizesIn(tx: Tx, groups: readonly GroupConditions[], day: CalendarDate): Promise<GroupSize[]> {
  return sizes.parse(
    await tx.$queryRaw(sql`
      WITH ${placed(groups, day)} SELECT key, count(*)::int AS people FROM placed GROUP BY key ORDER BY key`),
  );
}

/** How many people each group of a policy takes in today. For whoever may change it. */
export async function groupSizes(
  actor: Actor,
  groups: readonly GroupConditions[],
): Promise<readonly GroupSize[]> {
  if (scopeOf(actor, "agency.edit-policy").kind !== "agency") return [];
  return read(actor, (tx) => sizesIn(tx, groups, actor.today));
}

/** What a group that is being written would take in. */
export interface GroupReach {
  readonly people: number;
  /** All who make an SKP. */
  readonly of: number;
  /** How many the group takes in as it is stored; null: it is new. */
  readonly now: number | null;
  /** The commonest jabatan in it. */
  readonly examples: readonly { readonly position: string; readonly people: number }[];
}

/**
 * Whom a group would take in if it were saved so, in its place in the policy of the year (a new one at the end). Null
 * where the actor may not change the policy.
 */
export async function groupReach(
  actor: Actor,
  { year, key, match }: GroupConditions & { readonly year: number },
): Promise<GroupReach | null> {
  if (scopeOf(actor, "agency.edit-policy").kind !== "agency") return null;
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const { groups } = await kebijakanOf(tx, agencyId, year);
    const isKnown = groups.some((group) => group.key === key);
    const mine = isKnown ? key : "";
    const given: GroupConditions = { key: mine, match };
    const written = isKnown ? groups.map((group) => (group.key === key ? given : group)) : [...groups, given];
    const [after, before] = [
      await sizesIn(tx, written, today),
      isKnown ? await sizesIn(tx, groups, today) : null,
    ];
    const sizeOf = (list: readonly GroupSize[]) => list.find((size) => size.key === mine)?.people ?? 0;
    return {
      people: sizeOf(after),
      of: after.reduce((sum, { people }) => sum + people, 0),
      now: before === null ? null : sizeOf(before),
      examples: examples.parse(
        await tx.$queryRaw(sql`
          WITH ${placed(written, today)}
          SELECT coalesce(position_name, '') AS position, count(*)::int AS people FROM placed WHERE key = ${mine}
          GROUP BY position_name ORDER BY people DESC, position_name LIMIT ${EXAMPLES}::int`),
      ),
    };
  });
}
