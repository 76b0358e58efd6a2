import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { skpChanges } from "@/lib/skp/server/changes";
import { followChanges } from "@/lib/skp/server/follow-changes";
import { reviseSkp } from "@/lib/skp/server/commands/revise-skp";
import { skpPlan } from "@/lib/skp/plan";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee, aStanding } from "../builders/employee";
import { aKebijakan } from "../builders/kebijakan";
import { aPlacement, aTeam } from "../builders/placement";
import { anSkp, aPlan, anRhk, type BuiltSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let system: Actor;
let skp: BuiltSkp;

const tambahan = anRhk({ jenis: "tambahan", text: "Terbantunya posyandu" });

beforeEach(async () => {
  office = await anSkpOffice();
  system = anActor({ agency: office.agency });
  skp = anSkp(office.clerk, office.village, {
    appraiser: office.lurah,
    plan: aPlan({ rhks: [anRhk(), { ...tambahan, id: crypto.randomUUID(), ikis: [] }] }),
  });
  await insert(owner, skp);
});

async function follow(): Promise<number> {
  await refreshRelations(system);
  return followChanges(system);
}

async function skps(employeeId = office.clerk.id) {
  const { rows } = await owner.query<Record<string, string | number | null>>(
    `SELECT id, starts_on::text, ends_on::text, status, close_reason, unit_id, appraiser_id, agreed_version
     FROM skp WHERE agency_id = $1 AND employee_id = $2 ORDER BY starts_on`,
    [office.agency.id, employeeId],
  );
  return rows;
}

async function titlesFor(accountId: string): Promise<readonly string[]> {
  await deliverOutbox();
  const { rows } = await owner.query<{ title: string }>(
    "SELECT title FROM notification WHERE account_id = $1 ORDER BY created_at, id",
    [accountId],
  );
  return rows.map(({ title }) => title);
}

/** Ends the clerk's post and puts him elsewhere from a day on. */
async function move(on: string, unit = office.bureau): Promise<void> {
  await owner.query(
    "UPDATE placement SET valid_to = $3::date - 1 WHERE agency_id = $1 AND employee_id = $2 AND valid_to IS NULL",
    [office.agency.id, office.clerk.id, on],
  );
  await insert(owner, aPlacement(office.clerk, unit, office.clerkPosition, { validFrom: day(on) }));
}

describe("an SKP follows its person", () => {
  it("whose records are as they were: nothing happens", async () => {
    expect(await follow()).toBe(0);
    expect(await skps()).toHaveLength(1);
  });

  it("into another unit: closed up to the day before, the next begun, both sides told, once", async () => {
    await move("2026-07-01");
    expect(await follow()).toBe(1);
    const [closed, next] = await skps();
    expect(closed).toMatchObject({ ends_on: "2026-06-30", status: "closed", close_reason: "unit_changed" });
    expect(next).toMatchObject({
      ...{ starts_on: "2026-07-01", ends_on: "2026-12-31", status: "draft" },
      ...{ agreed_version: 0, unit_id: office.bureau.id },
    });
    expect(await follow()).toBe(0);
    expect(await skps()).toHaveLength(2);
    expect(await titlesFor(office.clerkAccount.id)).toEqual(["SKP Anda ditutup untuk dievaluasi"]);
    expect(await titlesFor(office.lurahAccount.id)).toEqual(["SKP pegawai Anda ditutup di tengah tahun"]);
    const view = await skpChanges(office.clerkActor, skp.id);
    expect(view?.changes).toMatchObject([
      { kind: "closed", changedOn: "2026-07-01", reason: "unit_changed", otherId: next?.["id"] },
    ]);
    expect(view?.changes[0]?.detail).toMatchObject({
      before: { unit: "Kelurahan Menanggal" },
      after: { unit: "Dinas Pendidikan" },
    });
    expect(await skpChanges(office.strangerActor, skp.id)).toBeNull();
    const keys = (await eventsOf(office)).map(({ key }) => key);
    expect(keys.filter((key) => key === "skp.closed")).toHaveLength(1);
  });

  it("to another appraiser: all lines stay, as new ones; the new appraiser is told", async () => {
    const { agency, village, lurahPosition, lurah, camatActor } = office;
    const successor = anEmployee(agency, { name: "Dewi Anggraini" });
    await owner.query(
      "UPDATE placement SET valid_to = '2026-08-31' WHERE agency_id = $1 AND employee_id = $2",
      [agency.id, lurah.id],
    );
    await insert(
      owner,
      successor,
      aPlacement(successor, village, lurahPosition, { isHead: true, validFrom: day("2026-09-01") }),
    );
    expect(await follow()).toBe(1);
    const [closed, next] = await skps();
    expect(closed).toMatchObject({ ends_on: "2026-08-31", close_reason: "appraiser_changed" });
    expect(next).toMatchObject({ starts_on: "2026-09-01", appraiser_id: successor.id });
    const { rows } = await owner.query<{ plan: unknown }>("SELECT plan FROM skp_version WHERE skp_id = $1", [
      next?.["id"],
    ]);
    const plan = skpPlan.parse(rows[0]?.plan);
    expect(plan.rhks.map(({ text }) => text)).toEqual(skp.plan.rhks.map(({ text }) => text));
    expect(plan.rhks[0]?.id).not.toBe(skp.plan.rhks[0]?.id);
    // The atasan reads both.
    expect(await skpChanges(camatActor, String(next?.["id"]))).toMatchObject({
      changes: [{ kind: "opened" }],
    });
  });

  it("not for a Plh, nor for a Plt where the policy says so", async () => {
    const { agency, village, lurahPosition, keeperPerson } = office;
    await insert(
      owner,
      aPlacement(keeperPerson, village, lurahPosition, {
        kind: "plh",
        isHead: true,
        validFrom: day("2026-11-01"),
      }),
    );
    expect(await follow()).toBe(0);
    await owner.query(
      "UPDATE placement SET kind = 'plt' WHERE agency_id = $1 AND employee_id = $2 AND kind = 'plh'",
      [agency.id, keeperPerson.id],
    );
    await owner.query(
      "UPDATE placement SET valid_to = '2026-10-31' WHERE agency_id = $1 AND employee_id = $2",
      [agency.id, office.lurah.id],
    );
    await insert(owner, aKebijakan(agency, { midYear: { isPltChange: false } }));
    expect(await follow()).toBe(0);
    await owner.query("UPDATE agency_setting SET value = $2 WHERE agency_id = $1", [
      agency.id,
      DEFAULT_KEBIJAKAN,
    ]);
    expect(await follow()).toBe(1);
    expect((await skps())[0]).toMatchObject({ ends_on: "2026-10-31", close_reason: "appraiser_changed" });
  });

  it.each(["pensiun", "meninggal"] as const)(
    "%s: closed at that day, nothing follows, only the appraiser is told",
    async (kind) => {
      await insert(owner, aStanding(office.clerk, { kind, validFrom: day("2026-10-01") }));
      expect(await follow()).toBe(1);
      expect(await skps()).toEqual([
        expect.objectContaining({ ends_on: "2026-09-30", status: "closed", close_reason: kind }),
      ]);
      expect(await titlesFor(office.clerkAccount.id)).toEqual([]);
      expect(await titlesFor(office.lurahAccount.id)).toEqual(["SKP pegawai Anda ditutup di tengah tahun"]);
      expect(await follow()).toBe(0);
    },
  );

  it("one not agreed yet is carried along, its days as they are, once", async () => {
    const draft = anSkp(office.stranger, office.bureau, { status: "submitted" });
    await insert(owner, draft);
    await owner.query(
      "UPDATE placement SET valid_to = '2026-04-30' WHERE agency_id = $1 AND employee_id = $2",
      [office.agency.id, office.stranger.id],
    );
    await insert(
      owner,
      aPlacement(office.stranger, office.village, office.clerkPosition, { validFrom: day("2026-05-01") }),
    );
    expect(await follow()).toBe(1);
    expect(await skps(office.stranger.id)).toEqual([
      expect.objectContaining({
        ...{ starts_on: "2026-01-01", ends_on: "2026-12-31", status: "draft" },
        ...{ unit_id: office.village.id, appraiser_id: office.lurah.id },
      }),
    ]);
    expect(await follow()).toBe(0);
    expect(await skpChanges(office.strangerActor, draft.id)).toMatchObject({
      changes: [{ kind: "carried" }],
    });
  });

  it("two workers at once do it once", async () => {
    await move("2026-07-01");
    await refreshRelations(system);
    const counts = await Promise.all([followChanges(system), followChanges(system)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await skps()).toHaveLength(2);
  });
});

describe("what is recorded when the year is over", () => {
  async function followOn(today: string): Promise<number> {
    const actor = { ...system, today: day(today) };
    await refreshRelations(actor);
    return followChanges(actor);
  }

  const followInJanuary = () => followOn("2027-01-20");

  it("closes the SKP of that year, and begins what was missing of it at the post of those days", async () => {
    await move("2026-12-01");
    // Elsewhere again since the new year began, under whom the old one is none.
    await owner.query(
      "UPDATE placement SET valid_to = '2026-12-31' WHERE agency_id = $1 AND employee_id = $2 AND valid_to IS NULL",
      [office.agency.id, office.clerk.id],
    );
    await insert(
      owner,
      aPlacement(office.clerk, office.district, office.clerkPosition, { validFrom: day("2027-01-01") }),
    );
    expect(await followInJanuary()).toBe(1);
    expect(await skps()).toEqual([
      expect.objectContaining({ ends_on: "2026-11-30", close_reason: "unit_changed" }),
      expect.objectContaining({
        ...{ starts_on: "2026-12-01", ends_on: "2026-12-31", status: "draft" },
        unit_id: office.bureau.id,
      }),
    ]);
    expect(await followInJanuary()).toBe(0);
  });

  it("ends it at a pension of that year; one of the new year leaves it as it is", async () => {
    await insert(owner, aStanding(office.clerk, { kind: "pensiun", validFrom: day("2027-01-01") }));
    expect(await followInJanuary()).toBe(0);
    await owner.query("UPDATE employee_standing SET valid_from = '2026-12-01' WHERE employee_id = $1", [
      office.clerk.id,
    ]);
    expect(await followInJanuary()).toBe(1);
    expect(await skps()).toEqual([
      expect.objectContaining({ ends_on: "2026-11-30", status: "closed", close_reason: "pensiun" }),
    ]);
  });
});

describe("a year that is over", () => {
  const on = (today: string) => ({ ...system, today: day(today) });

  it("is closed when its late records have had their time, with a change that was never agreed left in it", async () => {
    const unsent = anSkp(office.stranger, office.bureau, { status: "submitted" });
    await insert(owner, unsent);
    await owner.query("UPDATE skp SET status = 'submitted' WHERE id = $1", [skp.id]);
    await insert(owner, {
      rows: {
        skpVersion: (skp.rows.skpVersion ?? []).map((row) => ({
          ...{ ...row, id: crypto.randomUUID(), number: 2, status: "submitted" },
          ...{ approvedAt: null, parties: null },
        })),
      },
    });
    expect(await followChanges(on("2027-04-02"))).toBe(0);
    expect(await followChanges(on("2027-04-03"))).toBe(1);
    expect(await skps()).toEqual([
      expect.objectContaining({ ends_on: "2026-12-31", status: "closed", close_reason: "year_ended" }),
    ]);
    const versions = await owner.query("SELECT status FROM skp_version WHERE skp_id = $1 ORDER BY number", [
      skp.id,
    ]);
    expect(versions.rows).toEqual([{ status: "approved" }, { status: "draft" }]);
    // What was never agreed has nothing to be evaluated by, and waits for a window.
    expect(await skps(office.stranger.id)).toMatchObject([{ status: "submitted", close_reason: null }]);
    expect((await eventsOf(office)).at(-1)).toMatchObject({ key: "skp.years-ended", detail: { count: 1 } });
    expect(await titlesFor(office.clerkAccount.id)).toEqual([]);
    expect(await followChanges(on("2027-04-03"))).toBe(0);
  });

  it("begins no change any more", async () => {
    const change = { skpId: skp.id, version: 1, reason: "Target terlalu tinggi" };
    const late = { ...office.clerkActor, today: day("2027-01-01") };
    expect(await reviseSkp(late, change)).toMatchObject({ refusal: { code: "over" } });
    expect(await reviseSkp({ ...late, today: day("2026-12-31") }, change)).toMatchObject({ ok: true });
  });
});

describe("a tim kerja that is no more", () => {
  it("leaves its RHK with the part done, and both sides hear of it once", async () => {
    const { clerk, lurah, village } = office;
    const days = { validFrom: day("2026-01-01"), validTo: day("2026-06-30") };
    const team = aTeam(village, lurah, [clerk], { name: "Tim Stunting", ...days });
    await insert(owner, team);
    const teamId = team.id;
    const withTeam = anSkp(clerk, village, {
      appraiser: office.lurah,
      year: 2026,
      plan: aPlan({ rhks: [anRhk({ text: "Terdatanya balita", assigner: "ketua_tim", teamId })] }),
    });
    await owner.query("DELETE FROM iki WHERE skp_id = $1", [skp.id]);
    await owner.query("DELETE FROM rhk WHERE skp_id = $1", [skp.id]);
    await insert(owner, {
      rows: {
        rhk: (withTeam.rows.rhk ?? []).map((row) => ({ ...row, skpId: skp.id })),
        iki: (withTeam.rows.iki ?? []).map((row) => ({ ...row, skpId: skp.id })),
      },
    });
    await follow();
    await follow();
    const view = await skpChanges(office.lurahActor, skp.id);
    expect(view?.changes).toMatchObject([
      { kind: "team_ended", changedOn: "2026-07-01", teamName: "Tim Stunting", lines: ["Terdatanya balita"] },
    ]);
    expect((await skps())[0]).toMatchObject({ status: "approved" });
    const told = "Tim kerja bubar; hasil kerjanya tetap dinilai";
    expect(await titlesFor(office.clerkAccount.id)).toEqual([told]);
    expect(await titlesFor(office.lurahAccount.id)).toEqual([told]);
  });
});
