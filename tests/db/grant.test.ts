import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { GrantRoleInput } from "@/lib/auth/role-grant-schema";
import { grantPage } from "@/lib/auth/server/grants";
import { accountsFound } from "@/lib/auth/server/grants-accounts";
import { grantRole, revokeRole } from "@/lib/auth/server/grants-commands";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { aGrant, anAccount, anActor } from "../builders/account";
import { TODAY } from "../builders/day";
import { insert } from "../builders/db";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;
let admin: Actor;

beforeEach(async () => {
  office = await anOffice();
  ({ admin } = office);
});

function asked(given: Partial<GrantRoleInput> = {}): GrantRoleInput {
  return {
    accountId: office.clerkAccount.id,
    role: "pengelola_kinerja",
    unitId: office.village.id,
    validFrom: TODAY,
    validTo: null,
    ...given,
  };
}

interface StoredGrant {
  readonly id: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly version: number;
}

async function grantsOf(accountId: string): Promise<readonly StoredGrant[]> {
  const found = await owner.query<StoredGrant>(
    `SELECT id, role::text, unit_id, valid_from::text AS "from", valid_to::text AS "to", version
     FROM role_grant WHERE account_id = $1 ORDER BY valid_from, id`,
    [accountId],
  );
  return found.rows;
}

async function onlyGrant(accountId: string): Promise<StoredGrant> {
  const [grant] = await grantsOf(accountId);
  if (grant === undefined) throw new Error("there is no grant");
  return grant;
}

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe("giving a role", () => {
  it("holds from its day, with an event, and the person is told", async () => {
    const given = await grantRole(admin, asked({ validTo: day("2026-12-31") }));
    expect(given.ok).toBe(true);
    expect(await grantsOf(office.clerkAccount.id)).toMatchObject([
      { role: "pengelola_kinerja", unit_id: office.village.id, from: TODAY, to: "2026-12-31", version: 1 },
    ]);
    expect((await eventsOf(office)).at(-1)).toEqual({
      key: "role.granted",
      subject_id: office.clerkAccount.id,
      detail: {
        role: "pengelola_kinerja",
        unitId: office.village.id,
        validFrom: TODAY,
        validTo: "2026-12-31",
      },
    });
    await deliverOutbox();
    const told = await owner.query<{ title: string; body: string }>(
      "SELECT title, body FROM notification WHERE account_id = $1",
      [office.clerkAccount.id],
    );
    expect(told.rows).toEqual([
      {
        title: "Anda diberi peran Pengelola kinerja",
        body: "Untuk Kelurahan Menanggal dan unit di bawahnya, mulai 23 November 2026 sampai 31 Desember 2026.",
      },
    ]);
  });

  it("is refused to oneself, and leaves a denial that says what was tried", async () => {
    const given = await grantRole(admin, asked({ accountId: office.adminAccount.id, role: "inspektorat" }));
    expect(given).toEqual(refused("own-record"));
    expect(await grantsOf(office.adminAccount.id)).toHaveLength(1);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "access.denied",
      subject_id: office.adminAccount.id,
      detail: { code: "own-record", attempted: "role.granted" },
    });
  });

  it("is refused to who may not, by the command itself", async () => {
    for (const role of ["admin_sistem", "pengelola_kinerja", "inspektorat", "pimpinan"] as const) {
      const actor = anActor({ agency: office.agency, roles: [role] });
      expect(await grantRole(actor, asked())).toEqual(refused("out-of-reach"));
    }
    expect(await grantsOf(office.clerkAccount.id)).toEqual([]);
  });

  it("finds no account and no unit of another agency", async () => {
    const other = await anOffice();
    expect(await grantRole(admin, asked({ accountId: other.clerkAccount.id }))).toEqual(refused("not-found"));
    expect(await grantRole(admin, asked({ unitId: other.village.id }))).toEqual(refused("unit-not-found"));
    expect(await grantsOf(other.clerkAccount.id)).toEqual([]);
  });

  it("is refused where the same is held already on one of the days", async () => {
    await grantRole(admin, asked({ validTo: day("2026-12-31") }));
    expect(await grantRole(admin, asked({ validFrom: day("2026-12-31") }))).toEqual(refused("already-held"));
    expect((await grantRole(admin, asked({ validFrom: day("2027-01-01") }))).ok).toBe(true);
    expect((await grantRole(admin, asked({ unitId: office.district.id }))).ok).toBe(true);
  });

  it("is given once when two give it at the same time", async () => {
    const both = await Promise.all([grantRole(admin, asked()), grantRole(admin, asked())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused("already-held"));
  });

  it("is refused for a part of the agency where it is for the whole, and to a suspended account", async () => {
    expect(await grantRole(admin, asked({ role: "admin_sistem" }))).toEqual(refused("agency-only"));
    await owner.query("UPDATE account SET status = 'suspended' WHERE id = $1", [office.clerkAccount.id]);
    expect(await grantRole(admin, asked())).toEqual(refused("account-suspended"));
  });
});

describe("taking a role back", () => {
  it("ends it at once, with an event, and the person is told", async () => {
    const { id, version } = await onlyGrant(office.keeperAccount.id);
    expect((await revokeRole(admin, { grantId: id, version, lastDay: null })).ok).toBe(true);
    expect(await onlyGrant(office.keeperAccount.id)).toMatchObject({ to: "2026-11-22", version: 2 });
    expect((await eventsOf(office)).at(-1)).toEqual({
      key: "role.revoked",
      subject_id: office.keeperAccount.id,
      detail: {
        role: "pengelola_kinerja",
        unitId: office.district.id,
        validTo: { before: null, after: "2026-11-22" },
      },
    });
    await deliverOutbox();
    const told = await owner.query<{ title: string }>(
      "SELECT title FROM notification WHERE account_id = $1",
      [office.keeperAccount.id],
    );
    expect(told.rows).toEqual([{ title: "Peran Pengelola kinerja Anda dicabut" }]);
  });

  it("ends it on a later day", async () => {
    const { id, version } = await onlyGrant(office.keeperAccount.id);
    await revokeRole(admin, { grantId: id, version, lastDay: day("2026-12-31") });
    expect(await onlyGrant(office.keeperAccount.id)).toMatchObject({ to: "2026-12-31" });
  });

  it("takes one that began today out of the list; the trail keeps it", async () => {
    await grantRole(admin, asked());
    const { id, version } = await onlyGrant(office.clerkAccount.id);
    await revokeRole(admin, { grantId: id, version, lastDay: null });
    expect(await grantsOf(office.clerkAccount.id)).toEqual([]);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "role.cancelled",
      detail: { role: "pengelola_kinerja", validFrom: TODAY, validTo: null },
    });
  });

  it("is stale for the second of two people, who then sees what the first has done", async () => {
    const { id, version } = await onlyGrant(office.keeperAccount.id);
    await revokeRole(admin, { grantId: id, version, lastDay: day("2026-12-31") });
    const second = await revokeRole(admin, { grantId: id, version, lastDay: null });
    expect(second).toEqual(refused("stale"));
    expect(await onlyGrant(office.keeperAccount.id)).toMatchObject({ to: "2026-12-31", version: 2 });
  });

  it("is refused for one's own", async () => {
    const { id, version } = await onlyGrant(office.adminAccount.id);
    expect(await revokeRole(admin, { grantId: id, version, lastDay: null })).toEqual(refused("own-record"));
  });

  it("finds no grant of another agency", async () => {
    const other = await anOffice();
    const { id, version } = await onlyGrant(other.keeperAccount.id);
    expect(await revokeRole(admin, { grantId: id, version, lastDay: null })).toEqual(refused("not-found"));
    expect(await onlyGrant(other.keeperAccount.id)).toMatchObject({ to: null, version: 1 });
  });

  it("leaves an administrator whose account works", async () => {
    const { id, version } = await onlyGrant(office.adminAccount.id);
    const second = anActor({
      agency: office.agency,
      account: office.clerkAccount,
      roles: ["admin_instansi"],
    });
    const takeBack = () => revokeRole(second, { grantId: id, version, lastDay: null });
    expect(await takeBack()).toEqual(refused("last-admin"));
    await insert(owner, aGrant(office.clerkAccount, "admin_instansi"));
    await owner.query("UPDATE account SET status = 'invited' WHERE id = $1", [office.clerkAccount.id]);
    expect(await takeBack()).toEqual(refused("last-admin"));
    await owner.query("UPDATE account SET status = 'active' WHERE id = $1", [office.clerkAccount.id]);
    expect((await takeBack()).ok).toBe(true);
  });

  it("leaves one when two administrators take each other's role away at the same time", async () => {
    await insert(owner, aGrant(office.clerkAccount, "admin_instansi"));
    const second = anActor({
      agency: office.agency,
      account: office.clerkAccount,
      roles: ["admin_instansi"],
    });
    const first = await onlyGrant(office.adminAccount.id);
    const other = await onlyGrant(office.clerkAccount.id);
    const both = await Promise.all([
      revokeRole(second, { grantId: first.id, version: first.version, lastDay: null }),
      revokeRole(admin, { grantId: other.id, version: other.version, lastDay: null }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused("last-admin"));
  });
});

describe("the list of holders", () => {
  it("is narrowed by name, number, role, unit and time, and says why one's own cannot be ended", async () => {
    const all = await grantPage(admin, {});
    expect(all.grants.map(({ name, role, unitName, barred }) => [name, role, unitName, barred])).toEqual([
      [office.keeperAccount.row.name, "pengelola_kinerja", "Kecamatan Gayungan", null],
      [office.adminAccount.row.name, "admin_instansi", null, "own-record"],
    ]);
    const names = async (filter: Parameters<typeof grantPage>[1]) =>
      (await grantPage(admin, filter)).grants.map(({ name }) => name);
    expect(await names({ q: "wulan" })).toEqual([office.adminAccount.row.name]);
    expect(await names({ q: office.keeperPerson.number })).toEqual([office.keeperAccount.row.name]);
    expect(await names({ q: "100%" })).toEqual([]);
    expect(await names({ peran: "admin_instansi" })).toEqual([office.adminAccount.row.name]);
    expect(await names({ unit: office.secretariat.id })).toEqual([office.keeperAccount.row.name]);
    expect(await names({ unit: office.village.id })).toEqual([]);
    expect(await names({ status: "berakhir" })).toEqual([]);
    const { id, version } = await onlyGrant(office.keeperAccount.id);
    await revokeRole(admin, { grantId: id, version, lastDay: null });
    expect(await names({ status: "berakhir" })).toEqual([office.keeperAccount.row.name]);
    expect(await names({})).toEqual([office.adminAccount.row.name]);
  });

  it("goes on and back by 25", async () => {
    const people = Array.from({ length: 60 }, (_, n) =>
      anAccount(office.agency, { name: `Pegawai ${String(n).padStart(2, "0")}` }),
    );
    await insert(owner, ...people, ...people.map((account) => aGrant(account, "perencana")));
    const first = await grantPage(admin, { peran: "perencana" });
    expect([first.previous, first.grants.length]).toEqual([null, 25]);
    const second = await grantPage(admin, { peran: "perencana", setelah: first.next ?? "" });
    const third = await grantPage(admin, { peran: "perencana", setelah: second.next ?? "" });
    expect([third.grants.length, third.next]).toEqual([10, null]);
    const back = await grantPage(admin, { peran: "perencana", sebelum: third.previous ?? "" });
    expect(back).toEqual(second);
    const seen = [first, second, third].flatMap(({ grants }) => grants.map(({ name }) => name));
    expect(seen).toEqual(people.map(({ row }) => row.name));
  });

  it("shows to a reader for a unit that unit's alone, and to nobody else anything", async () => {
    const reader = anActor({
      agency: office.agency,
      roles: [{ role: "inspektorat", unitId: office.secretariat.id }],
    });
    expect((await grantPage(reader, {})).grants.map(({ role, barred }) => [role, barred])).toEqual([
      ["pengelola_kinerja", "forbidden"],
    ]);
    expect((await grantPage(office.clerkActor, {})).grants).toEqual([]);
  });
});

it("accounts are found by name and number, without one's own, and only by who may give roles", async () => {
  expect(await accountsFound(admin, "aminah")).toEqual([
    {
      id: office.clerkAccount.id,
      name: office.clerkAccount.row.name,
      number: office.clerk.number,
      unitName: "Kelurahan Menanggal",
    },
  ]);
  expect(await accountsFound(admin, office.clerk.number)).toHaveLength(1);
  expect(await accountsFound(admin, "wulan")).toEqual([]);
  expect(await accountsFound(admin, "widagdo")).toEqual([]);
  expect(await accountsFound(office.keeper, "aminah")).toEqual([]);
});
