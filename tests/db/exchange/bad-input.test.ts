import { describe, expect, it } from "vitest";
import { fileRefusalText } from "@/lib/exchange/file-messages";
import { previewLines } from "@/lib/exchange/server/preview";
import { importDetail } from "@/lib/exchange/server/queries";
import { openTable } from "@/lib/exchange/server/read-table";
import type { ImportKind } from "@/lib/exchange/batch";
import { rowOf, workbookFile } from "@/tests/unit/exchange/workbook-file";
import { zipArchive } from "@/tests/unit/exchange/zip-archive";
import {
  CAMAT,
  STAF,
  anImportWorld,
  checkedFile,
  owner,
  registerOf,
  staffList,
  type ImportWorld,
} from "./import-world";

const FIRST = { after: 0, before: null };

async function unitsOf({ agency }: ImportWorld): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT u.code, v.name, v.parent_id, v.valid_from, v.valid_to FROM unit u JOIN unit_version v ON v.unit_id = u.id
     WHERE u.agency_id = $1 ORDER BY u.code, v.valid_from`,
    [agency.id],
  );
  return rows;
}

/** The faults of a file as its page tells them: line, column, what stands there, what is wrong. Nothing has changed. */
async function toldFaults(kind: ImportKind, file: Buffer) {
  const world = await anImportWorld();
  const before = [await registerOf(world), await unitsOf(world)];
  const journey = await checkedFile(world, file, kind);
  const view = await importDetail(world.actor, journey.batchId);
  if (view === null) throw new Error("no import");
  const page = await previewLines(world.actor, view, "salah", FIRST);
  expect(view.moves.has("apply")).toBe(false);
  await expect(journey.apply()).rejects.toThrow("has-faults");
  expect([await registerOf(world), await unitsOf(world)]).toEqual(before);
  const faults = page.lines.flatMap(({ line, faults: found }) =>
    found.map(({ column, value, what, how }) => ({ line, column, value, what, how })),
  );
  for (const { how } of faults) expect(how.length).toBeGreaterThan(10);
  return faults.map(({ line, column, value, what }) => [line, column, value, what]);
}

const UNIT_HEADINGS = "ID;NAMA UNOR;DIATASAN ID";
const unitList = (...lines: readonly string[]) => Buffer.from([UNIT_HEADINGS, ...lines].join("\n"));

const HEADINGS = rowOf(1, ["NIP", "NAMA", "JABATAN", "KODE UNIT"]);
const inSheet = (rows: string, afterRows = "") =>
  workbookFile({ sheets: [{ name: "Pegawai", rows: `${HEADINGS}${rows}` }], afterRows });
const SITI = ["199001012015052001", "Siti Aminah", "Pengadministrasi Umum", "GYG"];

describe("a list with a fault is refused as a whole, and says where, what and how to mend it", () => {
  it("a NIP of 19 digits", async () => {
    const list = staffList(CAMAT.replace("198609262015051001", "1986092620150510011"));
    expect(await toldFaults("employees", list)).toEqual([
      [2, "A (NIP)", "1986092620150510011", "NIP 19 angka, seharusnya 18."],
    ]);
  });

  it("30 February", async () => {
    const list = staffList(CAMAT.replace("02-01-2024", "30-02-2024"));
    expect(await toldFaults("employees", list)).toEqual([
      [2, "H (TMT JABATAN)", "30-02-2024", "Tanggal ini tidak ada dalam kalender."],
    ]);
  });

  it("a NIP that stands twice in the file", async () => {
    expect(await toldFaults("employees", staffList(STAF, STAF))).toEqual([
      [3, "A (NIP)", "199001012015052001", "NIP ini sudah ada di baris 2."],
    ]);
  });

  it("a NIP in two units", async () => {
    expect(await toldFaults("employees", staffList(STAF, STAF.replace("GYG", "WNK")))).toEqual([
      [
        3,
        "A (NIP)",
        "199001012015052001",
        "NIP ini ada juga di baris 2 dengan unit lain (Kecamatan Gayungan).",
      ],
    ]);
  });

  it("two definitive heads of one unit", async () => {
    const second = CAMAT.replace("198609262015051001;Budi", "198609262015051002;Dua");
    expect(await toldFaults("employees", staffList(CAMAT, second))).toEqual([
      [
        3,
        "G (JABATAN)",
        "Camat Gayungan",
        "Kecamatan Gayungan sudah mempunyai pimpinan definitif di baris 2.",
      ],
    ]);
  });

  it("a unit whose parent is missing", async () => {
    expect(await toldFaults("units", unitList("A;Bidang A;HILANG"))).toEqual([
      [2, "C (DIATASAN ID)", "HILANG", "Unit induk ini tidak ada dalam berkas maupun dalam daftar unit."],
    ]);
  });

  it("a unit that is its own descendant", async () => {
    const list = unitList("GYG;Kecamatan Gayungan;B", "B;Bidang B;GYG");
    const faults = await toldFaults("units", list);
    expect(faults.map(([line, column]) => [line, column])).toEqual([
      [2, "C (DIATASAN ID)"],
      [3, "C (DIATASAN ID)"],
    ]);
    expect(faults[0]?.[3]).toMatch(/^Unit ini berada di bawah keturunannya sendiri/u);
  });

  it("a formula, whose stored result is not believed", async () => {
    const formula = `<row r="2"><c r="A2" t="str"><f>"19"&amp;"90"</f><v>199001012015052001</v></c></row>`;
    const cells = rowOf(2, ["", ...SITI.slice(1)]).replace(/<row r="2"><c [^>]*>.*?<\/c>|<\/row>$/gu, "");
    const row = formula.replace("</row>", `${cells}</row>`);
    const faults = await toldFaults("employees", inSheet(row));
    expect(faults[0]).toEqual([
      2,
      "A (NIP)",
      "",
      "Sel berisi rumus. Hasil rumus tidak dipakai karena dapat keliru atau usang.",
    ]);
  });

  it("merged cells in a column that is used", async () => {
    const rows = rowOf(2, SITI) + rowOf(3, ["199001012015052002", "Siti Dua", "Pengadministrasi Umum", ""]);
    const merged = `<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>`;
    expect(await toldFaults("employees", inSheet(rows, merged))).toEqual([
      [2, "D (KODE UNIT)", "", "Sel digabung (D2:D3), sehingga hanya sel pertama yang berisi."],
    ]);
  });
});

describe("a file that is no list is refused before a line of it is read", () => {
  it.each([
    [
      "an XLSX that is a renamed ZIP",
      zipArchive([{ name: "foto.jpg", content: "x" }]),
      "Berkas ini arsip ZIP yang diganti namanya, bukan XLSX.",
    ],
    [
      "a bomb",
      zipArchive([{ name: "[Content_Types].xml", content: Buffer.alloc(8 * 1024 * 1024) }]),
      "Isi berkas mengembang melebihi batas aman.",
    ],
    [
      "a web page named .xls",
      Buffer.from("<html><table><tr><td>NIP</td></tr></table>"),
      "Berkas ini sebenarnya halaman web (HTML), walaupun namanya mungkin .xls.",
    ],
    ["an empty list", Buffer.from("\n\n"), "Baris judul kolom tidak ditemukan dalam 20 baris pertama."],
  ])("%s", async (_, file, what) => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, file);
    const view = await importDetail(world.actor, journey.batchId);
    expect(view).toMatchObject({ status: "failed", stop: { what }, columns: null });
    expect(view?.stop?.how.length).toBeGreaterThan(10);
    const pieces = await owner.query("SELECT 1 FROM import_piece WHERE batch_id = $1", [journey.batchId]);
    expect(pieces.rowCount).toBe(0);
    expect(await registerOf(world)).toEqual([]);
  });

  it("200 MB", async () => {
    const opened = await openTable(Buffer.alloc(200 * 1024 * 1024));
    if (opened.ok) throw new Error("opened");
    expect(opened.refusal.code).toBe("too_large");
    expect(fileRefusalText(opened.refusal).what).toBe("Berkas lebih besar dari 50 MB.");
  });
});
