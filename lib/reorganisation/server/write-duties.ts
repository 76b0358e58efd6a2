import { z } from "zod";
import { auditEvent } from "@/lib/audit/event";
import { roleOutbox } from "@/lib/auth/role-grant-outbox";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { addDays, calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { heirOf, type Structure } from "../structure";
import type { Simulation } from "../simulation";

const counted = z.array(z.object({ count: z.coerce.number() }));

function count(rows: unknown): number {
  return counted.parse(rows)[0]?.count ?? 0;
}

/** Who answers for each indicator that is handed on; figures measured before stay where they are. */
export async function writeIkus(
  tx: Tx,
  day: CalendarDate,
  ikus: Simulation["ikus"],
  reason: string,
): Promise<number> {
  const handed = ikus.flatMap(({ ikuId, unitId, receiverId }) =>
    receiverId === null || receiverId === unitId ? [] : [{ iku: ikuId, unit: receiverId }],
  );
  return count(
    await tx.$queryRaw(sql`
      WITH handed AS (SELECT iku, unit FROM jsonb_to_recordset(${JSON.stringify(handed)}::jsonb) AS h(iku uuid, unit uuid)),
      ended AS (
        UPDATE iku_owner o SET valid_to = ${day}::date - 1 FROM handed h
        WHERE o.iku_id = h.iku AND o.valid_from < ${day}::date AND (o.valid_to IS NULL OR o.valid_to >= ${day}::date)
        RETURNING o.agency_id, h.iku, h.unit),
      raised AS (UPDATE iku i SET version = i.version + 1 FROM ended e WHERE i.agency_id = e.agency_id AND i.id = e.iku),
      begun AS (
        INSERT INTO iku_owner (agency_id, id, iku_id, unit_id, reason, valid_from)
        SELECT agency_id, gen_random_uuid(), iku, unit, ${reason}, ${day}::date FROM ended RETURNING 1)
      SELECT count(*) FROM begun`),
  );
}

/**
 * What units that end leave to others: teams and nodes of the tree as they are; of a rencana aksi the steps of periods
 * that are not over, under the same action of the receiver. What was done stays with the unit that did it.
 */
export async function writeDuties(
  tx: Tx,
  { effectiveOn: day, abolished }: Structure,
  ikus: Simulation["ikus"],
): Promise<void> {
  const heirs = abolished.flatMap((unit) => {
    const heir = heirOf(unit);
    return heir === null ? [] : [{ gone: unit.unitId, heir }];
  });
  const heirRows = sql`jsonb_to_recordset(${JSON.stringify(heirs)}::jsonb) AS h(gone uuid, heir uuid)`;
  await tx.$executeRaw(sql`
    UPDATE team t SET unit_id = h.heir, version = t.version + 1 FROM ${heirRows}
    WHERE t.unit_id = h.gone AND (t.valid_to IS NULL OR t.valid_to >= ${day}::date)`);
  await tx.$executeRaw(sql`
    UPDATE planning_node n SET unit_id = h.heir, version = n.version + 1 FROM ${heirRows} WHERE n.unit_id = h.gone`);
  const receivers = ikus.flatMap(({ ikuId, unitId, receiverId }) =>
    receiverId === null ? [] : [{ iku: ikuId, gone: unitId, receiver: receiverId }],
  );
  const goneIds = abolished.map(({ unitId }) => unitId);
  await tx.$executeRaw(sql`
    WITH moving AS (
      SELECT a.*, gen_random_uuid() AS next_id, coalesce(r.receiver, h.heir) AS receiver
      FROM rencana_aksi a
      LEFT JOIN ${heirRows} ON h.gone = a.unit_id
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(receivers)}::jsonb) AS r(iku uuid, gone uuid, receiver uuid)
        ON r.iku = a.iku_id AND r.gone = a.unit_id
      WHERE a.unit_id = ANY (${goneIds}::uuid[]) AND coalesce(r.receiver, h.heir) IS NOT NULL AND EXISTS (
        SELECT FROM rencana_aksi_step s JOIN period p ON p.agency_id = s.agency_id AND p.id = s.period_id
        WHERE s.agency_id = a.agency_id AND s.action_id = a.id AND p.ends_on >= ${day}::date)),
    begun AS (
      INSERT INTO rencana_aksi (agency_id, id, unit_id, year, iku_id, text, unit_name, owner_id, sort_order)
      SELECT agency_id, next_id, receiver, year, iku_id, text, unit_name, owner_id, sort_order FROM moving
      RETURNING agency_id, id)
    UPDATE rencana_aksi_step s SET action_id = b.id, version = s.version + 1
    FROM begun b JOIN moving m ON m.agency_id = b.agency_id AND m.next_id = b.id, period p
    WHERE s.agency_id = m.agency_id AND s.action_id = m.id AND p.agency_id = s.agency_id AND p.id = s.period_id
      AND p.ends_on >= ${day}::date`);
  await tx.$executeRaw(sql`
    DELETE FROM rencana_aksi a WHERE a.unit_id = ANY (${goneIds}::uuid[])
      AND NOT EXISTS (SELECT FROM rencana_aksi_step s WHERE s.agency_id = a.agency_id AND s.action_id = a.id)`);
}

/** Delegations by heads of units that end, and roles that reach no further than such a unit, end with it. */
export async function endRights(
  tx: Tx,
  agencyId: string,
  record: (event: RecordedEvent) => void,
  { effectiveOn, abolished }: Structure,
): Promise<void> {
  const day = calendarDateToDb(effectiveOn);
  const lastDay = addDays(effectiveOn, -1);
  const unitId = { in: abolished.map((unit) => unit.unitId) };
  const lasting = {
    ...{ agencyId, unitId, validFrom: { lt: day } },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
  };
  const ends = { validTo: calendarDateToDb(lastDay), version: { increment: 1 } };
  await tx.appraisalDelegation.updateMany({ where: lasting, data: ends });
  const grants = await tx.roleGrant.findMany({
    where: lasting,
    select: { id: true, accountId: true, role: true, unitId: true, validTo: true },
  });
  await tx.roleGrant.updateMany({
    where: { agencyId, id: { in: grants.map(({ id }) => id) } },
    data: ends,
  });
  await tx.outboxEvent.createMany({
    data: grants.map(({ accountId, role, unitId: unit }) =>
      roleOutbox(agencyId, "role.revoked", { accountId, role, unitId: unit, lastDay }),
    ),
  });
  for (const { accountId, role, unitId: unit, validTo } of grants) {
    const before = validTo === null ? null : calendarDateFromDb(validTo);
    record(
      auditEvent("role.revoked", accountId, { role, unitId: unit, validTo: { before, after: lastDay } }),
    );
  }
}
