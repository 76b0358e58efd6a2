import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { UNIT_KINDS } from "@/lib/agency/unit";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { addDays } from "@/lib/kernel/calendar";
import type { FindingKind } from "../../finding";
import type { FindingView, IkuLineView, PlanPage, PostLineView, UnitLineView } from "../../view";
import { unitNamesIn } from "../unit-names";
import { readablePlan } from "./plans";

const PAGE = 25;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** A place in a list by name: the name and the id of the last one shown. */
function placeOf(after: string | null): { readonly name: string; readonly id: string } | null {
  const at = after?.lastIndexOf("|") ?? -1;
  if (after === null || at < 0) return null;
  return {
    name: after.slice(0, at),
    id: z
      .uuid()
      .catch(FIRST)
      .parse(after.slice(at + 1)),
  };
}

/** The part of a `where` by which a list goes on after a place. */
function goesOn(after: string | null, key: ReturnType<typeof sql>) {
  const place = placeOf(after);
  return place === null ? sql`true` : sql`(${key}) > (${place.name}, ${place.id}::uuid)`;
}

function pageOf<R extends { readonly id: string; readonly name: string }, T>(
  found: readonly R[],
  view: (row: R) => T,
): PlanPage<T> {
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(view),
    next: found.length > PAGE && last !== undefined ? `${last.name}|${last.id}` : null,
  };
}

const NOTHING = { rows: [], next: null } as const;

const unitRows = z.array(
  z.object({
    id: z.uuid(),
    unit_id: z.uuid(),
    is_new: z.boolean(),
    ends: z.boolean(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    parent_id: z.uuid().nullable(),
    into_id: z.uuid().nullable(),
    heir_id: z.uuid().nullable(),
    earlier_name: z.string().nullable(),
    earlier_parent: z.string().nullable(),
  }),
);

/** What a plan says of units, by name. */
export async function unitLines(
  actor: Actor,
  planId: string,
  after: string | null,
): Promise<PlanPage<UnitLineView>> {
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return NOTHING;
    const eve = addDays(plan.effectiveOn, -1);
    const found = unitRows.parse(
      await tx.$queryRaw(sql`
        SELECT l.id, l.unit_id, l.is_new, l.ends, l.name, l.kind::text AS kind, l.parent_id, l.into_id, l.heir_id,
          v.name AS earlier_name, p.name AS earlier_parent
        FROM reorganisation_unit l
        LEFT JOIN unit_version v ON v.unit_id = l.unit_id AND v.valid_from <= ${eve}::date
          AND (v.valid_to IS NULL OR v.valid_to >= ${eve}::date)
        LEFT JOIN unit_version p ON p.unit_id = v.parent_id AND p.valid_from <= ${eve}::date
          AND (p.valid_to IS NULL OR p.valid_to >= ${eve}::date)
        WHERE l.plan_id = ${planId}::uuid AND ${goesOn(after, sql`l.name, l.id`)}
        ORDER BY l.name, l.id LIMIT ${PAGE + 1}`),
    );
    const names = await unitNamesIn(
      tx,
      planId,
      plan.effectiveOn,
      found.flatMap((row) => [row.parent_id, row.into_id, row.heir_id]),
    );
    const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return pageOf(found, (row): UnitLineView => ({
      ...{ id: row.id, unitId: row.unit_id, name: row.name, kind: row.kind },
      mode: row.ends ? "end" : row.is_new ? "open" : "keep",
      ...{ earlierName: row.earlier_name, earlierParent: row.earlier_parent },
      ...{ parent: named(row.parent_id), into: named(row.into_id), heir: named(row.heir_id) },
    }));
  });
}

const postRows = z.array(
  z.object({
    id: z.uuid(),
    employee_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    unit_id: z.uuid(),
    position: z.string(),
    is_head: z.boolean(),
    earlier_position: z.string().nullable(),
    earlier_unit: z.string().nullable(),
  }),
);

/** The posts that a plan gives, by the names of their people. */
export async function postLines(
  actor: Actor,
  planId: string,
  after: string | null,
): Promise<PlanPage<PostLineView>> {
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return NOTHING;
    const eve = addDays(plan.effectiveOn, -1);
    const found = postRows.parse(
      await tx.$queryRaw(sql`
        SELECT l.id, l.employee_id, e.name, e.front_title, e.back_title, l.unit_id, j.name AS position, l.is_head,
          was.position AS earlier_position, was.unit AS earlier_unit
        FROM reorganisation_post l
        JOIN employee e ON e.agency_id = l.agency_id AND e.id = l.employee_id
        JOIN position j ON j.agency_id = l.agency_id AND j.id = l.position_id
        LEFT JOIN LATERAL (
          SELECT pj.name AS position, v.name AS unit FROM placement p
          JOIN position pj ON pj.agency_id = p.agency_id AND pj.id = p.position_id
          LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND v.valid_from <= ${eve}::date
            AND (v.valid_to IS NULL OR v.valid_to >= ${eve}::date)
          WHERE p.employee_id = l.employee_id AND p.kind = 'definitif' AND p.valid_from <= ${eve}::date
            AND (p.valid_to IS NULL OR p.valid_to >= ${eve}::date) LIMIT 1) was ON true
        WHERE l.plan_id = ${planId}::uuid AND ${goesOn(after, sql`e.name, l.id`)}
        ORDER BY e.name, l.id LIMIT ${PAGE + 1}`),
    );
    const names = await unitNamesIn(
      tx,
      planId,
      plan.effectiveOn,
      found.map((row) => row.unit_id),
    );
    return pageOf(found, (row): PostLineView => ({
      ...{ id: row.id, employeeId: row.employee_id, position: row.position, isHead: row.is_head },
      name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
      earlier:
        row.earlier_position === null ? null : `${row.earlier_position}, ${row.earlier_unit ?? "unit lain"}`,
      unit: names.get(row.unit_id) ?? "Unit tidak ditemukan",
    }));
  });
}

const ikuRows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    says: z.string(),
    line_id: z.uuid().nullable(),
    from_id: z.uuid(),
    to_id: z.uuid().nullable(),
  }),
);

/** Indicators of units that end, and others that are handed on, by code. */
export async function ikuLines(
  actor: Actor,
  planId: string,
  after: string | null,
): Promise<PlanPage<IkuLineView>> {
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return NOTHING;
    const day = plan.effectiveOn;
    const found = ikuRows.parse(
      await tx.$queryRaw(sql`
        SELECT i.id, i.code AS name, l.id AS line_id, o.unit_id AS from_id,
          coalesce(l.unit_id, u.heir_id, u.into_id) AS to_id, (
            SELECT v.name FROM iku_version v WHERE v.agency_id = i.agency_id AND v.iku_id = i.id
            ORDER BY v.valid_from <= ${day}::date DESC, v.valid_from DESC, v.number DESC LIMIT 1) AS says
        FROM iku i JOIN iku_owner o ON o.agency_id = i.agency_id AND o.iku_id = i.id
          AND o.valid_from < ${day}::date AND (o.valid_to IS NULL OR o.valid_to >= ${day}::date)
        LEFT JOIN reorganisation_iku l ON l.agency_id = i.agency_id AND l.plan_id = ${planId}::uuid AND l.iku_id = i.id
        LEFT JOIN reorganisation_unit u ON u.agency_id = o.agency_id AND u.plan_id = ${planId}::uuid
          AND u.unit_id = o.unit_id AND u.ends
        WHERE (l.id IS NOT NULL OR u.id IS NOT NULL) AND (i.retired_on IS NULL OR i.retired_on > ${day}::date)
          AND ${goesOn(after, sql`i.code, i.id`)}
        ORDER BY i.code, i.id LIMIT ${PAGE + 1}`),
    );
    const names = await unitNamesIn(
      tx,
      planId,
      day,
      found.flatMap((row) => [row.from_id, row.to_id]),
    );
    return pageOf(found, (row): IkuLineView => ({
      ...{ lineId: row.line_id, ikuId: row.id, name: `${row.name} · ${row.says}` },
      from: names.get(row.from_id) ?? "Unit lain",
      to: row.to_id === null ? null : (names.get(row.to_id) ?? null),
    }));
  });
}

const findingRows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    place: z.string(),
    before: z.string(),
    after: z.string(),
    because: z.string(),
    employee_id: z.uuid().nullable(),
  }),
);

/** One part of what the last simulation came to, by name. */
export async function planFindings(
  actor: Actor,
  planId: string,
  kind: FindingKind,
  after: string | null,
): Promise<PlanPage<FindingView>> {
  return read(actor, async (tx) => {
    if ((await readablePlan(tx, actor, planId)) === null) return NOTHING;
    const found = findingRows.parse(
      await tx.$queryRaw(sql`
        SELECT f.id, f.name, f.place, f.before, f.after, f.because, f.employee_id FROM reorganisation_finding f
        WHERE f.plan_id = ${planId}::uuid AND f.kind = ${kind}::reorganisation_finding_kind
          AND ${goesOn(after, sql`f.name, f.id`)}
        ORDER BY f.name, f.id LIMIT ${PAGE + 1}`),
    );
    return pageOf(found, ({ employee_id: employeeId, ...row }): FindingView => ({ ...row, employeeId }));
  });
}
