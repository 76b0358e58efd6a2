import type { Actor } from "@/lib/access/actor";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { approvePlan, submitPlan } from "@/lib/reorganisation/server/commands/decide-plan";
import { beginPlan } from "@/lib/reorganisation/server/commands/draft-plan";
import { writePostLine, writeUnitLine } from "@/lib/reorganisation/server/commands/write-lines";
import { simulateReorganisation } from "@/lib/reorganisation/server/simulate";
import type { UnitLineInput } from "@/lib/reorganisation/schema";
import { aGrant, anAccount, anActor } from "../../builders/account";
import type { BuiltUnit } from "../../builders/agency";
import { insert } from "../../builders/db";
import { anEmployee } from "../../builders/employee";
import { anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../../builders/iku";
import { aPlacement, aTeam } from "../../builders/placement";
import { anSkp } from "../../builders/skp";
import { owner } from "./office";
import { anSkpOffice, type SkpOffice } from "./skp-office";

/** In December; the present day of tests is in November. */
export const ON = day("2026-12-01");

/** An office with what a structure bears on: SKP, an indicator, a node of the tree and a tim kerja of its kelurahan. */
export interface Desk {
  readonly office: SkpOffice;
  /** The worker on the day of the plan. */
  readonly system: Actor;
  /** An administrator who has written on no plan. */
  readonly second: Actor;
  readonly iku: BuiltIku;
}

export async function aDesk(): Promise<Desk> {
  const office = await anSkpOffice();
  const { agency, village, clerk, lurah } = office;
  const person = anEmployee(agency, { name: "Laras Ningtyas" });
  const account = anAccount(agency, { employee: person });
  const document = aPlanningDocument(agency);
  const sasaran = aPlanningNode(document, { unitId: village.id });
  const iku = anIku(sasaran, village, { targets: { 2026: ["100"] } });
  await insert(
    owner,
    ...[person, account, aPlacement(person, office.bureau, office.clerkPosition)],
    ...[aGrant(account, "admin_instansi"), document, sasaran],
    aTeam(village, lurah, [clerk]),
    anSkp(clerk, village, { appraiser: lurah }),
  );
  await insert(owner, iku);
  return {
    ...{ office, iku },
    system: anActor({ agency, today: ON }),
    second: anActor({ agency, account, roles: ["admin_instansi"] }),
  };
}

interface PlanRow {
  readonly status: string;
  readonly version: number;
}

export async function planRow(planId: string): Promise<PlanRow> {
  const { rows } = await owner.query<PlanRow>("SELECT status, version FROM reorganisation WHERE id = $1", [
    planId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("no such plan");
  return row;
}

export async function key(planId: string) {
  return { planId, version: (await planRow(planId)).version };
}

export async function faultsOf(planId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT name FROM reorganisation_finding WHERE plan_id = $1 AND kind = 'fault' ORDER BY name",
    [planId],
  );
  return rows.map(({ name }) => name);
}

export async function findings(planId: string, kind: string) {
  const { rows } = await owner.query<{ name: string; before: string; after: string }>(
    "SELECT name, before, after FROM reorganisation_finding WHERE plan_id = $1 AND kind::text = $2 ORDER BY name",
    [planId, kind],
  );
  return rows;
}

export function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

export function anOpening({ office }: Desk, given: Partial<Extract<UnitLineInput, { mode: "open" }>> = {}) {
  return {
    ...{ mode: "open" as const, unitId: null, code: "SEKSI-PU", name: "Seksi Pelayanan Umum" },
    ...{ kind: "seksi" as const, headTitle: null, parentId: office.district.id, appraisalSuperiorId: null },
    ...{ sortOrder: 0, ...given },
  };
}

export function aPost(employeeId: string, unitId: string, isHead: boolean, name: string) {
  const position = { name, kind: isHead ? ("pengawas" as const) : ("pelaksana" as const) };
  return {
    ...{ employeeId, unitId, isHead, positionId: null, newName: name, newKind: position.kind },
    ...{ newJenjang: null, newClass: null, position: { ...position, jenjang: null, class: null } },
  };
}

export async function begun({ office }: Desk): Promise<string> {
  const { planId } = must(
    await beginPlan(office.admin, {
      ...{ title: "Penataan kecamatan", legalBasis: "Perwali 9/2026", effectiveOn: ON },
    }),
  );
  return planId;
}

async function unitIdOf(planId: string, code: string): Promise<string> {
  const { rows } = await owner.query<{ unit_id: string }>(
    "SELECT unit_id FROM reorganisation_unit WHERE plan_id = $1 AND code = $2",
    [planId, code],
  );
  return rows[0]?.unit_id ?? "";
}

/** The kelurahan ends in the kecamatan, in which a seksi is opened that its lurah leads. */
export async function written(desk: Desk, heir: BuiltUnit | null = desk.office.district): Promise<string> {
  const planId = await begun(desk);
  const { office } = desk;
  const { admin, lurah, village, district } = office;
  must(await writeUnitLine(admin, { ...(await key(planId)), ...anOpening(desk) }));
  const opened = await unitIdOf(planId, "SEKSI-PU");
  must(
    await writeUnitLine(admin, {
      ...{ ...(await key(planId)), mode: "end" as const, unitId: village.id },
      ...{ intoId: heir === null ? null : district.id, heirId: null },
    }),
  );
  must(
    await writePostLine(admin, {
      ...(await key(planId)),
      ...aPost(lurah.id, opened, true, "Kepala Seksi Pelayanan Umum"),
    }),
  );
  return planId;
}

/** Simulated, handed in by the one and set by the other. */
export async function set({ office, system, second }: Desk, planId: string): Promise<string> {
  await simulateReorganisation(system, planId);
  must(await submitPlan(office.admin, await key(planId)));
  must(await approvePlan(second, await key(planId)));
  return planId;
}

export async function placementsOf(employeeId: string) {
  const { rows } = await owner.query<{ unit_id: string; from: string; to: string | null }>(
    `SELECT unit_id, valid_from::text AS "from", valid_to::text AS "to" FROM placement
     WHERE employee_id = $1 ORDER BY valid_from`,
    [employeeId],
  );
  return rows;
}

export async function appraiserOf({ system }: Desk, employeeId: string): Promise<string | null> {
  await refreshRelations(system);
  const { rows } = await owner.query<{ appraiser_id: string | null }>(
    "SELECT appraiser_id FROM appraisal_relation WHERE employee_id = $1",
    [employeeId],
  );
  return rows[0]?.appraiser_id ?? null;
}

/** All that a plan could have changed, in one text. */
export async function register({ office }: Desk): Promise<string> {
  const { rows } = await owner.query<{ all: string }>(
    `SELECT jsonb_build_object(
       'units', (SELECT jsonb_agg(v ORDER BY v.id) FROM unit_version v WHERE v.agency_id = $1),
       'posts', (SELECT jsonb_agg(p ORDER BY p.id) FROM placement p WHERE p.agency_id = $1),
       'ikus', (SELECT jsonb_agg(o ORDER BY o.id) FROM iku_owner o WHERE o.agency_id = $1),
       'teams', (SELECT jsonb_agg(t ORDER BY t.id) FROM team t WHERE t.agency_id = $1),
       'nodes', (SELECT jsonb_agg(n ORDER BY n.id) FROM planning_node n WHERE n.agency_id = $1))::text AS all`,
    [office.agency.id],
  );
  return rows[0]?.all ?? "";
}
