import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anActor, type TestAgency, anAgencyWithUnit, owner } from "./setup/two-agencies";
import { prisma } from "@/lib/db/server/client";
import { read, transact } from "@/lib/db/server/door";
import { auditEvent } from "@/lib/audit/event";
import { ok, refuse } from "@/lib/kernel/result";
import { violatedConstraint } from "@/lib/db/server/violation";

let web: pg.Client;
let here: TestAgency;
let there: TestAgency;

beforeAll(async () => {
  here = await anAgencyWithUnit("Kota Di Sini");
  there = await anAgencyWithUnit("Kota Di Sana");
  web = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await web.connect();
});

afterAll(async () => {
  await web.end();
});

/** What the web role gets in a transaction that names an agency (or none), as raw as it comes. */
async function asWeb(agencyId: string | null, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  await web.query("BEGIN");
  try {
    if (agencyId !== null) await web.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
    return await web.query(sql, values);
  } finally {
    await web.query("ROLLBACK");
  }
}

const tenantTables = `
  SELECT c.oid::regclass::text AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
    AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped)
  ORDER BY 1`;

describe("the catalog", () => {
  it("has row-level security enabled and forced on every tenant table, with the one policy", async () => {
    const { rows } = await owner.query<{ name: string; enabled: boolean; forced: boolean }>(tenantTables);
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((table) => !table.enabled || !table.forced)).toEqual([]);
    const policies = await owner.query<{ tablename: string; qual: string; with_check: string }>(
      "SELECT quote_ident(tablename) AS tablename, qual, with_check FROM pg_policies WHERE schemaname = 'public'",
    );
    for (const table of rows) {
      const own = policies.rows.filter((policy) => policy.tablename === table.name);
      expect(own.map((policy) => [policy.qual, policy.with_check])).toEqual([
        [
          expect.stringContaining("agency_id = ( SELECT app.agency()"),
          expect.stringContaining("agency_id = ( SELECT app.agency()"),
        ],
      ]);
    }
  });

  it("knows no table without agency_id but these", async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped)
      ORDER BY 1`);
    expect(rows.map((row) => row.name)).toEqual([
      "_prisma_migrations",
      "agency",
      "sign_in_attempt",
      "worker_beat",
    ]);
  });

  it("begins every tenant table's primary key with agency_id", async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
      LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND k.conkey[1] IS DISTINCT FROM a.attnum`);
    expect(rows).toEqual([]);
  });

  it("makes every reference between tenant tables carry agency_id on both sides, and restrict", async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT k.conname AS name FROM pg_constraint k
      JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attname = 'agency_id'
      JOIN pg_attribute other ON other.attrelid = k.confrelid AND other.attname = 'agency_id'
      WHERE k.contype = 'f' AND (
        k.confdeltype <> 'r'
        OR array_position(k.conkey, own.attnum) IS NULL
        OR k.confkey[array_position(k.conkey, own.attnum)] <> other.attnum)`);
    expect(rows).toEqual([]);
  });

  it("gives the web role nothing to own and no way round", async () => {
    const { rows } = await owner.query<{ owns: string; bypasses: boolean; is_super: boolean }>(`
      SELECT (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid)::text AS owns,
             r.rolbypassrls AS bypasses, r.rolsuper AS is_super
      FROM pg_roles r WHERE r.rolname = 'selaras_web'`);
    expect(rows).toEqual([{ owns: "0", bypasses: false, is_super: false }]);
  });
});

describe("as the web role, in one agency", () => {
  it("sees only that agency's rows in a query without where, on every tenant table", async () => {
    const tables = await owner.query<{ name: string }>(tenantTables);
    for (const { name } of tables.rows) {
      const readable = await owner.query<{ can: boolean }>(
        `SELECT has_table_privilege('selaras_web', $1, 'SELECT') AS can`,
        [name],
      );
      if (readable.rows[0]?.can !== true) continue;
      const { rows } = await asWeb(here.agencyId, `SELECT DISTINCT agency_id FROM ${name}`);
      expect(
        rows.filter((row: { agency_id: string }) => row.agency_id !== here.agencyId),
        name,
      ).toEqual([]);
    }
    const agencies = await asWeb(here.agencyId, "SELECT id FROM agency");
    expect(agencies.rows).toEqual([{ id: here.agencyId }]);
  });

  it("sees nothing when no agency is named", async () => {
    for (const table of ["agency", "unit", "employee", "account", "audit_event"]) {
      expect((await asWeb(null, `SELECT 1 FROM ${table}`)).rowCount, table).toBe(0);
    }
  });

  it("cannot insert a row for another agency", async () => {
    await expect(
      asWeb(here.agencyId, "INSERT INTO unit (agency_id, id, code) VALUES ($1, $2, 'X')", [
        there.agencyId,
        randomUUID(),
      ]),
    ).rejects.toThrow(/row-level security/);
  });

  it("neither updates nor deletes another agency's row, nor moves its own there", async () => {
    expect(
      (await asWeb(here.agencyId, "UPDATE unit SET code = 'X' WHERE id = $1", [there.unitId])).rowCount,
    ).toBe(0);
    expect(
      (await asWeb(here.agencyId, "DELETE FROM unit_version WHERE unit_id = $1", [there.unitId])).rowCount,
    ).toBe(0);
    await expect(
      asWeb(here.agencyId, "UPDATE agency_setting SET agency_id = $1", [there.agencyId]),
    ).rejects.toThrow(/row-level security/);
  });

  it("cannot refer to another agency's row", async () => {
    await expect(
      asWeb(
        here.agencyId,
        "INSERT INTO unit_version (agency_id, id, unit_id, parent_id, name, kind, valid_from) VALUES ($1, $2, $3, $4, 'X', 'seksi', '2020-01-01')",
        [here.agencyId, randomUUID(), here.spareUnitId, there.unitId],
      ),
    ).rejects.toThrow(/foreign key/);
  });

  it("cannot write the audit trail by hand, nor touch what is in it", async () => {
    await expect(asWeb(here.agencyId, "INSERT INTO audit_event SELECT * FROM audit_event")).rejects.toThrow(
      /permission denied/,
    );
    await expect(asWeb(here.agencyId, "UPDATE audit_event SET key = 'x'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(asWeb(here.agencyId, "DELETE FROM audit_event")).rejects.toThrow(/permission denied/);
    await expect(asWeb(here.agencyId, "SELECT * FROM audit_head")).rejects.toThrow(/permission denied/);
    await expect(asWeb(here.agencyId, "SELECT * FROM sign_in_attempt")).rejects.toThrow(/permission denied/);
  });
});

describe("the door", () => {
  it("shows a query without where the actor's agency alone", async () => {
    const units = await read(anActor(here), (tx) => tx.unit.findMany());
    expect(new Set(units.map((unit) => unit.agencyId))).toEqual(new Set([here.agencyId]));
    const raw = await read(anActor(here), (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM agency`);
    expect(raw).toEqual([{ id: here.agencyId }]);
  });

  it("does not let a reading write", async () => {
    await expect(
      read(anActor(here), (tx) =>
        tx.unit.update({
          where: { agencyId_id: { agencyId: here.agencyId, id: here.unitId } },
          data: { code: "X" },
        }),
      ),
    ).rejects.toThrow(/read-only/);
  });

  it("throws at once inside another door", async () => {
    await expect(read(anActor(here), () => read(anActor(here), async () => 1))).rejects.toThrow(
      "inside a door",
    );
    await expect(
      transact(anActor(here), async () => {
        await read(anActor(here), async () => 1);
        return ok();
      }),
    ).rejects.toThrow("inside a door");
  });

  it("does not let twelve doors at once stand still behind a pool of ten", async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, () => read(anActor(here), (tx) => tx.unit.count())),
    );
    expect(results).toEqual(Array.from({ length: 12 }, () => 2));
  });

  it("leaves nothing of an agency on the connection for the next one", async () => {
    await read(anActor(here), (tx) => tx.unit.count());
    expect(await prisma().unit.count()).toBe(0);
  });

  it("refuses a change that records no event", async () => {
    await expect(
      transact(anActor(here), async (tx) => {
        await tx.unit.create({ data: { agencyId: here.agencyId, code: "TANPA-JEJAK" } });
        return ok();
      }),
    ).rejects.toThrow("without an audit event");
    expect(await read(anActor(here), (tx) => tx.unit.count({ where: { code: "TANPA-JEJAK" } }))).toBe(0);
  });

  it("rolls a refused change back and commits its denial alone", async () => {
    const outcome = await transact(anActor(here), async (tx, record) => {
      await tx.unit.create({ data: { agencyId: here.agencyId, code: "DITOLAK" } });
      record(auditEvent("unit.created", here.unitId, { code: "DITOLAK" }));
      return refuse({ code: "not-allowed" as const });
    });
    expect(outcome).toEqual({ ok: false, refusal: { code: "not-allowed" } });
    const [units, last] = await read(anActor(here), (tx) =>
      Promise.all([
        tx.unit.count({ where: { code: "DITOLAK" } }),
        tx.auditEvent.findFirst({ orderBy: { seq: "desc" } }),
      ]),
    );
    expect(units).toBe(0);
    expect(last).toMatchObject({
      key: "access.denied",
      subject: "unit",
      subjectId: here.unitId,
      detail: { code: "not-allowed", attempted: "unit.created" },
    });
  });

  it("names the constraint that a write has met", async () => {
    const write = transact(anActor(here), async (tx, record) => {
      record(auditEvent("unit.created", here.unitId, {}));
      await tx.unitVersion.create({
        data: {
          agencyId: here.agencyId,
          unitId: here.unitId,
          name: "Dua kali",
          kind: "dinas",
          validFrom: new Date("2021-01-01"),
        },
      });
      return ok();
    });
    const error: unknown = await write.catch((thrown: unknown) => thrown);
    expect(violatedConstraint(error)).toBe("unit_version_once_a_day");
    expect(violatedConstraint(new Error("something else"))).toBeNull();
  });
});

describe("functions that run with the owner's rights", () => {
  it("are exactly these, and none searches a path of the caller", async () => {
    const { rows } = await owner.query<{ name: string; path: string[] | null }>(`
      SELECT p.oid::regprocedure::text AS name, p.proconfig AS path FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
    expect(rows.map((row) => row.name)).toEqual([
      "app.agencies_to_count()",
      "app.agencies_with_outbox()",
      "app.agency_ids()",
      "app.append_audit(jsonb)",
      "app.applied_migrations()",
      "app.audit_heads()",
      "app.demo_accounts()",
      "app.document_by_code(text)",
      "app.import_progress(uuid,uuid,integer)",
      "app.import_statistics()",
      "app.search_employees(text,integer,date,uuid[],employee_kind,standing_kind[],text,uuid,boolean)",
      "app.search_units(text,integer)",
      "app.session_actor(text,interval)",
      "app.sign_in_account(text)",
      "app.sign_in_failed(text,integer)",
      "app.sign_in_succeeded(text)",
      "app.sign_in_wait(text[])",
      "app.token_account(text)",
      "app.worker_age()",
      "app.worker_beat(text)",
    ]);
    for (const row of rows) expect(row.path, row.name).toEqual(["search_path=pg_catalog, public, pg_temp"]);
  });

  it("are the only functions, with the readers of the setting, that the web role may call in schema app", async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND NOT p.prosecdef AND has_function_privilege('selaras_web', p.oid, 'EXECUTE') ORDER BY 1`);
    expect(rows.map((row) => row.name)).toEqual([
      "app.account()",
      "app.agency()",
      "app.count_usage(uuid,uuid,integer)",
      "app.unit_subtree(uuid[],date)",
    ]);
  });

  it("search only in the agency of the transaction", async () => {
    const found = await asWeb(here.agencyId, "SELECT * FROM app.search_units('dinas', 50)");
    expect(found.rows).toEqual([{ unit_id: here.unitId }]);
    expect((await asWeb(null, "SELECT * FROM app.search_units('dinas', 50)")).rows).toEqual([]);
    expect((await asWeb(null, "SELECT * FROM app.search_employees('contoh', 50)")).rows).toEqual([]);
  });

  it("tell the worker ids of agencies and nothing else", async () => {
    const { fields, rows } = await asWeb(null, "SELECT * FROM app.agency_ids()");
    expect(fields).toHaveLength(1);
    expect(rows.map((row: { agency_ids: string }) => row.agency_ids).sort()).toEqual(
      [here.agencyId, there.agencyId].sort(),
    );
  });
});
