import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseEmployeeNumber } from "@/lib/employee/employee-number";
import { anOwner } from "@/tests/builders/db";
import { loadCrowd, type Crowd } from "@/tests/bench/people";

let owner: Client;
let crowd: Crowd;

beforeAll(async () => {
  owner = await anOwner();
  crowd = await loadCrowd(owner, 12_000);
});

async function countOf(sql: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, [
    crowd.agencyId,
  ]);
  return rows[0]?.count ?? -1;
}

describe("a crowd for the bench and for the plans of searches", () => {
  it("has as many people as asked for, each with number, golongan and place", async () => {
    expect(await countOf("employee WHERE agency_id = $1")).toBe(12_000);
    for (const table of ["employee_number", "employee_rank", "placement"]) {
      expect(await countOf(`(SELECT DISTINCT employee_id FROM ${table} WHERE agency_id = $1) t`)).toBe(
        12_000,
      );
    }
  });

  it("has a tree without a break, and a head in every unit but the top", async () => {
    expect(await countOf("unit WHERE agency_id = $1")).toBe(crowd.units);
    const reached = `(WITH RECURSIVE tree AS (
        SELECT unit_id FROM unit_version WHERE agency_id = $1 AND parent_id IS NULL
        UNION ALL SELECT v.unit_id FROM unit_version v JOIN tree ON v.parent_id = tree.unit_id AND v.agency_id = $1)
      SELECT unit_id FROM tree) t`;
    expect(await countOf(reached)).toBe(crowd.units);
    expect(await countOf("placement WHERE agency_id = $1 AND is_head")).toBe(crowd.units - 1);
  });

  it.each([0, 1, 8_999, 9_000, 11_999])("knows person %i without asking", async (person) => {
    const { rows } = await owner.query(
      `SELECT e.name, n.number FROM employee e JOIN employee_number n ON n.agency_id = e.agency_id AND n.employee_id = e.id
       WHERE e.agency_id = $1 AND e.id = $2`,
      [crowd.agencyId, crowd.employeeId(person)],
    );
    expect(rows).toEqual([{ name: crowd.name(person), number: crowd.number(person) }]);
    expect(parseEmployeeNumber(crowd.number(person)).ok).toBe(true);
  });

  it("can be made beside another", async () => {
    const other = await loadCrowd(owner, 100, { name: "Pemerintah Provinsi Lain" });
    expect(other.agencyId).not.toBe(crowd.agencyId);
    expect(await countOf("employee WHERE agency_id = $1")).toBe(12_000);
  });
});

describe("a search among many, as the web role", () => {
  const web = new Client({ connectionString: process.env["DATABASE_URL"] });
  beforeAll(() => web.connect());
  afterAll(() => web.end());

  /** How many rows of people have been looked at on this connection; begins anew now and then. */
  async function readSoFar(): Promise<number> {
    const { rows } = await web.query<{ seen: number }>(
      `SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int AS seen FROM pg_stat_xact_user_tables
       WHERE relname IN ('employee', 'employee_number')`,
    );
    return rows[0]?.seen ?? NaN;
  }

  /** How many of those rows a query looks at, and how many it gives. */
  async function rowsRead(query: string, ...values: readonly unknown[]) {
    // Within one transaction nothing is reset.
    await web.query("BEGIN");
    try {
      await web.query("SELECT set_config('app.agency_id', $1, true)", [crowd.agencyId]);
      const before = await readSoFar();
      const { rowCount } = await web.query(query, [...values]);
      return { found: rowCount ?? 0, seen: (await readSoFar()) - before };
    } finally {
      await web.query("ROLLBACK");
    }
  }

  it.each([
    ["two words of the name", () => crowd.name(7_000).split(" ").slice(0, 2).join(" ")],
    ["the whole number", () => crowd.number(7_000)],
    ["its first digits", () => crowd.number(7_000).slice(0, 8)],
    ["nobody's name", () => "xyzzy"],
    ["nothing: the first page of all", () => null],
  ])("by %s looks at few", async (what, query) => {
    const { found, seen } = await rowsRead("SELECT * FROM app.search_employees($1, 26)", query());
    expect(seen).toBeLessThan(crowd.people / 20);
    expect(found > 0).toBe(!what.startsWith("nobody"));
  });

  it("by a plain pattern looks at all: row-level security keeps it from the index", async () => {
    const { seen } = await rowsRead("SELECT 1 FROM employee WHERE name ILIKE '%xyzzy%'");
    expect(seen).toBeGreaterThanOrEqual(crowd.people);
  });
});
