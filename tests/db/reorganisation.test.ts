import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changeUnit } from "@/lib/agency/server/commands/change-unit";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { applyReorganisation } from "@/lib/reorganisation/server/apply";
import {
  approvePlan,
  mendPlan,
  returnPlan,
  revokePlan,
  submitPlan,
} from "@/lib/reorganisation/server/commands/decide-plan";
import {
  removeLine,
  writeIkuLine,
  writePostLine,
  writeUnitLine,
} from "@/lib/reorganisation/server/commands/write-lines";
import { simulateReorganisation } from "@/lib/reorganisation/server/simulate";
import { followChanges } from "@/lib/skp/server/follow-changes";
import { anActor } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { insert } from "../builders/db";
import { aPeriod } from "../builders/period";
import { killedAt } from "./setup/killed";
import { eventsOf, owner, versionOf } from "./setup/office";
import {
  aDesk,
  anOpening,
  aPost,
  appraiserOf,
  begun,
  faultsOf,
  findings,
  key,
  must,
  ON,
  placementsOf,
  planRow,
  register,
  set,
  written,
  type Desk,
} from "./setup/reorganisation";

let desk: Desk;
let office: Desk["office"];
let system: Actor;
let second: Actor;

beforeEach(async () => {
  desk = await aDesk();
  ({ office, system, second } = desk);
});

describe("a simulation", () => {
  it("says whose appraiser changes, which SKP are renewed, and where indicators and teams go", async () => {
    const planId = await written(desk);
    await simulateReorganisation(system, planId);
    expect(await faultsOf(planId)).toEqual([]);
    expect(await findings(planId, "appraiser")).toEqual([
      {
        name: "Siti Aminah",
        before: "Lurah Menanggal, Ratna Kusuma",
        after: "Camat Gayungan, Drs. Bagas Nugraha",
      },
    ]);
    expect(await findings(planId, "skp")).toMatchObject([
      { name: "Siti Aminah", after: expect.stringContaining("SKP baru mulai 1 Desember 2026") as string },
    ]);
    expect(await findings(planId, "iku")).toMatchObject([
      { before: "Kelurahan Menanggal", after: "Kecamatan Gayungan" },
    ]);
    expect(await findings(planId, "team")).toMatchObject([{ after: "Kecamatan Gayungan" }]);
  });

  it("refuses a unit that ends with people, indicators or teams that go nowhere, until said where", async () => {
    const planId = await written(desk, null);
    await simulateReorganisation(system, planId);
    expect(await faultsOf(planId)).toEqual(["Siti Aminah"]);
    must(
      await writePostLine(office.admin, {
        ...(await key(planId)),
        ...aPost(office.clerk.id, office.district.id, false, "Penata Layanan"),
      }),
    );
    await simulateReorganisation(system, planId);
    expect(await faultsOf(planId)).toEqual([expect.stringMatching(/^IKU-.* · /), "Kelurahan Menanggal"]);
    expect(await submitPlan(office.admin, await key(planId))).toMatchObject({
      refusal: { code: "has-faults" },
    });
    must(
      await writeIkuLine(office.admin, {
        ...{ ...(await key(planId)), ikuId: desk.iku.id, unitId: office.bureau.id },
      }),
    );
    must(
      await writeUnitLine(office.admin, {
        ...{ ...(await key(planId)), mode: "end" as const, unitId: office.village.id },
        ...{ intoId: null, heirId: office.bureau.id },
      }),
    );
    expect(await submitPlan(office.admin, await key(planId))).toMatchObject({
      refusal: { code: "not-simulated" },
    });
    await simulateReorganisation(system, planId);
    must(await submitPlan(office.admin, await key(planId)));
  });
});

describe("on its day", () => {
  it("all of it takes effect, once: units, posts, appraisers, SKP, indicators, teams; those concerned hear of it", async () => {
    const { admin, clerk, lurah, camat, village, district, clerkAccount } = office;
    const planId = await set(desk, await written(desk));
    expect(await applyReorganisation(anActor({ agency: office.agency }), planId)).toBe("not-due");
    expect(await appraiserOf(desk, clerk.id)).toBe(lurah.id);

    expect(await applyReorganisation(system, planId)).toBe("applied");
    const after = await register(desk);
    expect(await applyReorganisation(system, planId)).toBe("not-due");
    expect(await register(desk)).toBe(after);

    expect(await placementsOf(clerk.id)).toEqual([
      { unit_id: village.id, from: "2020-01-01", to: "2026-11-30" },
      { unit_id: district.id, from: "2026-12-01", to: null },
    ]);
    expect(await appraiserOf(desk, clerk.id)).toBe(camat.id);
    await followChanges(system);
    const { rows: skps } = await owner.query<{ close_reason: string | null }>(
      "SELECT close_reason FROM skp WHERE employee_id = $1 ORDER BY starts_on",
      [clerk.id],
    );
    expect(skps.map(({ close_reason }) => close_reason)).toEqual(["unit_changed", null]);
    const { rows: owners } = await owner.query<{ unit_id: string; to: string | null }>(
      'SELECT unit_id, valid_to::text AS "to" FROM iku_owner WHERE iku_id = $1 ORDER BY valid_from',
      [desk.iku.id],
    );
    expect(owners).toEqual([
      { unit_id: village.id, to: "2026-11-30" },
      { unit_id: district.id, to: null },
    ]);
    const { rows: left } = await owner.query(
      "SELECT 1 FROM team WHERE unit_id = $1 UNION ALL SELECT 1 FROM planning_node WHERE unit_id = $1",
      [village.id],
    );
    expect(left).toEqual([]);
    expect((await eventsOf(office)).map(({ key: name }) => name)).toContain("reorganisation.applied");
    await deliverOutbox();
    const { rows: told } = await owner.query<{ title: string }>(
      "SELECT title FROM notification WHERE account_id = ANY ($1) ORDER BY title",
      [[clerkAccount.id, admin.accountId]],
    );
    expect(told.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Penataan organisasi ditetapkan", "Penataan organisasi sudah berlaku"]),
    );
    expect(told.some(({ title }) => /ditempatkan|penempatan|jabatan/i.test(title))).toBe(true);
  });

  it("moves the steps of a rencana aksi that are not over, and leaves what was done with who did it", async () => {
    const { agency, village, district } = office;
    const quarters = periodsOfYear(2026, "quarterly").map((period) => aPeriod(agency, period));
    const steps = quarters.slice(2);
    const action = crypto.randomUUID();
    const row = { agencyId: agency.id, version: 1, note: "" };
    await insert(owner, ...quarters, {
      rows: {
        rencanaAksi: [
          {
            ...{ agencyId: agency.id, id: action, unitId: village.id, year: 2026, ikuId: desk.iku.id },
            ...{ text: "Layanan keliling", unitName: "kali", ownerId: null, sortOrder: 0 },
          },
        ],
        rencanaAksiStep: steps.map((period, index) => ({
          ...{ ...row, id: crypto.randomUUID(), actionId: action, periodId: period.id },
          ...{ targetNumber: "3", valueNumber: index === 0 ? "3" : null },
        })),
      },
    });
    const planId = await set(desk, await written(desk));
    expect(await findings(planId, "rencana_aksi")).toMatchObject([
      { name: "Layanan keliling", after: "Kecamatan Gayungan" },
    ]);
    expect(await applyReorganisation(system, planId)).toBe("applied");
    const { rows } = await owner.query<{ unit_id: string; ordinal: number }>(
      `SELECT a.unit_id, p.ordinal FROM rencana_aksi a JOIN rencana_aksi_step s ON s.action_id = a.id
       JOIN period p ON p.id = s.period_id WHERE a.agency_id = $1 ORDER BY p.ordinal`,
      [agency.id],
    );
    expect(rows).toEqual([
      { unit_id: village.id, ordinal: 3 },
      { unit_id: district.id, ordinal: 4 },
    ]);
  });

  it.each([
    [
      "a unit that somebody renamed meanwhile",
      "Kelurahan Menanggal",
      () =>
        changeUnit(office.admin, {
          ...{ mode: "change" as const, unitId: office.village.id, version: 1, from: day("2026-11-24") },
          ...{ reason: "Perwali contoh", name: "Kelurahan Lain", kind: "kelurahan" as const },
          ...{ headTitle: null, parentId: office.district.id, appraisalSuperiorId: null, sortOrder: 0 },
        }),
    ],
    [
      "a person who was moved meanwhile",
      "Ratna Kusuma",
      async () =>
        placeEmployee(office.admin, {
          ...{
            employeeId: office.lurah.id,
            version: await versionOf(office.lurah),
            unitId: office.bureau.id,
          },
          ...{ position: { positionId: office.clerkPosition.id }, positionId: office.clerkPosition.id },
          ...{ newName: null, newKind: null, newJenjang: null, newClass: null },
          ...{ kind: "definitif" as const, isHead: false, from: day("2026-11-24"), to: null, decree: null },
        }),
    ],
  ])("one that does not fit any more is refused and says why: %s", async (_what, name, change) => {
    const planId = await set(desk, await written(desk));
    expect((await change()).ok).toBe(true);
    const before = await register(desk);
    expect(await applyReorganisation(system, planId)).toBe("refused");
    expect(await register(desk)).toBe(before);
    expect(await planRow(planId)).toMatchObject({ status: "refused" });
    expect(await faultsOf(planId)).toContain(name);
    // Nothing is lost: the drafters open it again and mend it.
    must(await mendPlan(office.admin, await key(planId)));
    expect(await planRow(planId)).toMatchObject({ status: "draft" });
  });

  it("two workers at once let it take effect once", async () => {
    const planId = await set(desk, await written(desk));
    const outcomes = await Promise.all([
      applyReorganisation(system, planId),
      applyReorganisation(system, planId),
    ]);
    expect(outcomes.sort()).toEqual(["applied", "not-due"]);
    expect(await placementsOf(office.clerk.id)).toHaveLength(2);
  });

  it("killed in the middle it has changed nothing, and runs again", { timeout: 90_000 }, async () => {
    const planId = await set(desk, await written(desk));
    const before = await register(desk);
    // Units, placements and indicators are written by then.
    const script = join(import.meta.dirname, "setup", "reorganise-alone.ts");
    await killedAt("team", script, [office.agency.id, planId, ON]);
    expect(await register(desk)).toBe(before);
    expect(await applyReorganisation(system, planId)).toBe("applied");
    expect(await placementsOf(office.clerk.id)).toHaveLength(2);
  });
});

describe("who may", () => {
  it("is told apart: a drafter does not set what he wrote, nor one whom it gives a post; another agency sees nothing", async () => {
    const { admin, agency } = office;
    const planId = await written(desk);
    await simulateReorganisation(system, planId);
    must(await submitPlan(admin, await key(planId)));
    expect(await approvePlan(admin, await key(planId))).toMatchObject({ refusal: { code: "own-draft" } });
    const part = anActor({ agency, roles: [{ role: "pimpinan", unitId: office.district.id }] });
    expect(await approvePlan(part, await key(planId))).toMatchObject({ refusal: { code: "not-found" } });
    const named = anActor({ agency, account: office.lurahAccount, roles: ["pimpinan"] });
    expect(await approvePlan(named, await key(planId))).toMatchObject({ refusal: { code: "own-post" } });
    const there = anAgency();
    await insert(owner, there, aUnit(there));
    const stranger = anActor({ agency: there, roles: ["admin_instansi"] });
    expect(await approvePlan(stranger, await key(planId))).toMatchObject({ refusal: { code: "not-found" } });
    must(await returnPlan(second, { ...(await key(planId)), reason: "Tunggu evaluasi" }));
    expect(
      await writePostLine(admin, {
        ...(await key(planId)),
        ...aPost(office.adminPerson.id, office.district.id, true, "Kepala"),
      }),
    ).toMatchObject({ refusal: { code: "own-record" } });
  });

  it("write at once: the second is refused as stale; what was handed in is kept by the database itself", async () => {
    const { admin } = office;
    const planId = await begun(desk);
    const seen = await key(planId);
    const writing = (code: string) => writeUnitLine(admin, { ...seen, ...anOpening(desk, { code }) });
    const outcomes = await Promise.all([writing("A"), writing("B")]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    await simulateReorganisation(system, planId);
    must(await submitPlan(admin, await key(planId)));
    const { rows } = await owner.query<{ id: string }>(
      "SELECT id FROM reorganisation_unit WHERE plan_id = $1",
      [planId],
    );
    const line = { line: "unit" as const, lineId: rows[0]?.id ?? "" };
    expect(await removeLine(admin, { ...(await key(planId)), ...line })).toMatchObject({
      refusal: { code: "wrong-status" },
    });
    await expect(owner.query("DELETE FROM reorganisation_unit WHERE plan_id = $1", [planId])).rejects.toThrow(
      /kept/,
    );
    must(await approvePlan(second, await key(planId)));
    must(await revokePlan(admin, { ...(await key(planId)), reason: "Perda ditunda" }));
    expect(await applyReorganisation(system, planId)).toBe("not-due");
  });
});
