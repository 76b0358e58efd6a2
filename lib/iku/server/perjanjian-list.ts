import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { SELF_STANDING_UNIT_KINDS } from "@/lib/agency/unit";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { RoomTask } from "@/lib/period/task";
import { PERJANJIAN_STATUSES } from "../perjanjian";
import type { PerjanjianList } from "../perjanjian-view";
import { seenUnits } from "./perjanjian-reach";

const PAGE = 25;

const rows = z.array(
  z.object({
    unit_id: z.uuid(),
    name: z.string(),
    id: z.uuid().nullable(),
    status: z.enum(PERJANJIAN_STATUSES).nullable(),
    agreed_version: z.number().int(),
    agreed_on: z.string().nullable(),
    is_party: z.boolean(),
    may_begin: z.boolean(),
  }),
);

/** The units that answer for a perjanjian kinerja in a year, as far as the actor sees them, by name. */
export async function perjanjianList(
  actor: Actor,
  asked: { readonly year: number | null; readonly after: string | null },
): Promise<PerjanjianList> {
  const thisYear = Number(actor.today.slice(0, 4));
  const year = asked.year ?? thisYear;
  const planner = scopeOf(actor, "iku.record-perjanjian");
  const planned = planner.kind === "units" ? planner.rootUnitIds : [];
  const [name = "", afterId = "00000000-0000-0000-0000-000000000000"] = (asked.after ?? "").split("|");
  const isAfter = asked.after !== null;
  return read(actor, async (tx) => {
    const found = rows.parse(
      await tx.$queryRaw(sql`
        WITH RECURSIVE ${seenUnits(actor)}, planned AS (
          SELECT unit_id FROM app.unit_subtree(${[...planned]}::uuid[], ${actor.today}::date)
        )
        SELECT s.unit_id, s.name, p.id, w.status::text AS status, coalesce(p.agreed_version, 0) AS agreed_version,
          to_char(a.signed_on, 'YYYY-MM-DD') AS agreed_on, b.is_party, b.may_begin
        FROM seen s
        LEFT JOIN perjanjian_kinerja p ON p.unit_id = s.unit_id AND p.year = ${year}
        LEFT JOIN LATERAL (
          SELECT v.status FROM perjanjian_kinerja_version v WHERE v.agency_id = p.agency_id AND v.agreement_id = p.id
          ORDER BY v.number DESC LIMIT 1) w ON true
        LEFT JOIN perjanjian_kinerja_version a ON a.agency_id = p.agency_id AND a.agreement_id = p.id
          AND a.number = p.agreed_version
        CROSS JOIN LATERAL (
          SELECT ${planner.kind === "agency"} OR s.unit_id IN (SELECT unit_id FROM planned)
            OR s.unit_id IN (SELECT unit_id FROM post WHERE is_head) AS may_begin,
            s.unit_id IN (SELECT unit_id FROM down) OR ${planner.kind !== "none" && planner.kind !== "self"}
              AS is_party) b
        WHERE (s.parent_id IS NULL OR s.kind = ANY (${[...SELF_STANDING_UNIT_KINDS]}) OR p.id IS NOT NULL)
          AND (NOT ${isAfter} OR (s.name, s.unit_id) > (${name}, ${afterId}::uuid))
        ORDER BY s.name, s.unit_id LIMIT ${PAGE + 1}`),
    );
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    return {
      year,
      years: [thisYear + 1, thisYear, thisYear - 1, thisYear - 2],
      next: found.length > PAGE && last !== undefined ? `${last.name}|${last.unit_id}` : null,
      rows: page.map((row) => {
        const isOpen = row.agreed_version > 0 || row.is_party;
        return {
          unitId: row.unit_id,
          unitName: row.name,
          id: isOpen ? row.id : null,
          status: isOpen ? row.status : null,
          agreedVersion: row.agreed_version,
          agreedOn: row.agreed_on === null ? null : calendarDateOf(row.agreed_on),
          mayBegin: row.may_begin && row.id === null,
        };
      }),
    };
  });
}

const waiting = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    name: z.string(),
    status: z.string(),
    is_own: z.boolean(),
  }),
);

/** What waits for a head: his own drafts, and what heads below have handed in. */
export async function perjanjianTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { employeeId, today } = actor;
  if (employeeId === null) return [];
  const found = await read(actor, async (tx) =>
    waiting.parse(
      await tx.$queryRaw(sql`
        WITH led AS (
          SELECT p.unit_id FROM placement p WHERE p.employee_id = ${employeeId}::uuid AND p.is_head
            AND daterange(p.valid_from, p.valid_to, '[]') @> ${today}::date)
        SELECT p.id, p.year, v.name, w.status::text AS status, p.unit_id IN (SELECT unit_id FROM led) AS is_own
        FROM perjanjian_kinerja p
        JOIN perjanjian_kinerja_version w ON w.agency_id = p.agency_id AND w.agreement_id = p.id
          AND w.status <> 'agreed'
        JOIN unit_version v ON v.unit_id = p.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
        WHERE (w.status = 'draft' AND p.unit_id IN (SELECT unit_id FROM led))
          OR (w.status = 'submitted' AND coalesce(v.appraisal_superior_id, v.parent_id) IN (SELECT unit_id FROM led))
        ORDER BY p.year, v.name LIMIT 20`),
    ),
  );
  return found.map(({ id, year, name, is_own: isOwn }) => ({
    href: `/perjanjian-kinerja/${id}`,
    label: isOwn
      ? `Lengkapi dan ajukan perjanjian kinerja ${String(year)} ${name}`
      : `Baca dan sepakati perjanjian kinerja ${String(year)} ${name}`,
    dueOn: null,
  }));
}
