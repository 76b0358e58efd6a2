import type { ChangeUnitInput } from "@/lib/agency/schema";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { BuiltAgency, BuiltUnit } from "../../builders/agency";
import { owner } from "./owner";

export { owner } from "./owner";

export type ChangeFrom = Extract<ChangeUnitInput, { mode: "change" }>;

/** A change of a unit from July on that changes nothing yet. */
export function aChange(unit: BuiltUnit, given: Partial<ChangeFrom> = {}): ChangeFrom {
  return {
    mode: "change",
    unitId: unit.id,
    version: 1,
    from: calendarDateOf("2026-07-01"),
    reason: "Perwali contoh",
    name: unit.row.name,
    kind: unit.row.kind,
    headTitle: unit.row.headTitle,
    parentId: unit.row.parentId,
    appraisalSuperiorId: unit.row.appraisalSuperiorId,
    sortOrder: unit.row.sortOrder,
    ...given,
  };
}

interface VersionRow {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly parent_id: string | null;
  readonly reason: string | null;
}

export async function versionsOf(unitId: string): Promise<VersionRow[]> {
  const { rows } = await owner.query<VersionRow>(
    `SELECT name, valid_from::text AS "from", valid_to::text AS "to", parent_id, reason
     FROM unit_version WHERE unit_id = $1 ORDER BY valid_from`,
    [unitId],
  );
  return rows;
}

interface EventRow {
  readonly key: string;
  readonly subject_id: string | null;
  readonly detail: Record<string, unknown>;
}

export async function eventsOf(agency: BuiltAgency): Promise<EventRow[]> {
  const { rows } = await owner.query<EventRow>(
    "SELECT key, subject_id, detail FROM audit_event WHERE agency_id = $1 ORDER BY seq",
    [agency.id],
  );
  return rows;
}

export async function outboxOf(agency: BuiltAgency): Promise<string[]> {
  const { rows } = await owner.query<{ topic: string }>(
    "SELECT topic FROM outbox_event WHERE agency_id = $1 ORDER BY created_at, id",
    [agency.id],
  );
  return rows.map((row) => row.topic);
}
