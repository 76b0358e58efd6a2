import { beforeEach, describe, expect, it } from "vitest";
import { placementSchema, type PlacementInput } from "@/lib/employee/schema-placement";
import { endPlacement } from "@/lib/employee/server/commands/end-placement";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { appraiserView, employeePage } from "@/lib/employee/server/record";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { TODAY } from "../builders/day";
import { insert } from "../builders/db";
import { anOffice, eventsOf, owner, versionOf, type Office } from "./setup/office";

const day = calendarDateOf;
const PLH = { kind: "plh", from: "2026-11-20", to: "2026-11-30", isHead: "on" } as const;
let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** The form of a placement in the kelurahan, as it would be sent for the person's present version. */
async function aForm(person: BuiltEmployee, given: Record<string, string> = {}): Promise<PlacementInput> {
  return placementSchema.parse({
    employeeId: person.id,
    version: await versionOf(person),
    kind: "definitif",
    unitId: office.village.id,
    positionId: office.clerkPosition.id,
    from: "2026-10-01",
    ...given,
  });
}

describe("mutasi", () => {
  it("ends the former definitive post on the day before, and with it changes who appraises", async () => {
    const form = await aForm(office.stranger);
    expect(await placeEmployee(office.admin, form)).toMatchObject({ ok: true });
    const page = await employeePage(office.admin, office.stranger.id);
    expect(page?.record.placements).toMatchObject([
      { unitName: "Kelurahan Menanggal", validity: { from: "2026-10-01", to: null } },
      { unitName: "Dinas Pendidikan", validity: { to: "2026-09-30" } },
    ]);
    expect(page?.appraiser.appraiser.person?.employeeId).toBe(office.lurah.id);
    const before = await appraiserView(office.admin, office.stranger.id, day("2026-09-30"));
    expect(before?.view.appraiser.person?.name).not.toBe("Ratna Kusuma");
    expect((await eventsOf(office)).map((event) => event.key)).toEqual([
      "employee.placement-ended",
      "employee.placed",
    ]);
  });

  it("does not cut a later post in two, and says which one stands in the way", async () => {
    await placeEmployee(office.admin, await aForm(office.stranger, { from: "2026-12-01" }));
    expect(
      await placeEmployee(office.admin, await aForm(office.stranger, { from: "2026-10-01" })),
    ).toMatchObject({
      refusal: {
        code: "post-overlaps",
        positionName: "Pengadministrasi Perkantoran",
        validity: { from: "2026-12-01" },
      },
    });
  });

  it("leaves an acting post beside the own one", async () => {
    const form = await aForm(office.clerk, PLH);
    expect(await placeEmployee(office.keeper, form)).toMatchObject({ ok: true });
    const page = await employeePage(office.keeper, office.clerk.id);
    expect(page?.record.placements.map((placement) => [placement.kind, placement.validity.to])).toEqual([
      ["plh", "2026-11-30"],
      ["definitif", null],
    ]);
  });
});

describe("who leads a unit", () => {
  it("is one on a day in each way, by name of the one who does", async () => {
    const head = await aForm(office.clerk, { isHead: "on" });
    expect(await placeEmployee(office.admin, head)).toMatchObject({
      refusal: { code: "head-taken", unitName: "Kelurahan Menanggal", holder: { name: "Ratna Kusuma" } },
    });
    expect(await placeEmployee(office.admin, await aForm(office.clerk, PLH))).toMatchObject({ ok: true });
    const second = await aForm(office.stranger, { ...PLH, from: "2026-11-30", to: "2026-12-05" });
    expect(await placeEmployee(office.admin, second)).toMatchObject({
      refusal: { code: "head-taken", kind: "plh", holder: { name: "Siti Aminah" } },
    });
  });

  it("is one also where two are placed at the same moment", async () => {
    const first = await aForm(office.clerk, PLH);
    const second = await aForm(office.stranger, PLH);
    const outcomes = await Promise.all([
      placeEmployee(office.admin, first),
      placeEmployee(office.admin, second),
    ]);
    const codes = outcomes.map((outcome) => (outcome.ok ? "placed" : outcome.refusal.code));
    expect(codes.sort()).toEqual(["head-taken", "placed"]);
  });

  it("appraises for the days of a Plh, and no longer", async () => {
    const form = await aForm(office.keeperPerson, { ...PLH, positionId: office.lurahPosition.id });
    await placeEmployee(office.admin, form);
    const on = async (text: string) =>
      (await appraiserView(office.admin, office.clerk.id, day(text)))?.view.appraiser.person;
    expect(await on("2026-11-19")).toMatchObject({ employeeId: office.lurah.id });
    expect(await on("2026-11-20")).toMatchObject({
      employeeId: office.keeperPerson.id,
      title: "Plh. Lurah Menanggal",
    });
    expect(await on("2026-12-01")).toMatchObject({ employeeId: office.lurah.id });
  });
});

describe("where a person may be placed", () => {
  it("ends at the reach of the role", async () => {
    const away = await aForm(office.clerk, { unitId: office.bureau.id });
    expect(await placeEmployee(office.keeper, away)).toEqual({
      ok: false,
      refusal: { code: "unit-out-of-reach" },
    });
    const elsewhere = await aForm(office.clerk, { unitId: crypto.randomUUID() });
    expect(await placeEmployee(office.admin, elsewhere)).toEqual({
      ok: false,
      refusal: { code: "unit-out-of-reach" },
    });
    const stranger = await aForm(office.stranger);
    expect(await placeEmployee(office.keeper, stranger)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  it("does not let a unit's keeper change the record of one who is there only as Plt", async () => {
    await placeEmployee(office.admin, await aForm(office.stranger, { kind: "plt", isHead: "on" }));
    expect(await employeePage(office.keeper, office.stranger.id)).toMatchObject({ mayEdit: false });
    const form = await aForm(office.stranger, { from: TODAY });
    expect(await placeEmployee(office.keeper, form)).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  it("is a unit that exists, and a jabatan of this agency", async () => {
    await owner.query("UPDATE unit_version SET valid_to = '2026-10-31' WHERE unit_id = $1", [
      office.village.id,
    ]);
    expect(await placeEmployee(office.admin, await aForm(office.stranger))).toMatchObject({
      refusal: { code: "unit-not-valid", unitName: "Kelurahan Menanggal", on: "2026-11-01" },
    });
    const unknown = await aForm(office.stranger, {
      unitId: office.district.id,
      positionId: crypto.randomUUID(),
    });
    expect(await placeEmployee(office.admin, unknown)).toEqual({
      ok: false,
      refusal: { code: "position-unknown" },
    });
  });
});

describe("the end of a placement", () => {
  it("is put at a day within it", async () => {
    const person = anEmployee(office.agency);
    await insert(owner, person);
    const placed = await placeEmployee(office.admin, await aForm(person));
    const placementId = placed.ok ? placed.value.placementId : "";
    const key = { employeeId: person.id, placementId };
    const at = async (lastDay: string) =>
      endPlacement(office.admin, { ...key, version: await versionOf(person), lastDay: day(lastDay) });
    expect(await at("2026-09-30")).toMatchObject({ refusal: { code: "before-start", from: "2026-10-01" } });
    expect(await at(TODAY)).toMatchObject({ ok: true });
    expect(await at(TODAY)).toMatchObject({ refusal: { code: "unchanged" } });
    expect(await at(addDays(TODAY, 1))).toMatchObject({ refusal: { code: "after-end", to: TODAY } });
    expect(
      (await eventsOf(office)).filter((event) => event.key === "employee.placement-ended"),
    ).toMatchObject([{ subject_id: person.id, detail: { validTo: { before: null, after: TODAY } } }]);
  });
});
