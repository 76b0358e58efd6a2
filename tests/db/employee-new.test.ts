import { beforeEach, describe, expect, it } from "vitest";
import { createEmployeeSchema } from "@/lib/employee/schema";
import { createEmployee } from "@/lib/employee/server/commands/create-employee";
import { employeePage } from "@/lib/employee/server/record";
import { TODAY } from "../builders/day";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

describe("a new person", () => {
  const form = (given: Record<string, string> = {}) =>
    createEmployeeSchema.parse({
      name: "Yusuf Hamdani",
      number: "199001012015051009",
      kind: "pns",
      golongan: "III/a",
      unitId: office.village.id,
      positionId: office.clerkPosition.id,
      from: TODAY,
      ...given,
    });

  it("is there with number, golongan and post; birth and sex are those of the number", async () => {
    const made = await createEmployee(office.keeper, form());
    expect(made).toMatchObject({ ok: true, value: { isPlacedToday: true } });
    const page = await employeePage(office.keeper, made.ok ? made.value.employeeId : "");
    expect(page?.record).toMatchObject({
      name: "Yusuf Hamdani",
      sex: "l",
      birthDate: "1990-01-01",
      numbers: [{ number: "199001012015051009", validity: { from: "2015-05-01", to: null } }],
      ranks: [{ golongan: "III/a", from: TODAY }],
      placements: [
        { unitName: "Kelurahan Menanggal", kind: "definitif", validity: { from: TODAY, to: null } },
      ],
    });
    expect((await eventsOf(office)).map((event) => event.key)).toEqual([
      "employee.created",
      "employee.placed",
    ]);
  });

  it("is refused outside the role's reach and with a number that is taken, also at the same moment", async () => {
    expect(await createEmployee(office.keeper, form({ unitId: office.bureau.id }))).toEqual({
      ok: false,
      refusal: { code: "unit-out-of-reach" },
    });
    const outcomes = await Promise.all([
      createEmployee(office.admin, form()),
      createEmployee(office.keeper, form()),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "made" : outcome.refusal.code)).sort()).toEqual([
      "made",
      "number-taken",
    ]);
  });

  it("brings a new jabatan into the list, which the next one then takes", async () => {
    const given = {
      positionId: "",
      newName: "Analis Kebijakan Ahli Muda",
      newKind: "fungsional",
      newJenjang: "ahli_muda",
    };
    expect(await createEmployee(office.admin, form(given))).toMatchObject({ ok: true });
    expect(
      await createEmployee(office.admin, form({ ...given, number: "199001012015051010" })),
    ).toMatchObject({ ok: true });
    const found = await owner.query("SELECT kind, jenjang FROM position WHERE agency_id = $1 AND name = $2", [
      office.agency.id,
      "Analis Kebijakan Ahli Muda",
    ]);
    expect(found.rows).toEqual([{ kind: "fungsional", jenjang: "ahli_muda" }]);
  });
});
