import { beforeEach, describe, expect, it } from "vitest";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { aStanding } from "../builders/employee";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

async function relations(): Promise<Record<string, Record<string, unknown>>> {
  const { rows } = await owner.query<{ employee_id: string }>(
    "SELECT * FROM appraisal_relation WHERE agency_id = $1",
    [office.agency.id],
  );
  return Object.fromEntries(rows.map((row) => [row.employee_id, row]));
}

describe("who appraises whom, kept for lists", () => {
  it("is worked out for everybody, once", async () => {
    const system = anActor({ agency: office.agency });
    expect(await refreshRelations(system)).toBeGreaterThan(3);
    const kept = await relations();
    expect(kept[office.clerk.id]).toMatchObject({ rhythm: "quarterly", makes_skp: true, is_head: false });
    expect(kept[office.clerk.id]?.["appraiser_id"]).not.toBeNull();
    expect(kept[office.clerk.id]?.["appraiser_id"]).not.toBe(office.clerk.id);
    expect(await refreshRelations(system)).toBe(0);
    const events = await eventsOf(office);
    expect(events.filter(({ key }) => key === "employee.relations-changed")).toHaveLength(1);
  });

  it("follows what changes, also when two work it out at once", async () => {
    const system = anActor({ agency: office.agency });
    await refreshRelations(system);
    const from = calendarDateOf("2026-01-01");
    await insert(owner, aStanding(office.clerk, { kind: "pensiun", validFrom: from }));
    const counts = await Promise.all([refreshRelations(system), refreshRelations(system)]);
    expect(Math.max(...counts)).toBe(1);
    expect((await relations())[office.clerk.id]).toMatchObject({
      appraiser_id: null,
      because: "standing",
      standing: "pensiun",
      makes_skp: false,
      is_counted: false,
    });
  });
});
