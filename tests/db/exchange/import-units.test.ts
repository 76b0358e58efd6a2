import { afterAll, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/calendar";
import { TODAY, anImportWorld, checkedFile, owner, type ImportWorld } from "./import-world";

afterAll(() => owner.end());

function unitList(...lines: readonly string[]): Buffer {
  return Buffer.from(["ID;NAMA UNOR;DIATASAN ID;NAMA JABATAN;BERLAKU SEJAK", ...lines].join("\n"));
}

async function treeOf({ agency }: ImportWorld): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT u.code, u.version, v.name, v.kind, p.code AS parent, v.valid_from::text AS since, v.valid_to::text AS until
     FROM unit u JOIN unit_version v ON v.unit_id = u.id LEFT JOIN unit p ON p.id = v.parent_id
     WHERE u.agency_id = $1 ORDER BY u.code, v.valid_from`,
    [agency.id],
  );
  return rows.map((row: Record<string, unknown>) => Object.values(row));
}

it("new units hang where the list says, children before parents, since when their parents are", async () => {
  const world = await anImportWorld();
  const list = unitList(
    "S1;-Seksi Pemerintahan;S0;Kasi Pemerintahan;",
    "S0;Sekretariat;GYG;;",
    "KEL;Kelurahan Ketintang;GYG;Lurah Ketintang;01-06-2024",
  );
  const journey = await checkedFile(world, list, "units");
  expect((await journey.batch()).summary).toMatchObject({ rows: 3, new: 3, faulty: 0, missing: 3 });
  expect(await journey.apply()).toMatchObject({ status: "applied" });
  expect(await treeOf(world)).toEqual([
    ["GYG", 1, "Kecamatan Gayungan", "kecamatan", "KOTA", "2020-01-01", null],
    ["KEL", 1, "Kelurahan Ketintang", "kelurahan", "GYG", "2024-06-01", null],
    ["KOTA", 1, "Pemerintah Kota Contoh", "instansi", null, "2020-01-01", null],
    ["S0", 1, "Sekretariat", "sekretariat", "GYG", "2020-01-01", null],
    ["S1", 1, "Seksi Pemerintahan", "seksi", "S0", "2020-01-01", null],
    ["WNK", 1, "Kecamatan Wonokromo", "kecamatan", "KOTA", "2020-01-01", null],
  ]);
  const again = await checkedFile(world, list, "units");
  expect((await again.batch()).summary).toMatchObject({ rows: 3, unchanged: 3 });
});

it("a renamed and moved unit keeps its history; the top is met again under another code", async () => {
  const world = await anImportWorld();
  const list = unitList(
    "A8ACA7;PEMERINTAH KOTA CONTOH;;;",
    "GYG;Kecamatan Gayungan Raya;A8ACA7;;",
    "WNK;Kecamatan Wonokromo;GYG;;01-03-2026",
  );
  const journey = await checkedFile(world, list, "units");
  expect((await journey.batch()).summary).toMatchObject({ changed: 3, new: 0, faulty: 0, missing: 0 });
  expect((await journey.rows()).map(({ change }) => change?.fields.map(({ field }) => field))).toEqual([
    ["code"],
    ["name", "validFrom"],
    ["parent", "validFrom"],
  ]);
  await journey.apply();
  expect(await treeOf(world)).toEqual([
    ["A8ACA7", 2, "Pemerintah Kota Contoh", "instansi", null, "2020-01-01", null],
    ["GYG", 2, "Kecamatan Gayungan", "kecamatan", "A8ACA7", "2020-01-01", addDays(TODAY, -1)],
    ["GYG", 2, "Kecamatan Gayungan Raya", "kecamatan", "A8ACA7", TODAY, null],
    ["WNK", 2, "Kecamatan Wonokromo", "kecamatan", "A8ACA7", "2020-01-01", "2026-02-28"],
    ["WNK", 2, "Kecamatan Wonokromo", "kecamatan", "GYG", "2026-03-01", null],
  ]);
  expect((await (await checkedFile(world, list, "units")).batch()).summary).toMatchObject({ unchanged: 3 });
});

it("a missing parent, a unit below itself, a parent that begins later: nothing changes", async () => {
  const world = await anImportWorld();
  const before = await treeOf(world);
  const journey = await checkedFile(
    world,
    unitList(
      "A;Bidang A;HILANG;;",
      "GYG;Kecamatan Gayungan;B;;",
      "B;Bidang B;GYG;;",
      "C;Bidang C;WNK;;01-01-2019",
    ),
    "units",
  );
  expect(
    (await journey.rows()).map(({ outcome, faults }) => [outcome, faults?.map(({ reason }) => reason.code)]),
  ).toEqual([
    ["faulty", ["parent_unknown"]],
    ["faulty", ["own_descendant"]],
    ["faulty", ["own_descendant"]],
    ["faulty", ["unit_history"]],
  ]);
  await expect(journey.apply()).rejects.toThrow("has-faults");
  expect(await treeOf(world)).toEqual(before);
});
