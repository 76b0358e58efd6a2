import { randomUUID } from "node:crypto";
import { beforeEach, expect, describe, it } from "vitest";
import { hashOfSecret } from "@/lib/auth/server/secret-token";
import { signedInBy } from "@/lib/auth/server/session";
import { openSessionRow } from "@/lib/auth/server/open-session";
import { transact } from "@/lib/db/server/door";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { ok } from "@/lib/kernel/result";
import { usage, usageMonth } from "@/lib/realisasi/server/usage";
import { anAccount, anActor, type BuiltAccount } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aPlacement } from "../builders/placement";
import { theRelations } from "../builders/relation";
import { anOffice, anOutsider, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

async function secondsOf(account: BuiltAccount): Promise<number> {
  const { rows } = await owner.query<{ seconds: number }>(
    "SELECT coalesce(sum(seconds), 0)::int AS seconds FROM usage_month WHERE account_id = $1",
    [account.id],
  );
  return rows[0]?.seconds ?? -1;
}

/** A session whose last request was so many seconds ago. */
async function aSession(secondsAgo: number): Promise<string> {
  const secret = randomUUID();
  await owner.query(
    `INSERT INTO session (agency_id, id, account_id, token_hash, expires_at, last_seen_at, user_agent, address)
     VALUES ($1, $2, $3, $4, now() + interval '1 hour', now() - make_interval(secs => $5), 'uji', '127.0.0.0')`,
    [office.agency.id, randomUUID(), office.clerkAccount.id, hashOfSecret(secret), secondsAgo],
  );
  return secret;
}

describe("the time that the application costs", () => {
  it.each([
    ["within the minute nothing is counted yet", 30, 0, 0],
    ["a pause of two minutes is counted whole", 120, 118, 122],
    ["up to five minutes somebody may be reading", 299, 297, 301],
    ["a longer gap is none: a new visit begins with one minute", 400, 60, 60],
  ])("%s", async (_what, ago, least, most) => {
    await signedInBy(await aSession(ago));
    const seconds = await secondsOf(office.clerkAccount);
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThanOrEqual(most);
  });

  it("is counted once for several requests of the same moment", async () => {
    const secret = await aSession(120);
    await Promise.all(Array.from({ length: 8 }, () => signedInBy(secret)));
    expect(await secondsOf(office.clerkAccount)).toBeLessThanOrEqual(122);
  });

  it("begins with a minute at sign-in, added to what the month has", async () => {
    const account = { agencyId: office.agency.id, accountId: office.clerkAccount.id };
    const caller = { userAgent: "uji", address: "127.0.0.1", shortAddress: "127.0.0.0" };
    for (const expected of [60, 120]) {
      await transact<null, never>(office.clerkActor, async (tx, record) => {
        await openSessionRow(tx, record, account, caller, "password");
        return ok(null);
      });
      expect(await secondsOf(office.clerkAccount)).toBe(expected);
    }
  });

  it("of a session that is over is none", async () => {
    expect(await signedInBy(await aSession(3_600))).toBeNull();
    expect(await secondsOf(office.clerkAccount)).toBe(0);
  });
});

describe("the figure for the administrator", () => {
  const month = calendarDateOf("2026-11-01");

  it("is the median and the share over half an hour by kind of position, none of fewer than three", async () => {
    const people = Array.from({ length: 4 }, () => anEmployee(office.agency));
    const accounts = people.map((employee) => anAccount(office.agency, { employee }));
    const places = people.map((person) => aPlacement(person, office.village, office.clerkPosition));
    const spent = [600, 1_200, 1_801, 3_600];
    const rows = [office.agency, office.city, office.secretariat, office.district, office.village];
    const camat = anAccount(office.agency, { employee: office.camat });
    const all = [...people, ...places, office.clerkPosition];
    await insert(owner, ...people, ...accounts, ...places, camat);
    await insert(owner, theRelations([...rows, ...all]), {
      rows: {
        usageMonth: accounts.map(({ id }, at) => ({
          ...{ agencyId: office.agency.id, accountId: id, month, seconds: spent[at] ?? 0 },
        })),
      },
    });
    expect(await usage(office.admin, month)).toMatchObject({
      month,
      groups: [{ kind: "pelaksana", people: 4, median: 25.008333333333333, over: 50 }],
    });
    await owner.query("DELETE FROM usage_month WHERE account_id = ANY ($1)", [
      [accounts[0]?.id, accounts[1]?.id],
    ]);
    expect((await usage(office.admin, month))?.groups).toEqual([
      { kind: "pelaksana", people: 2, median: null, over: null },
    ]);
    expect((await usage(office.admin, calendarDateOf("2026-10-01")))?.groups).toEqual([]);
  });

  it("is the administrator's of the whole agency alone", async () => {
    expect(await usage(anOutsider(office, "inspektorat", "pimpinan", "admin_sistem"), month)).toBeNull();
    const local = anActor({
      agency: office.agency,
      roles: [{ role: "admin_instansi", unitId: office.village.id }],
    });
    expect(await usage(local, month)).toBeNull();
  });

  it.each([
    ["2026-11", "2026-11-01"],
    ["2025-12", "2025-12-01"],
    ["2025-11", "2026-11-01"],
    ["2026-12", "2026-11-01"],
    ["kemarin", "2026-11-01"],
    [undefined, "2026-11-01"],
  ])("of the month %s is that of %s", (asked, expected) => {
    expect(usageMonth(asked, calendarDateOf("2026-11-23"))).toBe(expected);
  });
});
