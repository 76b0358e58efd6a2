import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { revokeRole } from "@/lib/auth/server/grants-commands";
import { accountCard } from "@/lib/employee/server/account-card";
import { suspendAccount } from "@/lib/employee/server/commands/administer-account";
import { changeStanding } from "@/lib/employee/server/commands/change-standing";
import { settleDepartures } from "@/lib/employee/server/commands/settle-departures";
import { standingSchema } from "@/lib/employee/schema";
import { aGrant, anActor } from "../builders/account";
import { TODAY } from "../builders/day";
import { anOwner, insert } from "../builders/db";
import { anOffice, anOutsider, eventsOf, owner, versionOf, type Office } from "./setup/office";

let office: Office;
/** Who sees to the system, and may shut accounts. */
let operator: Actor;

beforeEach(async () => {
  office = await anOffice();
  operator = anOutsider(office, "admin_sistem");
});

async function accountOf(id: string): Promise<{ status: string; version: number }> {
  const found = await owner.query<{ status: string; version: number }>(
    "SELECT status::text, version FROM account WHERE id = $1",
    [id],
  );
  const [row] = found.rows;
  if (row === undefined) throw new Error("there is no such account");
  return row;
}

const suspendClerk = async (by: Actor) =>
  suspendAccount(by, {
    employeeId: office.clerk.id,
    version: (await accountOf(office.clerkAccount.id)).version,
  });

const suspendAdmin = async (by: Actor) =>
  suspendAccount(by, {
    employeeId: office.adminPerson.id,
    version: (await accountOf(office.adminAccount.id)).version,
  });

/** The clerk as a second administrator of the agency. */
async function aSecond(given: { validFrom?: typeof TODAY; validTo?: typeof TODAY } = {}): Promise<Actor> {
  await insert(owner, aGrant(office.clerkAccount, "admin_instansi", null, given));
  return anActor({ agency: office.agency, account: office.clerkAccount, roles: ["admin_instansi"] });
}

const LAST = { ok: false, refusal: { code: "last-admin" } };

describe("the last administrator", () => {
  it("is not suspended, the attempt is in the trail; another one may be", async () => {
    expect(await suspendAdmin(operator)).toEqual(LAST);
    expect(await accountOf(office.adminAccount.id)).toEqual({ status: "active", version: 1 });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "access.denied",
      detail: { code: "last-admin", attempted: "account.changed" },
    });
    await aSecond();
    expect(await suspendAdmin(operator)).toEqual({ ok: true, value: undefined });
    expect((await accountOf(office.adminAccount.id)).status).toBe("suspended");
    expect(await suspendClerk(operator)).toEqual(LAST);
  });

  it("is who would be the only one on some day: another whose role ends does not count, nor one without a password", async () => {
    await aSecond({ validTo: TODAY });
    expect(await suspendAdmin(operator)).toEqual(LAST);
    await owner.query("UPDATE role_grant SET valid_to = NULL WHERE account_id = $1", [
      office.clerkAccount.id,
    ]);
    await owner.query("UPDATE account SET status = 'invited' WHERE id = $1", [office.clerkAccount.id]);
    expect(await suspendAdmin(operator)).toEqual(LAST);
    await owner.query("UPDATE account SET status = 'active' WHERE id = $1", [office.clerkAccount.id]);
    expect((await suspendAdmin(operator)).ok).toBe(true);
  });

  it("stays when two administrators suspend each other at the same time", async () => {
    const second = await aSecond();
    const them = { employeeId: office.adminPerson.id, ...(await accountOf(office.adminAccount.id)) };
    const me = { employeeId: office.clerk.id, ...(await accountOf(office.clerkAccount.id)) };
    // Both have looked who else is there before either can end the other's sessions, and so commit.
    const holder = await anOwner();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");
    const both = Promise.all([suspendAccount(second, them), suspendAccount(office.admin, me)]);
    await vi.waitUntil(
      async () => {
        const waiting = await owner.query(
          `SELECT DISTINCT pid FROM pg_locks l JOIN pg_stat_activity a USING (pid)
           WHERE NOT l.granted AND a.datname = current_database()`,
        );
        return waiting.rowCount === 2;
      },
      { timeout: 4_000 },
    );
    await holder.end();
    const outcomes = await both;
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(LAST);
    const left = [await accountOf(office.clerkAccount.id), await accountOf(office.adminAccount.id)];
    expect(left.map(({ status }) => status).sort()).toEqual(["active", "suspended"]);
  });

  it("stays when one suspends the other, who takes the first one's role away meanwhile", async () => {
    const second = await aSecond();
    const grant = await owner.query<{ id: string; version: number }>(
      "SELECT id, version FROM role_grant WHERE account_id = $1",
      [office.adminAccount.id],
    );
    const { id: grantId, version } = grant.rows[0] ?? { id: "", version: 0 };
    const both = await Promise.all([
      suspendClerk(office.admin),
      revokeRole(second, { grantId, version, lastDay: null }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(LAST);
  });

  it("who leaves service keeps the account until somebody else has the role; the departure itself is written", async () => {
    const input = standingSchema.parse({
      employeeId: office.adminPerson.id,
      version: await versionOf(office.adminPerson),
      kind: "pensiun",
      from: TODAY,
      to: "",
      note: "",
    });
    const hr = anOutsider(office, "pengelola_kinerja");
    expect((await changeStanding(hr, input)).ok).toBe(true);
    expect((await accountOf(office.adminAccount.id)).status).toBe("active");
    expect(await accountCard(operator, office.adminPerson.id)).toMatchObject({ isKeptOpen: true });
    const system = anActor({ agency: office.agency });
    expect(await settleDepartures(system)).toBe(0);
    expect((await eventsOf(office)).map(({ key }) => key)).not.toContain("access.denied");
    await aSecond();
    expect(await accountCard(operator, office.adminPerson.id)).toMatchObject({ isKeptOpen: false });
    expect(await settleDepartures(system)).toBe(1);
    expect((await accountOf(office.adminAccount.id)).status).toBe("suspended");
  });
});
