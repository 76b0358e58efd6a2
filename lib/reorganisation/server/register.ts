import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { addDays, calendarDateOf, isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import type { Duties, RegisterNow } from "../fit";
import type { IkuBefore, SkpBefore } from "../simulation";
import type { WholePlan } from "./plan-store";

const day = z.string().transform(calendarDateOf);

const skpRows = z.array(
  z.object({ id: z.uuid(), employee_id: z.uuid(), starts_on: day, ends_on: day, is_agreed: z.boolean() }),
);

/** SKP that are open over the day: those to which something may happen. */
export async function openSkps(tx: Tx, on: CalendarDate): Promise<readonly SkpBefore[]> {
  const rows = skpRows.parse(
    await tx.$queryRaw(sql`
      SELECT id, employee_id, starts_on::text, ends_on::text, agreed_version > 0 AS is_agreed FROM skp
      WHERE close_reason IS NULL AND NOT is_external AND starts_on < ${on}::date AND ends_on >= ${on}::date
      ORDER BY id`),
  );
  return rows.map((row) => ({
    skpId: row.id,
    employeeId: row.employee_id,
    span: { from: row.starts_on, to: row.ends_on },
    isAgreed: row.is_agreed,
  }));
}

const ikuRows = z.array(
  z.object({ iku_id: z.uuid(), unit_id: z.uuid(), code: z.string(), name: z.string() }),
);

export type NamedIku = IkuBefore & { readonly name: string };

/** Indicators that units answer for from the day on, of the units named or themselves named. */
export async function ikusAt(
  tx: Tx,
  on: CalendarDate,
  { unitIds, ikuIds }: { readonly unitIds: readonly string[]; readonly ikuIds: readonly string[] },
): Promise<readonly NamedIku[]> {
  const rows = ikuRows.parse(
    await tx.$queryRaw(sql`
      SELECT o.iku_id, o.unit_id, i.code, (
        SELECT v.name FROM iku_version v WHERE v.agency_id = i.agency_id AND v.iku_id = i.id
        ORDER BY v.valid_from <= ${on}::date DESC, v.valid_from DESC, v.number DESC LIMIT 1) AS name
      FROM iku_owner o JOIN iku i ON i.agency_id = o.agency_id AND i.id = o.iku_id
      WHERE (o.unit_id = ANY (${[...unitIds]}::uuid[]) OR o.iku_id = ANY (${[...ikuIds]}::uuid[]))
        AND o.valid_from < ${on}::date AND (o.valid_to IS NULL OR o.valid_to >= ${on}::date)
        AND (i.retired_on IS NULL OR i.retired_on > ${on}::date)
      ORDER BY i.code`),
  );
  return rows.map((row) => ({ ikuId: row.iku_id, unitId: row.unit_id, name: `${row.code} · ${row.name}` }));
}

const dutyRows = z.array(
  z.object({
    unit_id: z.uuid(),
    teams: z.coerce.number(),
    actions: z.coerce.number(),
    nodes: z.coerce.number(),
    later_grants: z.coerce.number(),
  }),
);

/** What units answer for from the day on beside people and indicators. */
export async function dutiesOf(
  tx: Tx,
  unitIds: readonly string[],
  on: CalendarDate,
): Promise<readonly Duties[]> {
  const rows = dutyRows.parse(
    await tx.$queryRaw(sql`
      SELECT u.unit_id,
        (SELECT count(*) FROM team t WHERE t.unit_id = u.unit_id
          AND (t.valid_to IS NULL OR t.valid_to >= ${on}::date)) AS teams,
        (SELECT count(*) FROM rencana_aksi a WHERE a.unit_id = u.unit_id AND NOT EXISTS (
            SELECT FROM iku_owner o JOIN iku i ON i.agency_id = o.agency_id AND i.id = o.iku_id
            WHERE o.agency_id = a.agency_id AND o.iku_id = a.iku_id AND o.unit_id = a.unit_id
              AND o.valid_from < ${on}::date AND (o.valid_to IS NULL OR o.valid_to >= ${on}::date)
              AND (i.retired_on IS NULL OR i.retired_on > ${on}::date))
          AND EXISTS (
          SELECT FROM rencana_aksi_step s JOIN period p ON p.agency_id = s.agency_id AND p.id = s.period_id
          WHERE s.agency_id = a.agency_id AND s.action_id = a.id AND p.ends_on >= ${on}::date)) AS actions,
        (SELECT count(*) FROM planning_node n WHERE n.unit_id = u.unit_id) AS nodes,
        (SELECT count(*) FROM role_grant g WHERE g.unit_id = u.unit_id AND g.valid_from >= ${on}::date) AS later_grants
      FROM unnest(${[...unitIds]}::uuid[]) AS u(unit_id)`),
  );
  return rows.map(({ unit_id: unitId, later_grants: laterGrants, ...row }) => ({
    unitId,
    laterGrants,
    ...row,
  }));
}

/** The units, codes and posts that a plan was written on, as they are now. */
export async function registerNow(
  tx: Tx,
  agencyId: string,
  { basis, structure }: WholePlan,
  before: OrgSnapshot,
  ikus: readonly IkuBefore[],
): Promise<RegisterNow> {
  const units = await tx.unit.findMany({
    where: { agencyId, id: { in: basis.units.map(({ unitId }) => unitId) } },
    select: { id: true, version: true },
  });
  const codes = await tx.unit.findMany({
    where: { agencyId, code: { in: basis.units.flatMap(({ code }) => code ?? []) } },
    select: { code: true },
  });
  const eve = addDays(structure.effectiveOn, -1);
  const ending = structure.abolished.map(({ unitId }) => unitId);
  return {
    unitVersions: new Map(units.map(({ id, version }) => [id, version])),
    takenCodes: new Set(codes.map(({ code }) => code)),
    posts: new Map(
      before.placements
        .filter(({ kind, validity }) => kind === "definitif" && isWithin(eve, validity))
        .map(({ employeeId, id }) => [employeeId, id]),
    ),
    ikuOwners: new Map(ikus.map(({ ikuId, unitId }) => [ikuId, unitId])),
    duties: ending.length === 0 ? [] : await dutiesOf(tx, ending, structure.effectiveOn),
  };
}
