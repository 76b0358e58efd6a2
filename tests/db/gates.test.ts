import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { aGrant, anAccount, type BuiltAccount } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { owner } from "./setup/owner";

/** What may be asked before there is an actor: asked here as the web role, with no agency named. */
const web = new pg.Client({ connectionString: process.env["DATABASE_URL"] });

let agency: BuiltAgency;
let person: BuiltEmployee;
let account: BuiltAccount;

beforeAll(() => web.connect());
afterAll(async () => {
  await web.end();
});

beforeEach(async () => {
  agency = anAgency();
  person = anEmployee(agency, { email: `${randomUUID()}@contoh.example` });
  account = anAccount(agency, { employee: person, passwordHash: "$argon2id$contoh" });
  await insert(owner, agency, person, account);
});

/** The rows that a gate gives, and the names of what it tells. */
async function ask(text: string, ...values: readonly unknown[]) {
  const { rows, fields } = await web.query<Record<string, unknown>>(text, [...values]);
  return { rows, tells: fields.map(({ name }) => name) };
}

describe("app.sign_in_account", () => {
  const asked = (name: string) => ask("SELECT * FROM app.sign_in_account($1)", name);

  it("gives what a sign-in needs of the one account that a number or an address names", async () => {
    const byNumber = await asked(person.number);
    expect(byNumber.rows).toMatchObject([{ account_id: account.id, password_hash: "$argon2id$contoh" }]);
    expect(byNumber.tells).toEqual([
      "agency_id",
      "account_id",
      "status",
      "password_hash",
      "totp_secret",
      "totp_confirmed",
      "totp_last_step",
      "is_demo",
    ]);
    expect((await asked(String(account.row.email).toUpperCase())).rows).toEqual(byNumber.rows);
  });

  it("gives nothing for a part, a pattern, an empty text or a name", async () => {
    const email = String(account.row.email);
    for (const name of [
      "",
      "%",
      "%@%",
      "_",
      "@",
      person.number.slice(0, 17),
      email.slice(1),
      account.row.name,
    ]) {
      expect((await asked(name)).rows, name).toEqual([]);
    }
  });

  it("gives the account that works to a person who has moved", async () => {
    const next = anAgency();
    const moved = anEmployee(next, { number: person.number, email: null });
    const there = anAccount(next, { employee: moved, email: null });
    await insert(owner, next, moved, there);
    await owner.query("UPDATE account SET status = 'suspended' WHERE id = $1", [account.id]);
    expect((await asked(person.number)).rows).toMatchObject([{ account_id: there.id }]);
  });
});

describe("app.session_actor", () => {
  const asked = (hash: string) => ask("SELECT * FROM app.session_actor($1, interval '30 minutes')", hash);

  async function aSession(lastSeen = "0 seconds", ends = "1 hour"): Promise<string> {
    const hash = randomUUID();
    await owner.query(
      `INSERT INTO session (agency_id, id, account_id, token_hash, last_seen_at, expires_at, user_agent, address)
       VALUES ($1, gen_random_uuid(), $2, $3, now() - $4::interval, now() + $5::interval, '', '')`,
      [agency.id, account.id, hash, lastSeen, ends],
    );
    return hash;
  }

  it("says who it is and with which roles today, never a secret", async () => {
    const unit = aUnit(agency);
    const past = { validFrom: day("2020-01-01"), validTo: day("2020-12-31") };
    const later = { validFrom: day("2099-01-01") };
    await insert(
      owner,
      unit,
      aGrant(account, "pengelola_kinerja", unit),
      aGrant(account, "inspektorat", null, past),
      aGrant(account, "admin_sistem", null, later),
    );
    const { rows, tells } = await asked(await aSession());
    expect(rows).toMatchObject([
      { account_id: account.id, grants: [{ role: "pengelola_kinerja", unitId: unit.id }] },
    ]);
    expect(tells.filter((name) => /hash|secret|password|email|address/.test(name))).toEqual([]);
  });

  it("gives nothing for a session that is unknown, idle too long, past its end, or of a suspended account", async () => {
    expect((await asked(randomUUID())).rows).toEqual([]);
    expect((await asked(await aSession("31 minutes"))).rows).toEqual([]);
    expect((await asked(await aSession("0 seconds", "-1 second"))).rows).toEqual([]);
    const hash = await aSession();
    await owner.query("UPDATE account SET status = 'suspended' WHERE id = $1", [account.id]);
    expect((await asked(hash)).rows).toEqual([]);
  });

  it("writes down that it was seen at most once a minute", async () => {
    const seen = async (hash: string) => {
      await asked(hash);
      const found = await owner.query<{ age: number }>(
        "SELECT extract(epoch FROM now() - last_seen_at)::int AS age FROM session WHERE token_hash = $1",
        [hash],
      );
      return found.rows[0]?.age ?? NaN;
    };
    expect(await seen(await aSession("40 seconds"))).toBeGreaterThanOrEqual(40);
    expect(await seen(await aSession("70 seconds"))).toBeLessThan(10);
  });
});

describe("app.token_account", () => {
  it("tells what an unused token in date opens, and nothing of any other", async () => {
    const aToken = async (given: { readonly ends?: string; readonly used?: boolean } = {}) => {
      const hash = randomUUID();
      await owner.query(
        `INSERT INTO activation_token (agency_id, id, account_id, purpose, token_hash, expires_at, used_at)
         VALUES ($1, gen_random_uuid(), $2, 'activation', $3, now() + $4::interval, $5)`,
        [agency.id, account.id, hash, given.ends ?? "1 day", given.used === true ? new Date() : null],
      );
      return hash;
    };
    const asked = (hash: string) => ask("SELECT * FROM app.token_account($1)", hash);
    const good = await aToken();
    const found = await asked(good);
    expect(found.rows).toMatchObject([{ account_id: account.id, name: account.row.name }]);
    expect(found.tells).toEqual(["agency_id", "account_id", "token_id", "purpose", "name", "agency_name"]);
    expect((await asked(await aToken({ ends: "-1 second" }))).rows).toEqual([]);
    expect((await asked(await aToken({ used: true }))).rows).toEqual([]);
    expect((await asked("%")).rows).toEqual([]);
    await owner.query("UPDATE account SET status = 'suspended' WHERE id = $1", [account.id]);
    expect((await asked(good)).rows).toEqual([]);
  });
});

/** Moments are kept to the millisecond and waits told in whole seconds, rounded up: one more is the same wait. */
function expectWait(seconds: number, wanted: number): void {
  expect([wanted, wanted + 1]).toContain(seconds);
}

describe("the throttle of sign-ins", () => {
  const waitOf = async (...keys: readonly string[]) =>
    Number((await ask("SELECT app.sign_in_wait($1) AS seconds", keys)).rows[0]?.["seconds"]);
  const fail = (key: string) => ask("SELECT app.sign_in_failed($1, 2)", key);

  it("asks to wait after the free failures, twice as long each time, for a quarter of an hour at most", async () => {
    const key = randomUUID();
    for (const wanted of [0, 0, 5, 10, 20]) {
      await fail(key);
      expectWait(await waitOf(key), wanted);
    }
    for (let turn = 0; turn < 12; turn += 1) await fail(key);
    expectWait(await waitOf(key), 900);
    expectWait(await waitOf(randomUUID(), key), 900);
    expect(await waitOf(randomUUID())).toBe(0);
  });

  it("forgets a key that has signed in, and failures of an hour ago, and nothing of another key", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const key of [one, other]) for (let turn = 0; turn < 4; turn += 1) await fail(key);
    await ask("SELECT app.sign_in_succeeded($1)", one);
    expect(await waitOf(one)).toBe(0);
    expectWait(await waitOf(other), 10);
    await owner.query(
      "UPDATE sign_in_attempt SET window_start = now() - interval '61 minutes', blocked_till = now() WHERE key = $1",
      [other],
    );
    await fail(other);
    expectWait(await waitOf(other), 0);
  });
});

describe("what the sign-in page of a demonstration and the worker may ask", () => {
  it("app.demo_accounts: working accounts of demo agencies alone, without number, address or secret", async () => {
    const demo = anAgency({ isDemo: true });
    const shown = anAccount(demo);
    const hidden = anAccount(demo, { status: "suspended" });
    await insert(owner, demo, shown, hidden);
    const { rows, tells } = await ask("SELECT * FROM app.demo_accounts()");
    const ids = rows.map((row) => row["account_id"]);
    expect(ids).toContain(shown.id);
    expect(ids).not.toContain(hidden.id);
    expect(ids).not.toContain(account.id);
    expect(tells.filter((name) => /hash|secret|password|email|number|nip/.test(name))).toEqual([]);
  });

  it("app.agencies_with_outbox: ids of agencies with something to deliver", async () => {
    const asked = async () =>
      (await ask("SELECT agencies_with_outbox AS id FROM app.agencies_with_outbox()")).rows.map(
        ({ id }) => id,
      );
    expect(await asked()).not.toContain(agency.id);
    await owner.query(
      "INSERT INTO outbox_event (agency_id, id, topic, payload) VALUES ($1, gen_random_uuid(), 'contoh', '{}')",
      [agency.id],
    );
    expect(await asked()).toContain(agency.id);
    await owner.query("UPDATE outbox_event SET delivered_at = now() WHERE agency_id = $1", [agency.id]);
    expect(await asked()).not.toContain(agency.id);
  });

  it("app.agencies_to_count: ids of agencies whose figures wait, for a change or for a new day", async () => {
    const asked = async () =>
      (await ask("SELECT agencies_to_count AS id FROM app.agencies_to_count()")).rows.map(({ id }) => id);
    expect(await asked()).toContain(agency.id);
    await owner.query("DELETE FROM summary_change WHERE agency_id = $1", [agency.id]);
    await owner.query(
      `INSERT INTO summary_state (agency_id, counted_on, counted_at)
       SELECT id, (now() AT TIME ZONE time_zone)::date, now() FROM agency WHERE id = $1`,
      [agency.id],
    );
    expect(await asked()).not.toContain(agency.id);
    await owner.query("INSERT INTO summary_change (agency_id, year) VALUES ($1, 2026)", [agency.id]);
    expect(await asked()).toContain(agency.id);
  });

  it("app.worker_beat and app.worker_age: seconds since a worker last said that it lives", async () => {
    await owner.query("UPDATE worker_beat SET seen_at = now() - interval '50 seconds'");
    await ask("SELECT app.worker_beat('uji')");
    expect((await ask("SELECT app.worker_age() AS age")).rows).toEqual([{ age: 0 }]);
    await owner.query("DELETE FROM worker_beat");
    expect((await ask("SELECT app.worker_age() AS age")).rows).toEqual([{ age: null }]);
  });

  it("app.applied_migrations: names and whether they ended", async () => {
    const { rows, tells } = await ask("SELECT * FROM app.applied_migrations()");
    expect(tells).toEqual(["migration", "finished"]);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => row["finished"] === true)).toBe(true);
  });
});

describe("what the owner does for an import and the trail", () => {
  it("app.import_progress: two columns of a batch that is being worked on, and of no other", async () => {
    const batch = async (status: string) => {
      const { rows } = await owner.query<{ id: string }>(
        `INSERT INTO import_batch (agency_id, id, created_by, kind, status, file_name, file_hash, file_size)
         VALUES ($1, gen_random_uuid(), $2, 'units', $3::import_status, 'unit.csv', '', 1) RETURNING id`,
        [agency.id, account.id, status],
      );
      return rows[0]?.id ?? "";
    };
    const stored = async (id: string) => {
      const { rows } = await owner.query<{ row: Record<string, unknown> }>(
        "SELECT to_jsonb(b) - 'beat_at' AS row FROM import_batch b WHERE id = $1",
        [id],
      );
      return rows[0]?.row;
    };
    const [running, done] = [await batch("checking"), await batch("applied")];
    const before = [await stored(running), await stored(done)];
    for (const id of [running, done]) await ask("SELECT app.import_progress($1, $2, 40)", agency.id, id);
    expect(await stored(running)).toEqual({ ...before[0], progress: 40 });
    expect(await stored(done)).toEqual(before[1]);
  });

  it("app.import_statistics: takes statistics, gives nothing", async () => {
    const { rows } = await ask("SELECT app.import_statistics()::text AS given");
    expect(rows).toEqual([{ given: "" }]);
  });

  it("app.append_audit and app.audit_heads: to the chain of the transaction's agency and actor, without them to the system's", async () => {
    const event = JSON.stringify([
      { key: "contoh", version: 1, subject: "contoh", subjectId: null, detail: {} },
    ]);
    const NOBODY = "00000000-0000-0000-0000-000000000000";
    const last = async (chain: string) =>
      (
        await owner.query<object>(
          "SELECT key, actor_id FROM audit_event WHERE agency_id = $1 ORDER BY seq DESC LIMIT 1",
          [chain],
        )
      ).rows;
    await web.query("BEGIN");
    await web.query("SELECT set_config('app.agency_id', $1, true), set_config('app.account_id', $2, true)", [
      agency.id,
      account.id,
    ]);
    await web.query("SELECT app.append_audit($1::jsonb)", [event]);
    await web.query("COMMIT");
    expect(await last(agency.id)).toEqual([{ key: "contoh", actor_id: account.id }]);
    await web.query("SELECT app.append_audit($1::jsonb)", [event]);
    expect(await last(NOBODY)).toEqual([{ key: "contoh", actor_id: null }]);
    const heads = await ask("SELECT * FROM app.audit_heads()");
    expect(heads.tells).toEqual(["agency_id", "seq", "hash"]);
    expect(heads.rows.map((row) => row["agency_id"])).toEqual(expect.arrayContaining([NOBODY, agency.id]));
    await expect(
      web.query("SELECT app.append_audit($1::uuid, NULL::uuid, $2::jsonb)", [agency.id, event]),
    ).rejects.toThrow("permission denied");
  });
});
