import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changeUnit } from "@/lib/agency/server/commands/change-unit";
import { createUnit } from "@/lib/agency/server/commands/create-unit";
import type { CreateUnitInput } from "@/lib/agency/schema";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anActor } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency, type BuiltUnit } from "../builders/agency";
import { insert } from "../builders/db";
import { aChange, eventsOf, outboxOf, owner, versionsOf } from "./setup/unit-history";

const day = calendarDateOf;

let agency: BuiltAgency;
let top: BuiltUnit;
let office: BuiltUnit;
let section: BuiltUnit;
let admin: Actor;

beforeEach(async () => {
  agency = anAgency();
  top = aUnit(agency);
  office = aUnit(agency, { name: "Kecamatan Gayungan", kind: "kecamatan", parent: top });
  section = aUnit(agency, { name: "Seksi Pemerintahan", kind: "seksi", parent: office });
  await insert(owner, agency, top, office, section);
  admin = anActor({ agency, roles: ["admin_instansi"] });
});

function aNewUnit(given: Partial<CreateUnitInput> = {}): CreateUnitInput {
  return {
    code: "BARU",
    name: "Kelurahan Menanggal",
    kind: "kelurahan",
    headTitle: "Lurah Menanggal",
    parentId: office.id,
    appraisalSuperiorId: null,
    sortOrder: 0,
    validFrom: day("2026-01-01"),
    reason: null,
    ...given,
  };
}

describe("a new unit", () => {
  it("begins on its day, with an event and a message to the outbox", async () => {
    const made = await createUnit(admin, aNewUnit());
    expect(made.ok).toBe(true);
    const unitId = made.ok ? made.value.unitId : "";
    expect(await versionsOf(unitId)).toEqual([
      { name: "Kelurahan Menanggal", from: "2026-01-01", to: null, parent_id: office.id, reason: null },
    ]);
    expect(await eventsOf(agency)).toMatchObject([
      { key: "unit.created", subject_id: unitId, detail: { code: "BARU", parentId: office.id } },
    ]);
    expect(await outboxOf(agency)).toEqual(["unit.created"]);
  });

  it("may not take a code that is in use, and leaves a denial that says what was tried", async () => {
    await createUnit(admin, aNewUnit());
    const again = await createUnit(admin, aNewUnit({ name: "Kelurahan Lain" }));
    expect(again).toEqual({ ok: false, refusal: { code: "code-taken", unitCode: "BARU" } });
    expect((await eventsOf(agency)).at(-1)).toMatchObject({
      key: "access.denied",
      detail: { code: "code-taken", attempted: "unit.created" },
    });
  });

  it("has a parent, since the agency has a top already", async () => {
    expect(await createUnit(admin, aNewUnit({ parentId: null }))).toEqual({
      ok: false,
      refusal: { code: "needs-parent" },
    });
  });

  it("may be the top of an agency without units", async () => {
    const bare = anAgency();
    await insert(owner, bare);
    const made = await createUnit(
      anActor({ agency: bare, roles: ["admin_instansi"] }),
      aNewUnit({ parentId: null, kind: "instansi" }),
    );
    expect(made.ok).toBe(true);
  });

  it("may not begin before its parent", async () => {
    const made = await createUnit(admin, aNewUnit({ validFrom: day("2019-01-01") }));
    expect(made).toMatchObject({
      ok: false,
      refusal: {
        code: "tree-fault",
        fault: { code: "parent_not_valid" },
        names: { [office.id]: "Kecamatan Gayungan" },
      },
    });
  });

  it("may not hang under a unit of another agency", async () => {
    const foreign = anAgency();
    const foreignTop = aUnit(foreign);
    await insert(owner, foreign, foreignTop);
    expect(await createUnit(admin, aNewUnit({ parentId: foreignTop.id }))).toMatchObject({
      ok: false,
      refusal: { code: "tree-fault", fault: { code: "parent_unknown" } },
    });
  });
});

describe("a change", () => {
  it("ends the version before and begins a new one, with its reason", async () => {
    const outcome = await changeUnit(admin, aChange(office, { name: "Kecamatan Gayungan Baru" }));
    expect(outcome.ok).toBe(true);
    expect(await versionsOf(office.id)).toEqual([
      { name: "Kecamatan Gayungan", from: "2020-01-01", to: "2026-06-30", parent_id: top.id, reason: null },
      {
        name: "Kecamatan Gayungan Baru",
        from: "2026-07-01",
        to: null,
        parent_id: top.id,
        reason: "Perwali contoh",
      },
    ]);
    expect(await eventsOf(agency)).toMatchObject([
      {
        key: "unit.changed",
        subject_id: office.id,
        detail: {
          from: "2026-07-01",
          reason: "Perwali contoh",
          changes: { name: { before: "Kecamatan Gayungan", after: "Kecamatan Gayungan Baru" } },
        },
      },
    ]);
    expect(await outboxOf(agency)).toEqual(["unit.changed"]);
  });

  it("from the very day on which the version began rewrites that version", async () => {
    await changeUnit(admin, aChange(office, { from: day("2020-01-01"), name: "Kecamatan X" }));
    expect(await versionsOf(office.id)).toMatchObject([
      { name: "Kecamatan X", from: "2020-01-01", to: null },
    ]);
  });

  it("as a correction keeps the days and the reason of the version", async () => {
    const { from: _from, ...fields } = aChange(office, { name: "Kecamatan Gayungan (benar)" });
    await changeUnit(admin, { ...fields, mode: "correction", on: day("2026-11-23"), reason: "salah tulis" });
    expect(await versionsOf(office.id)).toEqual([
      { name: "Kecamatan Gayungan (benar)", from: "2020-01-01", to: null, parent_id: top.id, reason: null },
    ]);
    expect(await eventsOf(agency)).toMatchObject([
      { key: "unit.corrected", detail: { reason: "salah tulis" } },
    ]);
  });

  it("may not put a unit below itself", async () => {
    const outcome = await changeUnit(admin, aChange(office, { parentId: section.id }));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: "tree-fault",
        fault: { code: "own_descendant" },
        names: { [section.id]: "Seksi Pemerintahan" },
      },
    });
    expect(await versionsOf(office.id)).toHaveLength(1);
  });

  it("may not make two units the atasan penilaian of each other", async () => {
    const other = aUnit(agency, { name: "Kecamatan Lain", kind: "kecamatan", parent: top });
    await insert(owner, other);
    expect((await changeUnit(admin, aChange(other, { appraisalSuperiorId: office.id }))).ok).toBe(true);
    expect(await changeUnit(admin, aChange(office, { appraisalSuperiorId: other.id }))).toMatchObject({
      ok: false,
      refusal: { code: "tree-fault", fault: { code: "superior_circular" } },
    });
  });

  it.each([
    ["nothing else", {}, "unchanged"],
    ["a day before the unit was there", { from: day("2019-05-01"), name: "X Y" }, "not-in-force"],
    ["a version that somebody else has raised", { version: 7, name: "X Y" }, "stale"],
    ["no parent for a unit that has one", { parentId: null }, "needs-parent"],
  ] as const)("is refused for %s", async (_what, given, code) => {
    expect(await changeUnit(admin, aChange(office, given))).toMatchObject({ ok: false, refusal: { code } });
    expect(await versionsOf(office.id)).toHaveLength(1);
  });

  it("of a unit of another agency looks like one that is not there", async () => {
    const foreign = anAgency();
    await insert(owner, foreign);
    const stranger = anActor({ agency: foreign, roles: ["admin_instansi"] });
    expect(await changeUnit(stranger, aChange(office, { name: "Dicuri" }))).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("who may", () => {
  it("a role for a part reaches that part and nothing beside or above it", async () => {
    const beside = aUnit(agency, { name: "Dinas Lain", kind: "dinas", parent: top });
    await insert(owner, beside);
    const local = anActor({ agency, roles: [{ role: "admin_instansi", unitId: office.id }] });
    expect((await changeUnit(local, aChange(section, { name: "Seksi Pelayanan" }))).ok).toBe(true);
    expect((await createUnit(local, aNewUnit())).ok).toBe(true);
    for (const refused of [
      await changeUnit(local, aChange(beside, { name: "Direbut" })),
      await changeUnit(local, aChange(section, { version: 2, parentId: beside.id })),
      await createUnit(local, aNewUnit({ code: "B2", parentId: beside.id })),
      await createUnit(local, aNewUnit({ code: "B3", parentId: null })),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: { code: "out-of-reach" } });
    }
  });

  it.each(["inspektorat", "pimpinan", "admin_sistem", "pengelola_kinerja"] as const)(
    "%s may not",
    async (role) => {
      const actor = anActor({ agency, roles: [role] });
      expect(await changeUnit(actor, aChange(office, { name: "Tidak" }))).toMatchObject({
        refusal: { code: "out-of-reach" },
      });
    },
  );
});

describe("two people at once", () => {
  it("on one unit: one is taken, the other is told that it is stale", async () => {
    const outcomes = await Promise.all([
      changeUnit(admin, aChange(office, { name: "Nama Satu" })),
      changeUnit(admin, aChange(office, { name: "Nama Dua" })),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    expect(await versionsOf(office.id)).toHaveLength(2);
  });

  it("on two units cannot make a circle that neither alone would make", async () => {
    const other = aUnit(agency, { name: "Kecamatan Lain", kind: "kecamatan", parent: top });
    await insert(owner, other);
    const outcomes = await Promise.all([
      changeUnit(admin, aChange(office, { parentId: other.id })),
      changeUnit(admin, aChange(other, { parentId: office.id })),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "tree-fault",
    ]);
  });
});
