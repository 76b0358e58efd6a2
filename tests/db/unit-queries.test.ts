import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { subtreeUnitIds } from "@/lib/agency/server/queries/subtree";
import { unitDetail } from "@/lib/agency/server/queries/unit-detail";
import { unitsFound, unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { unitPeople } from "@/lib/agency/server/queries/unit-people";
import { unitChildren, unitTree } from "@/lib/agency/server/queries/unit-tree";
import { read } from "@/lib/db/server/door";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anActor } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { TODAY } from "../builders/day";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { owner } from "./setup/owner";

const day = calendarDateOf;
const agency = anAgency();
const top = aUnit(agency, { name: "Kota Contoh" });
const office = aUnit(agency, {
  name: "Kecamatan Andir",
  kind: "kecamatan",
  parent: top,
  headTitle: "Camat Andir",
  sortOrder: 2,
});
const village = aUnit(agency, { name: "Kelurahan Ciroyom", kind: "kelurahan", parent: office });
const agencyOffice = aUnit(agency, { name: "Dinas Pendidikan", kind: "dinas", parent: top, sortOrder: 1 });
const closed = aUnit(agency, {
  name: "Seksi Lama",
  kind: "seksi",
  parent: office,
  validTo: day("2024-12-31"),
});
const post = aPosition(agency, { name: "Pelaksana Contoh" });
const head = anEmployee(agency, { name: "Ani Kepala", frontTitle: "Dr.", backTitle: "M.Si." });
const acting = anEmployee(agency, { name: "Budi Harian" });
const staff = Array.from({ length: 30 }, (_, index) =>
  anEmployee(agency, { name: `Pegawai ${String(index).padStart(2, "0")}` }),
);
const admin: Actor = anActor({ agency, roles: ["admin_instansi"] });
const employee: Actor = anActor({ agency, employeeId: head.id });

beforeAll(async () => {
  const foreign = anAgency();
  const foreignTop = aUnit(foreign, { name: "Kecamatan Andir di kota lain" });
  await insert(owner, agency, top, office, village, agencyOffice, closed, post, foreign, foreignTop);
  await insert(owner, head, acting, ...staff);
  await insert(
    owner,
    aPlacement(head, office, post, { isHead: true }),
    aPlacement(acting, village, post),
    aPlacement(acting, office, post, {
      kind: "plh",
      isHead: true,
      validFrom: TODAY,
      validTo: day("2026-11-30"),
    }),
    ...staff.map((person, index) =>
      aPlacement(person, village, post, index < 2 ? { validTo: day("2025-12-31") } : {}),
    ),
  );
  await owner.query(`UPDATE unit_version SET valid_to = '2025-12-31' WHERE unit_id = $1;`, [village.id]);
  await insert(owner, {
    rows: {
      unitVersion: [
        {
          ...village.row,
          id: crypto.randomUUID(),
          name: "Kelurahan Ciroyom Baru",
          validFrom: day("2026-01-01"),
          reason: "Perwali contoh",
        },
      ],
    },
  });
});

describe("the tree of a day", () => {
  it("has the units in force in their order, with people and heads, a Plh first", async () => {
    const tree = await unitTree(admin, TODAY);
    expect(tree.units).toBe(4);
    expect(tree.canEdit).toBe(true);
    expect(
      tree.nodes.map(({ name, people, allPeople, children }) => [name, people, allPeople, children]),
    ).toEqual([
      ["Kelurahan Ciroyom Baru", 29, 29, 0],
      ["Kota Contoh", 0, 30, 2],
      ["Dinas Pendidikan", 0, 0, 0],
      ["Kecamatan Andir", 1, 30, 1],
    ]);
    const node = tree.nodes.find(({ id }) => id === office.id);
    expect(node?.heads.map(({ name, kind }) => [name, kind])).toEqual([
      ["Budi Harian", "plh"],
      ["Ani Kepala", "definitif"],
    ]);
  });

  it("is another one on another day", async () => {
    const tree = await unitTree(admin, day("2024-06-01"));
    expect(tree.nodes.map((node) => node.name).sort()).toEqual([
      "Dinas Pendidikan",
      "Kecamatan Andir",
      "Kelurahan Ciroyom",
      "Kota Contoh",
      "Seksi Lama",
    ]);
    expect(tree.nodes.find(({ id }) => id === village.id)?.people).toBe(31);
    expect((await unitTree(admin, day("2019-12-31"))).nodes).toEqual([]);
  });

  it("shows a unit whose parent has ended, and says so", async () => {
    const orphan = aUnit(agency, {
      name: "Yatim",
      kind: "seksi",
      parent: closed,
      validFrom: day("2030-01-01"),
    });
    await insert(owner, orphan);
    const tree = await unitTree(admin, day("2030-01-01"));
    expect(tree.nodes.filter((node) => node.isOrphan).map((node) => node.name)).toEqual(["Yatim"]);
  });

  it("gives what hangs under one unit", async () => {
    expect((await unitChildren(admin, top.id, TODAY)).map((node) => node.name)).toEqual([
      "Dinas Pendidikan",
      "Kecamatan Andir",
    ]);
  });

  it("may be read by every civil servant, but not edited", async () => {
    const tree = await unitTree(employee, TODAY);
    expect([tree.nodes.length, tree.canEdit]).toEqual([4, false]);
  });
});

describe("a large tree", () => {
  it("is loaded two levels deep", async () => {
    const large = anAgency();
    const root = aUnit(large, { name: "Puncak" });
    const second = Array.from({ length: 10 }, (_, i) =>
      aUnit(large, { name: `Dinas ${String(i)}`, parent: root }),
    );
    const third = second.flatMap((parent) =>
      Array.from({ length: 20 }, (_, i) => aUnit(large, { name: `Bidang ${String(i)}`, parent })),
    );
    await insert(owner, large, root, ...second, ...third);
    const tree = await unitTree(anActor({ agency: large, roles: ["admin_instansi"] }), TODAY);
    expect([tree.units, tree.nodes.length]).toEqual([211, 11]);
    expect(tree.nodes.find((node) => node.name === "Dinas 0")?.children).toBe(20);
  });
});

describe("the subtree of roots", () => {
  const subtree = (actor: Actor, ...roots: string[]) => read(actor, (tx) => subtreeUnitIds(tx, roots, TODAY));

  it("holds the roots and all under them on the day", async () => {
    expect([...(await subtree(admin, office.id))].sort()).toEqual([office.id, village.id].sort());
    expect(await subtree(admin, closed.id)).toEqual([]);
    expect(await subtree(admin)).toEqual([]);
  });

  it("ends at the wall between agencies", async () => {
    const stranger = anActor({ agency: anAgency(), roles: ["admin_instansi"] });
    expect(await subtree(stranger, office.id)).toEqual([]);
  });
});

describe("a unit", () => {
  it("has its way from the top, its history and what is under it", async () => {
    const detail = await unitDetail(admin, village.id, TODAY);
    expect(detail).toMatchObject({
      code: `unit-${village.id}`,
      version: 1,
      inForce: true,
      now: { name: "Kelurahan Ciroyom Baru", parentName: "Kecamatan Andir", reason: "Perwali contoh" },
      life: { from: "2020-01-01", to: null },
      canEdit: true,
    });
    expect(detail?.path.map((step) => step.name)).toEqual(["Kota Contoh", "Kecamatan Andir"]);
    expect(detail?.history.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Kelurahan Ciroyom Baru", "2026-01-01", null],
      ["Kelurahan Ciroyom", "2020-01-01", "2025-12-31"],
    ]);
    expect((await unitDetail(admin, office.id, TODAY))?.children.map((node) => node.id)).toEqual([
      village.id,
    ]);
  });

  it("that is not in force on the day shows its nearest version", async () => {
    expect(await unitDetail(admin, closed.id, TODAY)).toMatchObject({
      inForce: false,
      now: { name: "Seksi Lama" },
      node: null,
      life: { from: "2020-01-01", to: "2024-12-31" },
    });
    expect(await unitDetail(admin, closed.id, day("2019-01-01"))).toMatchObject({ inForce: false });
  });

  it("of another agency is not there", async () => {
    const stranger = anActor({ agency: anAgency(), roles: ["admin_instansi"] });
    expect(await unitDetail(stranger, office.id, TODAY)).toBeNull();
  });

  it("lists its people by pages, heads first, without a name in the address", async () => {
    const first = await unitPeople(admin, village.id, TODAY, null);
    expect(first?.people).toHaveLength(25);
    const second = await unitPeople(admin, village.id, TODAY, first?.next ?? null);
    expect(second?.people).toHaveLength(4);
    expect(second?.next).toBeNull();
    const names = [...(first?.people ?? []), ...(second?.people ?? [])].map((person) => person.name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(29);
    const led = await unitPeople(admin, office.id, TODAY, null);
    expect(led?.people.map(({ name, kind }) => [name, kind])).toEqual([
      ["Ani Kepala", "definitif"],
      ["Budi Harian", "plh"],
    ]);
  });

  it("keeps its people from those who may not list them, and from a role for another unit", async () => {
    expect(await unitPeople(employee, office.id, TODAY, null)).toBeNull();
    const local = anActor({ agency, roles: [{ role: "pengelola_kinerja", unitId: office.id }] });
    expect((await unitPeople(local, village.id, TODAY, null))?.people).toHaveLength(25);
    expect(await unitPeople(local, agencyOffice.id, TODAY, null)).toBeNull();
  });
});

describe("finding units", () => {
  it("by words of their names, with the way to them; those in force first", async () => {
    expect(await unitsFound(admin, "ciroyom kelurahan", TODAY)).toEqual([
      {
        id: village.id,
        name: "Kelurahan Ciroyom Baru",
        inForce: true,
        path: ["Kota Contoh", "Kecamatan Andir"],
      },
    ]);
    expect((await unitsFound(admin, "seksi", TODAY)).map((unit) => [unit.name, unit.inForce])).toContainEqual(
      ["Seksi Lama", false],
    );
    expect((await unitsFound(admin, "andir", TODAY)).map((unit) => unit.id)).toEqual([office.id]);
    expect(await unitsFound(admin, "  ", TODAY)).toEqual([]);
  });

  it("by id, for a form that names them already", async () => {
    expect((await unitsNamed(admin, [office.id, null], TODAY)).map((unit) => unit.name)).toEqual([
      "Kecamatan Andir",
    ]);
  });
});
