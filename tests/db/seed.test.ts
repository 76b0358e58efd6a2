import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "@/lib/audit/server/verify";
import { isPassword } from "@/lib/auth/server/password-hash";
import { derive, read } from "@/lib/db/server/door";
import { perjanjianParties } from "@/lib/iku/perjanjian-parties";
import { recompute } from "@/lib/iku/server/recompute";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { demoAccounts, DEMO_PASSWORD } from "@/prisma/seed/accounts";
import { seed } from "@/prisma/seed/seed";
import { anActor } from "@/tests/builders/account";
import { anAgency } from "@/tests/builders/agency";
import { anOwner, insert } from "@/tests/builders/db";

const ownerUrl = process.env["DATABASE_OWNER_URL"] ?? "";
const today = calendarDateOf("2026-11-22");

let owner: Client;
beforeAll(async () => {
  owner = await anOwner();
});

async function rowsOf<T extends object>(sql: string, ...values: readonly unknown[]): Promise<T[]> {
  return (await owner.query<T>(sql, [...values])).rows;
}

/** Rows and content of every table of the demo, as one text per table. */
async function contents(): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await rowsOf<{ content: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '-') AS content FROM ${name} t`,
    );
    found[name] = row?.content ?? "";
  }
  return found;
}

describe("seed", () => {
  it("leaves a database alone that holds only real agencies", async () => {
    const real = anAgency();
    await insert(owner, real);
    expect(await seed(ownerUrl, today)).toBe(0);
    expect(await rowsOf("SELECT id FROM agency")).toEqual([{ id: real.id }]);
    await owner.query("DELETE FROM agency WHERE id = $1", [real.id]);
  });

  it("leaves whole agencies behind when it breaks off, and goes on from there", async () => {
    await owner.query(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON account FOR EACH ROW
        WHEN (NEW.email LIKE '%@bukittinggi.example') EXECUTE FUNCTION break_off()`);
    await expect(seed(ownerUrl, today)).rejects.toThrow("broken off");
    await owner.query("DROP TRIGGER break_off ON account; DROP FUNCTION break_off");
    expect(await rowsOf("SELECT code FROM agency ORDER BY 1")).toEqual([
      { code: "contoh-bandung" },
      { code: "contoh-medan" },
    ]);
    expect(
      await rowsOf("SELECT DISTINCT g.code FROM unit u JOIN agency g ON g.id = u.agency_id ORDER BY 1"),
    ).toHaveLength(2);
  });

  it("loads the five agencies once, from two starts at once, and a second time changes nothing", async () => {
    const loaded = await Promise.all([seed(ownerUrl, today), seed(ownerUrl, today)]);
    expect(loaded.toSorted()).toEqual([0, 3]);
    const before = await contents();
    expect(await seed(ownerUrl, calendarDateOf("2027-01-04"))).toBe(0);
    expect(await contents()).toEqual(before);
  });

  it("has 60 to 150 people in each, and everybody an account", async () => {
    const counts = await rowsOf<{ code: string; people: number; accounts: number }>(
      `SELECT g.code, count(*)::int AS people, count(a.id)::int AS accounts
       FROM agency g JOIN employee e ON e.agency_id = g.id
       LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id GROUP BY 1`,
    );
    expect(counts.length).toBe(5);
    expect(
      counts.filter(({ people, accounts }) => people < 60 || people > 150 || accounts !== people),
    ).toEqual([]);
  });

  it("lets each demo account in by its number and the one password", async () => {
    for (const { signIn, name } of demoAccounts) {
      const [account] = await rowsOf<{ status: string; password_hash: string; name: string }>(
        `SELECT s.status, s.password_hash, a.name FROM app.sign_in_account($1) s
         JOIN account a ON a.agency_id = s.agency_id AND a.id = s.account_id`,
        signIn,
      );
      expect(account).toMatchObject({ status: "active", name });
    }
    const [one] = await rowsOf<{ password_hash: string }>(
      "SELECT DISTINCT password_hash FROM account WHERE status = 'active'",
    );
    expect(await isPassword(one?.password_hash ?? null, DEMO_PASSWORD)).toBe(true);
    expect(await isPassword(one?.password_hash ?? null, "yang lain sama sekali")).toBe(false);
  });

  it("shows an actor his own agency alone", async () => {
    const [row] = await rowsOf<{ id: string }>("SELECT id FROM agency WHERE code = 'contoh-surabaya'");
    const actor = anActor({ agency: anAgency({ id: row?.id ?? "" }), roles: ["admin_instansi"] });
    const names = await read(actor, (tx) => tx.agency.findMany({ select: { name: true } }));
    expect(names).toEqual([{ name: "Pemerintah Kota Surabaya" }]);
  });

  it("begins each agency's trail with the load, and says who did what is seen", async () => {
    const events = await rowsOf<{ code: string; key: string; seq: string; actor_id: string | null }>(
      `SELECT g.code, e.key, e.seq, e.actor_id FROM audit_event e JOIN agency g ON g.id = e.agency_id ORDER BY 1, e.seq`,
    );
    for (const own of Map.groupBy(events, (event) => event.code).values()) {
      expect(own[0]).toMatchObject({ key: "agency.demo-loaded", seq: "1", actor_id: null });
      const keys = own.map((event) => event.key);
      for (const key of ["role.granted", "employee.placed", "team.created", "appraiser-report.sent"]) {
        expect(keys).toContain(key);
      }
      expect(own.slice(1).filter((event) => event.actor_id === null)).toEqual([]);
    }
    const { chains, faults } = await verifyAudit(ownerUrl);
    expect([chains >= 5, faults]).toEqual([true, []]);
  });

  it("holds figures of indicators that a recount leaves as they are, above and below", async () => {
    const table = "SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS content FROM iku_realisasi t";
    const before = await rowsOf<{ content: string | null }>(table);
    expect(before[0]?.content).toBeTypeOf("string");
    const all = await rowsOf<{ agency_id: string; year: number; ids: string[] }>(
      "SELECT agency_id, year, array_agg(DISTINCT iku_id) AS ids FROM iku_realisasi GROUP BY 1, 2",
    );
    expect(all).toHaveLength(10);
    for (const { agency_id: id, year, ids } of all) {
      await derive(anActor({ agency: anAgency({ id }) }), (tx) => recompute(tx, id, ids, year));
    }
    expect(await rowsOf(table)).toEqual(before);
  });

  it("plans in every state and both approaches, with what was said, a change under way and a library", async () => {
    const found = await rowsOf<Record<string, boolean>>(`
      SELECT (SELECT count(*) FROM skp s WHERE s.agency_id = g.id AND s.agreed_version = 0 AND s.status = 'draft') > 0 AS draft,
        (SELECT count(*) FROM skp s WHERE s.agency_id = g.id AND s.agreed_version = 0 AND s.status = 'submitted') > 0 AS submitted,
        (SELECT count(*) FROM skp s JOIN skp_version v ON v.skp_id = s.id AND v.number = 2 AND v.reason IS NOT NULL
          WHERE s.agency_id = g.id AND s.agreed_version = 1 AND s.status IN ('draft', 'submitted')) > 0 AS changed,
        (SELECT count(DISTINCT approach) FROM skp s WHERE s.agency_id = g.id) = 2 AS approaches,
        (SELECT count(*) FROM skp_comment c WHERE c.agency_id = g.id) > 0 AS comments,
        (SELECT count(DISTINCT position_name) FROM rhk_example x WHERE x.agency_id = g.id) >= 5 AS library,
        (SELECT count(*) FROM rhk_example x WHERE x.agency_id = g.id AND x.position_name IS NULL) > 0 AS general,
        (SELECT count(*) FROM rhk r WHERE r.agency_id = g.id AND r.assigner = 'ketua_tim') > 0 AS of_teams,
        (SELECT count(*) FROM rhk r JOIN skp s ON s.id = r.skp_id WHERE r.agency_id = g.id AND r.assigner = 'ketua_tim'
          AND NOT EXISTS (SELECT FROM team_member m WHERE m.team_id = r.team_id AND m.employee_id = s.employee_id)) = 0 AS members
      FROM agency g ORDER BY g.code`);
    const [first = {}] = found;
    const whole = Object.fromEntries(Object.keys(first).map((key) => [key, true]));
    expect(found).toEqual(Array.from({ length: 5 }, () => whole));
    // Examples are found by holders of the very position, and carry nobody's figures.
    const strays = await rowsOf(`
      SELECT x.position_name FROM rhk_example x WHERE x.position_name IS NOT NULL AND NOT EXISTS (
        SELECT FROM position p WHERE p.agency_id = x.agency_id AND p.name = x.position_name)
      UNION ALL SELECT x.text FROM rhk_example x, jsonb_array_elements(x.ikis) i WHERE i->'target'->>'low' IS NOT NULL`);
    expect(strays).toEqual([]);
  });

  it("shows a perjanjian kinerja agreed by both in every agency, from the indicators of its unit", async () => {
    const agreed = await rowsOf<{ lines: number; same: boolean; parties: object | null }>(`
      SELECT count(l.id)::int AS lines, bool_and(t.text = l.target_text AND o.unit_id = p.unit_id) AS same, v.parties
      FROM perjanjian_kinerja p JOIN perjanjian_kinerja_version v ON v.agreement_id = p.id AND v.status = 'agreed'
      JOIN perjanjian_kinerja_iku l ON l.version_id = v.id
      JOIN iku_target t ON t.version_id = l.iku_version_id AND t.year = p.year AND t.ordinal = 0
      JOIN iku_owner o ON o.iku_id = l.iku_id GROUP BY p.id, v.id, v.parties`);
    expect(agreed.map(({ lines, same }) => ({ lines, same }))).toEqual(
      Array.from({ length: 5 }, () => ({ lines: 3, same: true })),
    );
    for (const { parties } of agreed) expect(perjanjianParties.safeParse(parties).success).toBe(true);
  });
});
