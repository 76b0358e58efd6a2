import { randomUUID } from "node:crypto";
import { owner } from "./owner";
import type { Actor } from "@/lib/access/actor";
import { vouchFor } from "@/lib/access/actor-maker";
import type { Role } from "@/lib/access/role";
import { calendarDateOf } from "@/lib/kernel/calendar";

export { owner } from "./owner";

export interface TestAgency {
  readonly agencyId: string;
  /** A dinas with one version since 2020. */
  readonly unitId: string;
  /** A unit without a version yet. */
  readonly spareUnitId: string;
}

/** The smallest agency that can be told apart from another. */
export async function anAgencyWithUnit(name: string): Promise<TestAgency> {
  const agency = { agencyId: randomUUID(), unitId: randomUUID(), spareUnitId: randomUUID() };
  await owner.query(
    `INSERT INTO agency (id, code, name, kind, time_zone, head_title, head_name)
     VALUES ($1, $2, $3, 'kota', 'Asia/Jakarta', 'Wali Kota', 'Fulan')`,
    [agency.agencyId, agency.agencyId.slice(0, 8), name],
  );
  await owner.query("INSERT INTO unit (agency_id, id, code) VALUES ($1, $2, 'D1'), ($1, $3, 'D2')", [
    agency.agencyId,
    agency.unitId,
    agency.spareUnitId,
  ]);
  await owner.query(
    `INSERT INTO unit_version (agency_id, id, unit_id, name, kind, valid_from)
     VALUES ($1, $2, $3, 'Dinas Contoh', 'dinas', '2020-01-01')`,
    [agency.agencyId, randomUUID(), agency.unitId],
  );
  await owner.query(
    "INSERT INTO agency_setting (agency_id, id, topic, year, value) VALUES ($1, $2, 'contoh', 2026, '{}')",
    [agency.agencyId, randomUUID()],
  );
  return agency;
}

/** Someone who acts in the agency, with roles for the whole of it. */
export function anActor(agency: TestAgency, ...roles: readonly Role[]): Actor {
  return vouchFor({
    agencyId: agency.agencyId,
    agencyName: "Kota Contoh",
    accountId: randomUUID(),
    employeeId: null,
    sessionId: null,
    name: "Pelaku Uji",
    timeZone: "Asia/Jakarta",
    today: calendarDateOf("2026-11-22"),
    isDemo: false,
    grants: roles.map((role) => ({ role, unitId: null })),
  });
}
