import { beforeEach, describe, expect, it } from "vitest";
import { departureSchema, standingSchema } from "@/lib/employee/schema";
import { changeStanding, departToAgency } from "@/lib/employee/server/commands/change-standing";
import { removeEntry } from "@/lib/employee/server/commands/remove-entry";
import { settleDepartures } from "@/lib/employee/server/commands/settle-departures";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { placementSchema } from "@/lib/employee/schema-placement";
import { employeePage } from "@/lib/employee/server/record";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { anActor } from "../builders/account";
import { TODAY } from "../builders/day";
import { insert } from "../builders/db";
import { aDelegation, aTeam } from "../builders/placement";
import { anOffice, eventsOf, owner, versionOf, type Office } from "./setup/office";

const day = calendarDateOf;
let office: Office;

beforeEach(async () => {
  office = await anOffice();
  await owner.query(
    `INSERT INTO session (agency_id, id, account_id, token_hash, expires_at, user_agent, address)
     VALUES ($1, gen_random_uuid(), $2, gen_random_uuid()::text, now() + interval '1 day', 'uji', '127.0.0.1')`,
    [office.agency.id, office.clerkAccount.id],
  );
});

async function aStanding(kind: string, from: string, given: Record<string, string> = {}) {
  const key = { employeeId: office.clerk.id, version: await versionOf(office.clerk) };
  return changeStanding(office.admin, standingSchema.parse({ ...key, kind, from, ...given }));
}

interface Access {
  readonly status: string;
  readonly sessions: number;
}

async function accessOf(accountId: string): Promise<Access | undefined> {
  const found = await owner.query<Access>(
    `SELECT status, (SELECT count(*)::int FROM session s WHERE s.account_id = a.id) AS sessions
     FROM account a WHERE id = $1`,
    [accountId],
  );
  return found.rows[0];
}

describe("a kedudukan", () => {
  it("ends the one before, and the days after its end are aktif again", async () => {
    expect(await aStanding("cltn", "2026-01-01", { to: "2026-12-31" })).toMatchObject({ ok: true });
    expect(await aStanding("aktif", "2026-11-01", { to: "2026-11-30" })).toMatchObject({
      refusal: { code: "standing-overlaps", kind: "cltn" },
    });
    expect(await aStanding("tugas_belajar", "2026-11-01")).toMatchObject({ ok: true });
    const page = await employeePage(office.admin, office.clerk.id);
    expect(page?.record.standings).toMatchObject([
      { kind: "tugas_belajar", validity: { from: "2026-11-01", to: null } },
      { kind: "cltn", validity: { from: "2026-01-01", to: "2026-10-31" } },
    ]);
  });

  it("that already holds is no change", async () => {
    expect(await aStanding("aktif", TODAY)).toMatchObject({ refusal: { code: "unchanged" } });
  });
});

describe("a pension", () => {
  it("closes posts, teams and delegations on the day before, and the account on its day", async () => {
    const team = aTeam(office.district, office.camat, [office.clerk]);
    const delegation = aDelegation(office.village, office.clerk, [office.stranger]);
    await insert(owner, team, delegation);
    expect(await aStanding("pensiun", TODAY)).toMatchObject({ ok: true });

    const page = await employeePage(office.admin, office.clerk.id);
    const eve = addDays(TODAY, -1);
    expect(page?.record.placements).toMatchObject([{ validity: { to: eve } }]);
    expect(page?.record.memberships).toMatchObject([{ validity: { to: eve } }]);
    expect(page?.appraiser.appraiser.person).toBeNull();
    const delegations = await owner.query("SELECT valid_to::text FROM appraisal_delegation WHERE id = $1", [
      delegation.id,
    ]);
    expect(delegations.rows).toEqual([{ valid_to: eve }]);
    expect(await accessOf(office.clerkAccount.id)).toEqual({ status: "suspended", sessions: 0 });
    const keys = (await eventsOf(office)).map((event) => event.key);
    expect(keys).toEqual([
      "employee.standing-changed",
      "employee.placement-ended",
      "delegation.ended",
      "account.changed",
    ]);
  });

  it("that is months ahead ends the access on its day, once", async () => {
    const from = addDays(TODAY, 40);
    expect(await aStanding("pensiun", from)).toMatchObject({ ok: true });
    const system = (today: typeof TODAY) => anActor({ agency: office.agency, today });
    expect(await settleDepartures(system(addDays(from, -1)))).toBe(0);
    expect(await accessOf(office.clerkAccount.id)).toEqual({ status: "active", sessions: 1 });
    expect(await settleDepartures(system(from))).toBe(1);
    expect(await accessOf(office.clerkAccount.id)).toEqual({ status: "suspended", sessions: 0 });
    expect(await settleDepartures(system(from))).toBe(0);
  });

  it("drops what would begin later, and lets nothing be placed after it", async () => {
    const form = async (from: string) =>
      placementSchema.parse({
        employeeId: office.clerk.id,
        version: await versionOf(office.clerk),
        kind: "definitif",
        unitId: office.district.id,
        positionId: office.clerkPosition.id,
        from,
      });
    await placeEmployee(office.admin, await form("2027-01-01"));
    expect(await aStanding("meninggal", TODAY)).toMatchObject({ ok: true });
    const page = await employeePage(office.admin, office.clerk.id);
    expect(page?.record.placements).toMatchObject([{ validity: { to: addDays(TODAY, -1) } }]);
    expect(await placeEmployee(office.admin, await form("2027-02-01"))).toMatchObject({
      refusal: { code: "has-left", kind: "meninggal", on: TODAY },
    });
  });

  it("recorded by mistake is taken back; what it closed is opened by hand", async () => {
    await aStanding("pensiun", TODAY);
    const page = await employeePage(office.admin, office.clerk.id);
    const entryId = page?.record.standings[0]?.id ?? "";
    const key = { employeeId: office.clerk.id, version: await versionOf(office.clerk) };
    expect(await removeEntry(office.admin, { ...key, entry: "standing", entryId })).toMatchObject({
      ok: true,
    });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "employee.standing-removed",
      detail: { standing: "pensiun", from: TODAY, to: null },
    });
    expect(await accessOf(office.clerkAccount.id)).toMatchObject({ status: "suspended" });
  });
});

describe("leaving for another agency", () => {
  it("is the kedudukan pindah with where to; the history stays", async () => {
    const input = departureSchema.parse({
      employeeId: office.clerk.id,
      version: 1,
      from: "2026-11-02",
      destination: "Pemerintah Kabupaten Contoh",
      decree: "824/1/2026",
    });
    expect(await departToAgency(office.keeper, input)).toMatchObject({ ok: true });
    const page = await employeePage(office.admin, office.clerk.id);
    expect(page?.record).toMatchObject({
      standings: [{ kind: "pindah", note: "Ke Pemerintah Kabupaten Contoh, SK 824/1/2026" }],
      placements: [{ unitName: "Kelurahan Menanggal", validity: { to: day("2026-11-01") } }],
    });
    expect(await accessOf(office.clerkAccount.id)).toMatchObject({ status: "suspended" });
  });
});
