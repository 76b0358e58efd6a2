import type { Client } from "pg";
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
afterAll(async () => {
  await owner.end();
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
