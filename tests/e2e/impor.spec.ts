import { readFile, truncate, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { ReadableStream } from "node:stream/web";
import type { Page } from "@playwright/test";
import { workbookFile } from "@/lib/exchange/server/write-list";
import type { ListCell } from "@/lib/exchange/list-file";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anEmployee, aNumber } from "../builders/employee";
import { readableRows } from "../unit/exchange/all-rows";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

/** A workbook as offices keep it: a sheet of remarks, and a list below a letterhead of one row. */
async function workbook(
  headings: readonly string[],
  lines: readonly (readonly ListCell[])[],
): Promise<Buffer> {
  const sheet = (name: string, heading: string) => ({ name, columns: [{ heading, width: 20 }] });
  const file = workbookFile([
    { sheet: sheet("Keterangan", "Diolah BKPSDM"), pieces: [] },
    { sheet: sheet("Data", "DAFTAR PEGAWAI"), pieces: [[headings, ...lines]] },
  ]);
  return buffer(file as ReadableStream<Uint8Array>);
}

async function upload(
  page: Page,
  what: "unit kerja" | "pegawai",
  name: string,
  bytes: Buffer,
): Promise<void> {
  await page.goto("/impor");
  const form = page.getByRole("form", { name: `Unggah ${what}` });
  await form
    .getByLabel(`Berkas ${what}`)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await form.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The worker does one file after the other, and another test may have sent a large one just before. */
const byTheWorker = { timeout: 60_000 };

const checkAll = (page: Page) => page.getByRole("button", { name: "Periksa semua baris" });
const preview = (page: Page) => page.getByRole("region", { name: "Pratinjau" });
const HEADINGS = ["NIP BARU", "PEGAWAI", "GOLONGAN", "JENIS JABATAN", "JABATAN", "TMT JABATAN", "UNIT KERJA"];

test("units and then people come from files: columns put right, faults mended in the file, one with two numbers, and the same file again", async ({
  page,
  office,
}) => {
  test.slow();
  const pppk = anEmployee(office.agency, { kind: "pppk", name: "Ahmad Fauzi Rekaan", sex: "laki_laki" });
  await office.add(pppk);
  await signIn(page, office.people.admin);

  // Units, as a CSV file of an Indonesian spreadsheet.
  const units =
    "KODE;NAMA UNOR;NAMA ATASAN;NAMA JABATAN\r\nKEL-9;Kelurahan Mekarsari;Kecamatan Contoh;Lurah Mekarsari\r\n";
  await upload(page, "unit kerja", "unit.csv", Buffer.from(units));
  await expectNoFaults(page);
  await checkAll(page).click();
  await expect(page.getByText("Siap diterapkan: 1 baru.")).toBeVisible(byTheWorker);
  await expect(preview(page).getByRole("row", { name: /Kelurahan Mekarsari/ })).toContainText(
    "Lurah Mekarsari",
  );
  await page.getByRole("button", { name: "Terapkan semua" }).click();
  await expect(page.getByText("Berkas sudah diterapkan seluruhnya.")).toBeVisible(byTheWorker);

  // People, as a workbook. Its heading for the name is none that is known.
  const cpns = aNumber({ ...pppk.row, kind: "cpns" }, calendarDateOf("2026-03-01"), 7);
  const sound = [
    "198609262015051001",
    "Budi Santoso",
    "III/d",
    "Struktural",
    "Lurah Mekarsari",
    "02-01-2026",
    "Kelurahan Mekarsari",
  ];
  const again = [
    cpns,
    "AHMAD FAUZI REKAAN",
    "III/a",
    "Pelaksana",
    "Penata Layanan Operasional",
    "01-03-2026",
    "Kelurahan Mekarsari",
  ];
  const twice = [
    "1990010120150520011",
    "Siti Aminah",
    "III/a",
    "Pelaksana",
    "Pengadministrasi",
    "30-02-2026",
    "Kelurahan Mekarsari",
  ];
  await upload(page, "pegawai", "pegawai.xlsx", await workbook(HEADINGS, [sound, again, twice]));
  await expect(page.getByRole("combobox", { name: "Baris judul" })).toHaveValue("2");
  await page.getByRole("link", { name: "Keterangan" }).click();
  await expect(page.getByRole("combobox", { name: "Baris judul" })).toHaveValue("1");
  await page.getByRole("link", { name: "Data", exact: true }).click();
  // Only then does the button check this sheet and not the one before.
  await expect(page.getByRole("combobox", { name: "Baris judul" })).toHaveValue("2");
  await checkAll(page).click();
  await expect(page.getByText("Pilih kolom untuk: Nama.").first()).toBeVisible(byTheWorker);
  await expectNoFaults(page);
  await page.getByLabel("Nama", { exact: true }).selectOption({ label: "B · PEGAWAI – “Budi Santoso”" });
  await checkAll(page).click();

  await expect(page.getByText("1 dari 3 baris salah, jadi berkas belum dapat diterapkan.")).toBeVisible(
    byTheWorker,
  );
  await expect(page.getByRole("button", { name: "Terapkan semua" })).toHaveCount(0);
  const faults = preview(page).getByRole("row", { name: /Siti Aminah/ });
  await expect(faults).toHaveCount(2);
  await expect(faults.first()).toContainText("NIP 19 angka, seharusnya 18.");
  await expect(faults.last()).toContainText("F (TMT JABATAN)");
  await expectNoFaults(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectNoFaults(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 800 });

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh daftar kesalahan" }).click();
  const list = await readableRows(await readFile(await (await downloading).path()));
  expect(list.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ["Baris", "Kolom", "Nilai"],
    ["5", "A (NIP BARU)", "1990010120150520011"],
    ["5", "F (TMT JABATAN)", "30-02-2026"],
  ]);

  // The file mended.
  const mended = ["199001012015052001", ...twice.slice(1, 5), "28-02-2026", ...twice.slice(6)];
  const file = await workbook(["NIP BARU", "NAMA", ...HEADINGS.slice(2)], [sound, again, mended]);
  await upload(page, "pegawai", "pegawai-perbaikan.xlsx", file);
  await checkAll(page).click();
  await expect(page.getByText("1 pegawai perlu Anda konfirmasi.")).toBeVisible(byTheWorker);
  await page.getByRole("radio", { name: "Ya, satu orang dengan dua nomor" }).check();
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await expect(page.getByText("Siap diterapkan: 2 baru dan 1 dikonfirmasi.")).toBeVisible(byTheWorker);
  await page.getByRole("button", { name: "Terapkan semua" }).click();
  await expect(page.getByText("Berkas sudah diterapkan seluruhnya.")).toBeVisible(byTheWorker);
  await expectNoFaults(page);

  await page.getByRole("link", { name: /^Berubah/ }).click();
  await page.getByRole("link", { name: "AHMAD FAUZI REKAAN" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ahmad Fauzi Rekaan" })).toBeVisible();
  await expect(page.getByText(pppk.number.slice(0, 8)).first()).toBeVisible();

  // The same file a second time.
  await upload(page, "pegawai", "pegawai-lagi.xlsx", file);
  await checkAll(page).click();
  await expect(page.getByText("Tidak ada yang perlu diubah.")).toBeVisible(byTheWorker);
  await expect(page.getByRole("button", { name: "Terapkan semua" })).toHaveCount(0);
  await page.getByRole("button", { name: "Batalkan impor" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan impor" }).click();
  await expect(page.getByText("Impor ini dibatalkan.")).toBeVisible();
});

test("a file that is none is refused with the reason: too large before it is sent, or a renamed archive", async ({
  page,
  office,
  neighbour,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/impor");
  const form = page.getByRole("form", { name: "Unggah pegawai" });
  const large = test.info().outputPath("besar.csv");
  await writeFile(large, "");
  await truncate(large, 200 * 1024 * 1024);
  await form.getByLabel("Berkas pegawai").setInputFiles(large);
  await form.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(form.getByText("Berkas ini 200 MB; paling besar 50 MB.")).toBeVisible();

  // Sent all the same, it is refused by what the request says of itself; one of 20 MB is taken. (An old
  // workbook, which the worker refuses at once: half a million people would keep it from the files of other tests.)
  const send = (megabytes: number) =>
    page.request.post("/impor/unggah?jenis=employees", {
      headers: { origin: new URL(page.url()).origin },
      multipart: {
        berkas: {
          name: "besar.csv",
          mimeType: "text/csv",
          buffer: Buffer.concat([
            Buffer.from("d0cf11e0a1b11ae1", "hex"),
            Buffer.alloc(megabytes * 1024 * 1024),
          ]),
        },
      },
    });
  expect((await send(51)).url()).toContain("/impor?galat=terlalu-besar");
  const taken = await send(20);
  expect(taken.url()).toMatch(/\/impor\/[0-9a-f-]{36}$/);

  await upload(page, "pegawai", "daftar.xlsx", Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64"));
  await expect(page.getByText("Berkas ini arsip ZIP yang diganti namanya, bukan XLSX.")).toBeVisible(
    byTheWorker,
  );
  await expect(page.getByRole("link", { name: "Unggah berkas lain" })).toBeVisible();
  await expectNoFaults(page);

  const address = page.url();
  await page.context().clearCookies();
  await signIn(page, neighbour.people.admin);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "daftar.xlsx" })).toHaveCount(0);
});
