import { expect, it } from "vitest";
import { exportFaults } from "@/lib/exchange/server/export-faults";
import { missingPage, previewLines } from "@/lib/exchange/server/preview";
import { importDetail } from "@/lib/exchange/server/queries";
import { anActor } from "@/tests/builders/account";
import { CAMAT, STAF, anImportWorld, checkedFile, owner, staffList, type ImportWorld } from "./import-world";

const FIRST = { after: 0, before: null };

async function viewOf(world: ImportWorld, batchId: string) {
  const view = await importDetail(world.actor, batchId);
  if (view === null) throw new Error("no import");
  return view;
}

/** Forty people, so that a list has a second page. */
const CROWD = Array.from({ length: 40 }, (_, index) =>
  STAF.replace("2015052001;Siti Aminah", `20150520${String(index + 10)};Siti Ke-${String(index + 10)}`),
);

it("what is new, what changes and what stays is told in words, with names for those whose line keeps none", async () => {
  const world = await anImportWorld();
  await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
  const newcomer = STAF.replace("2015052001;Siti Aminah", "2015052002;Sri Wahyuni");
  const later = await checkedFile(
    world,
    staffList(CAMAT.replace("III/d;01-04-2022", "IV/a;01-10-2025"), STAF, newcomer),
  );
  const view = await viewOf(world, later.batchId);
  const lines = async (list: "baru" | "berubah" | "sama") =>
    (await previewLines(world.actor, view, list, FIRST)).lines;
  expect(await lines("berubah")).toMatchObject([
    {
      line: 2,
      name: "Budi Santoso",
      key: "19860926 201505 1 001",
      changes: [
        { label: "Golongan", before: "III/d", after: "IV/a" },
        { label: "TMT golongan", before: "1 April 2022", after: "1 Oktober 2025" },
      ],
    },
  ]);
  expect(await lines("sama")).toMatchObject([
    { line: 3, name: "Siti Aminah", key: "19900101 201505 2 001", changes: [] },
  ]);
  expect((await lines("sama"))[0]?.targetId).not.toBeNull();
  expect(await lines("baru")).toMatchObject([
    {
      line: 4,
      name: "Sri Wahyuni",
      facts: ["Pengadministrasi Umum", "Kecamatan Gayungan", "III/a"],
      targetId: null,
    },
  ]);
});

it("a list is paged forwards and back by line, and the first page has none before it", async () => {
  const world = await anImportWorld();
  const { batchId } = await checkedFile(world, staffList(...CROWD));
  const view = await viewOf(world, batchId);
  const first = await previewLines(world.actor, view, "baru", FIRST);
  expect(first).toMatchObject({ hasPrevious: false, hasNext: true });
  expect(first.lines.map(({ line }) => line)).toEqual(Array.from({ length: 25 }, (_, index) => index + 2));
  const second = await previewLines(world.actor, view, "baru", { after: 26, before: null });
  expect(second).toMatchObject({ hasPrevious: true, hasNext: false });
  expect(second.lines.map(({ line }) => line)).toEqual(Array.from({ length: 15 }, (_, index) => index + 27));
  const back = await previewLines(world.actor, view, "baru", { after: 0, before: 27 });
  expect(back.lines.map(({ line }) => line)).toEqual(first.lines.map(({ line }) => line));
  expect(back).toMatchObject({ hasPrevious: false, hasNext: true });
  // A place before the first line, as it stands in an address that was kept, is still the first page.
  expect(await previewLines(world.actor, view, "baru", { after: 1, before: null })).toMatchObject({
    hasPrevious: false,
  });
});

it("warnings are told beside errors in the file, and apart from them on the page", async () => {
  const world = await anImportWorld();
  const { batchId } = await checkedFile(
    world,
    staffList(CAMAT.replace(";GYG;Aktif", ";;Aktif"), STAF.replace("01-04-2020", "31-04-2020")),
  );
  const view = await viewOf(world, batchId);
  expect(view.summary).toMatchObject({ warnings: 1, faulty: 1 });
  const heed = await previewLines(world.actor, view, "perhatian", FIRST);
  expect(heed.lines.map(({ line, faults }) => [line, faults.map(({ column }) => column)])).toEqual([
    [2, ["seluruh baris"]],
  ]);
  const all: (readonly [number, boolean | undefined])[] = [];
  for await (const piece of await exportFaults(world.actor, view)) {
    all.push(...piece.map(({ line, faults }) => [line, faults[0]?.isError] as const));
  }
  expect(all).toEqual([
    [2, false],
    [3, true],
  ]);
  const exported = await owner.query(
    "SELECT detail FROM audit_event WHERE agency_id = $1 AND key = 'list.exported'",
    [world.agency.id],
  );
  expect(exported.rows).toEqual([{ detail: { list: "kesalahan-impor", format: "xlsx", rows: 2 } }]);
});

it("who is registered and not in the file is listed by name, page after page", async () => {
  const world = await anImportWorld();
  await (await checkedFile(world, staffList(CAMAT, ...CROWD))).apply();
  const { batchId } = await checkedFile(world, staffList(CAMAT));
  const view = await viewOf(world, batchId);
  expect(view.summary).toMatchObject({ missing: 40 });
  const first = await missingPage(world.actor, view, null);
  expect(first.rows).toHaveLength(25);
  expect(first.rows[0]).toMatchObject({ name: "Siti Ke-10", detail: "19900101 201505 2 010" });
  const second = await missingPage(world.actor, view, first.next);
  expect(second).toMatchObject({ next: null, rows: { length: 15, 0: { name: "Siti Ke-35" } } });
});

it("an import of another agency, or seen with a role for a unit alone, is not there", async () => {
  const [world, other] = [await anImportWorld(), await anImportWorld()];
  const { batchId } = await checkedFile(world, staffList(CAMAT));
  expect(await importDetail(other.actor, batchId)).toBeNull();
  const ofUnit = anActor({
    agency: world.agency,
    account: world.account,
    roles: [{ role: "admin_instansi", unitId: world.gayungan.id }],
  });
  expect(await importDetail(ofUnit, batchId)).toBeNull();
  const view = await viewOf(world, batchId);
  expect((await previewLines(other.actor, view, "baru", FIRST)).lines).toEqual([]);
});
