import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { FINDINGS_PER_PAGE } from "@/lib/employee/readiness-view";
import { appointHeadSchema, placeSeveralSchema, retireSeveralSchema } from "@/lib/employee/schema-readiness";
import { appointHead, placeSeveral } from "@/lib/employee/server/commands/place-several";
import { retireSeveral } from "@/lib/employee/server/commands/retire-several";
import { readinessReport } from "@/lib/employee/server/readiness";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { TODAY } from "../builders/day";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { aPlacement } from "../builders/placement";
import { anOffice, anOutsider, eventsOf, owner, versionOf, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

async function newcomers(count: number): Promise<readonly BuiltEmployee[]> {
  const people = Array.from({ length: count }, (_, index) =>
    anEmployee(office.agency, { name: `Pegawai Baru ${String(index + 1).padStart(2, "0")}` }),
  );
  await insert(owner, ...people);
  return people;
}

function placing(people: readonly BuiltEmployee[], given: Record<string, unknown> = {}) {
  return placeSeveralSchema.parse({
    people: people.map(({ id }) => `${id}:1`),
    unitId: office.village.id,
    positionId: office.clerkPosition.id,
    from: TODAY,
    ...given,
  });
}

async function placementsOf(person: BuiltEmployee): Promise<number> {
  const found = await owner.query("SELECT 1 FROM placement WHERE employee_id = $1", [person.id]);
  return found.rowCount ?? 0;
}

describe("the readiness report", () => {
  it("names who has no unit, which unit nobody leads, and who leaves within the year", async () => {
    const [newcomer] = await newcomers(1);
    const elder = anEmployee(office.agency, {
      name: "Purnomo Adi",
      birthDate: calendarDateOf(`${String(Number(TODAY.slice(0, 4)) - 58)}-12-15`),
    });
    await insert(owner, elder, aPlacement(elder, office.village, office.clerkPosition));
    const view = await readinessReport(office.admin, null);
    expect(view.withoutUnit).toMatchObject({
      total: 1,
      rows: [{ id: newcomer?.id, name: "Pegawai Baru 01", number: newcomer?.number, version: 1, post: null }],
    });
    expect(view.withoutHead.rows).toEqual([
      expect.objectContaining({ unitName: "Dinas Pendidikan", headTitle: "Kepala Dinas Pendidikan" }),
      expect.objectContaining({ unitName: "Sekretariat Daerah" }),
    ]);
    expect(view.retiring.rows).toEqual([
      expect.objectContaining({
        name: "Purnomo Adi",
        because: "age",
        isOverdue: false,
        post: "Pengadministrasi Perkantoran, Kelurahan Menanggal",
      }),
    ]);
    expect(view.isWholeAgency).toBe(true);
    expect(view.may).toEqual({ edit: true, delegate: true });
  });

  it("counts more than 40 under one appraiser, and not 40", async () => {
    const people = await newcomers(40);
    await insert(
      owner,
      ...people.slice(1).map((person) => aPlacement(person, office.village, office.clerkPosition)),
    );
    expect((await readinessReport(office.admin, null)).overloaded.total).toBe(0);
    const [last] = people;
    if (last === undefined) throw new Error("nobody was made");
    await insert(owner, aPlacement(last, office.village, office.clerkPosition));
    expect((await readinessReport(office.admin, null)).overloaded.rows).toEqual([
      expect.objectContaining({ id: office.lurah.id, count: 41, unitId: office.village.id }),
    ]);
  });

  it("shows a role for a unit that unit alone, and another agency nothing", async () => {
    await newcomers(1);
    const view = await readinessReport(office.keeper, null);
    expect(view.isWholeAgency).toBe(false);
    expect(view.withoutUnit.total).toBe(0);
    expect(view.withoutHead.total).toBe(0);
    expect(view.may).toEqual({ edit: true, delegate: false });
    const elsewhere = anAgency();
    await insert(owner, elsewhere);
    const other = anActor({ agency: elsewhere, roles: ["admin_instansi"] });
    expect((await readinessReport(other, null)).withoutUnit.total).toBe(0);
    expect((await readinessReport(anOutsider(office, "inspektorat"), null)).may.edit).toBe(false);
  });

  it("is paged by finding", async () => {
    await newcomers(FINDINGS_PER_PAGE + 2);
    const view = await readinessReport(office.admin, { part: "tanpa-unit", start: FINDINGS_PER_PAGE });
    expect(view.withoutUnit.total).toBe(FINDINGS_PER_PAGE + 2);
    expect(view.withoutUnit.rows.map(({ name }) => name)).toEqual(["Pegawai Baru 26", "Pegawai Baru 27"]);
    expect(view.withoutHead.start).toBe(0);
  });
});

describe("placing several", () => {
  it("places all in one go, with an event for each", async () => {
    const people = await newcomers(3);
    expect(await placeSeveral(office.admin, placing(people))).toEqual({ ok: true, value: { count: 3 } });
    const placed = (await eventsOf(office)).filter(({ key }) => key === "employee.placed");
    expect(new Set(placed.map((event) => event.subject_id))).toEqual(new Set(people.map(({ id }) => id)));
    expect((await readinessReport(office.admin, null)).withoutUnit.total).toBe(0);
  });

  it("places nobody where one record has been changed meanwhile", async () => {
    const people = await newcomers(3);
    await owner.query("UPDATE employee SET version = 2 WHERE id = $1", [people[2]?.id]);
    expect(await placeSeveral(office.admin, placing(people))).toMatchObject({
      ok: false,
      refusal: { code: "stale", name: "Pegawai Baru 03" },
    });
    for (const person of people) expect(await placementsOf(person)).toBe(0);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "access.denied",
      detail: { code: "stale", attempted: "employee.placed" },
    });
  });

  it("makes a jabatan that is not in the list once", async () => {
    const people = await newcomers(2);
    const input = placing(people, { positionId: "", newName: "Pranata Arsip", newKind: "pelaksana" });
    expect(await placeSeveral(office.admin, input)).toMatchObject({ ok: true });
    const made = await owner.query("SELECT 1 FROM position WHERE agency_id = $1 AND name = $2", [
      office.agency.id,
      "Pranata Arsip",
    ]);
    expect(made.rowCount).toBe(1);
  });

  it("is not for people out of reach, nor for one's own record", async () => {
    const people = await newcomers(1);
    expect(await placeSeveral(office.keeper, placing(people))).toMatchObject({
      ok: false,
      refusal: { code: "not-found", name: null },
    });
    const own = await placeSeveral(office.admin, placing([...people, office.adminPerson]));
    expect(own).toMatchObject({ ok: false, refusal: { code: "own-record", name: "Wulan Pertiwi" } });
    expect(await Promise.all(people.map(placementsOf))).toEqual([0]);
  });

  it("asks for at least one person", () => {
    expect(() => placing([])).toThrow("Centang paling sedikit satu pegawai.");
  });
});

describe("recording pensions", () => {
  async function elders(): Promise<readonly BuiltEmployee[]> {
    const born = calendarDateOf(`${String(Number(TODAY.slice(0, 4)) - 58)}-12-15`);
    const people = ["Purnomo Adi", "Sri Wahyuni"].map((name) =>
      anEmployee(office.agency, { name, birthDate: born }),
    );
    const placed = people.map((person) => aPlacement(person, office.village, office.clerkPosition));
    await insert(owner, ...people, ...placed);
    return people;
  }

  const retiring = (people: readonly BuiltEmployee[], day: string) =>
    retireSeveralSchema.parse({ people: people.map(({ id }) => `${id}:1:${day}`), note: "SK 800/1" });

  it("records each from the day that the report showed, ends their places, and takes them off the report", async () => {
    const people = await elders();
    const view = await readinessReport(office.admin, null);
    const on = view.retiring.rows[0]?.on ?? "";
    expect(view.retiring.total).toBe(2);
    expect(await retireSeveral(office.admin, retiring(people, on))).toEqual({
      ok: true,
      value: { count: 2 },
    });
    const standings = await owner.query(
      "SELECT kind, valid_from::text AS since, note FROM employee_standing WHERE employee_id = ANY ($1)",
      [people.map(({ id }) => id)],
    );
    expect(standings.rows).toEqual([1, 2].map(() => ({ kind: "pensiun", since: on, note: "SK 800/1" })));
    const places = await owner.query(
      "SELECT 1 FROM placement WHERE employee_id = ANY ($1) AND valid_to = $2::date - 1",
      [people.map(({ id }) => id), on],
    );
    expect(places.rowCount).toBe(2);
    expect((await readinessReport(office.admin, null)).retiring.total).toBe(0);
    const events = (await eventsOf(office)).filter(({ key }) => key === "employee.standing-changed");
    expect(new Set(events.map((event) => event.subject_id))).toEqual(new Set(people.map(({ id }) => id)));
  });

  it("records nobody's where one record has been changed meanwhile, nor one's own", async () => {
    const people = await elders();
    await owner.query("UPDATE employee SET version = 2 WHERE id = $1", [people[1]?.id]);
    expect(await retireSeveral(office.admin, retiring(people, "2027-01-01"))).toMatchObject({
      ok: false,
      refusal: { code: "stale", name: "Sri Wahyuni" },
    });
    expect(await retireSeveral(office.admin, retiring([office.adminPerson], "2027-01-01"))).toMatchObject({
      ok: false,
      refusal: { code: "own-record" },
    });
    const standings = await owner.query(
      "SELECT 1 FROM employee_standing WHERE agency_id = $1 AND kind = 'pensiun'",
      [office.agency.id],
    );
    expect(standings.rowCount).toBe(0);
  });

  it("takes no day that is none", () => {
    expect(() => retiring([office.adminPerson], "30-02-2027")).toThrow("Pilih pegawai dari daftar.");
  });
});

describe("naming a head", () => {
  it("takes the unit off the report", async () => {
    const input = appointHeadSchema.parse({
      employeeId: office.stranger.id,
      unitId: office.bureau.id,
      kind: "plt",
      positionId: "",
      newName: "Kepala Dinas Pendidikan",
      newKind: "jpt_pratama",
      from: TODAY,
    });
    const before = await versionOf(office.stranger);
    expect(await appointHead(office.admin, input)).toMatchObject({ ok: true });
    expect(await versionOf(office.stranger)).toBe(before + 1);
    const { withoutHead } = await readinessReport(office.admin, null);
    expect(withoutHead.rows.map(({ unitName }) => unitName)).toEqual(["Sekretariat Daerah"]);
    expect(await appointHead(office.admin, { ...input, employeeId: office.clerk.id })).toMatchObject({
      ok: false,
      refusal: { code: "head-taken" },
    });
  });

  it("of a person who is not there is refused as such", async () => {
    const elsewhere = anAgency();
    const foreigner = anEmployee(elsewhere);
    await insert(owner, elsewhere, foreigner);
    const input = appointHeadSchema.parse({
      employeeId: foreigner.id,
      unitId: office.bureau.id,
      kind: "plt",
      positionId: office.clerkPosition.id,
      from: TODAY,
    });
    expect(await appointHead(office.admin, input)).toEqual({ ok: false, refusal: { code: "not-found" } });
  });
});
