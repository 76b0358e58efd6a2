import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Person } from "./office";

function recordOf(person: Person): string {
  return `/pegawai/${person.employee.id}`;
}

/** Chooses one of a field that searches as one types. */
async function choose(page: Page, label: string, text: string, option: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option", { name: option }).first().click();
}

test("a wrong appraiser is reported in two clicks, answered by the administrator, and the answer is read", async ({
  page,
  browser,
  office,
}) => {
  await signIn(page, office.people.staf);
  await page.goto(recordOf(office.people.staf));
  await expect(page.getByRole("heading", { name: "Pejabat Penilai Kinerja Anda" })).toBeVisible();
  await expect(page.locator("#penilai")).toContainText("Lurah Sukamaju");
  await page.getByText("Mengapa pejabat ini?").click();
  await expect(page.getByText("Anda bertugas di Kelurahan Sukamaju.")).toBeVisible();

  await page.getByRole("button", { name: "Pejabat penilai keliru? Laporkan" }).click();
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(page.getByText("Laporan terkirim, menunggu jawaban")).toBeVisible();
  await expect(page.getByRole("button", { name: /Laporkan/ })).toHaveCount(0);

  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, office.people.admin);
  await admin.goto("/laporan-penilai");
  await admin.getByRole("link", { name: "Rizky Ananda" }).click();
  await expect(admin.getByText("Ditampilkan saat itu")).toBeVisible();
  await expectNoFaults(admin);
  await admin.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(admin.getByRole("alert").filter({ hasText: "Tuliskan satu kalimat" })).toBeVisible();
  await admin.getByLabel("Pejabat penilai sudah benar").check();
  await admin.getByLabel("Jawaban untuk pegawai").fill("Lurah memimpin kelurahan tempat Anda bertugas.");
  await admin.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(admin.getByText("Jawaban terkirim")).toBeVisible();
  await admin.context().close();

  await page.reload();
  await expect(page.getByText("Laporan dijawab: pejabat penilai sudah benar")).toBeVisible();
  await expect(page.getByText("Lurah memimpin kelurahan tempat Anda bertugas.")).toBeVisible();
});

test("a Plh is recorded by the keyboard and appraises from that day on", async ({ page, office }) => {
  await signIn(page, office.people.admin);
  await page.goto(`${recordOf(office.people.camat)}/penempatan`);
  await page.getByRole("button", { name: "Simpan penempatan" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Pilih unit kerja dari daftar." })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Pilih jabatan dari daftar" })).toBeVisible();

  await page.getByLabel("Pelaksana Harian (Plh.)").press("Space");
  await page.getByRole("combobox", { name: "Unit kerja" }).fill("sukamaju");
  await page.getByRole("option", { name: /Kelurahan Sukamaju/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await choose(page, "Jabatan", "lurah", /^Lurah/);
  await page.getByLabel("Memimpin unit ini").press("Space");
  await page.getByLabel("TMT (mulai bertugas)").fill("2020-01-02");
  await page.getByRole("button", { name: "Simpan penempatan" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Plh. bersifat sementara" })).toBeVisible();
  await page.getByLabel("Sampai").fill("2090-12-31");
  await page.getByRole("button", { name: "Simpan penempatan" }).press("Enter");
  await expect(page.getByText("Penempatan sudah dicatat.")).toBeVisible();
  await expect(page.getByText("Plh. Lurah", { exact: true })).toBeVisible();

  await page.goto(recordOf(office.people.staf));
  await expect(page.locator("#penilai")).toContainText("Plh. Lurah Sukamaju");
  await expect(page.locator("#penilai")).toContainText("Yusuf Marzuki");
});

test("the second of two people on one record is told, keeps what was typed, and can save it", async ({
  page,
  browser,
  office,
}) => {
  const address = `${recordOf(office.people.staf)}/ubah`;
  await signIn(page, office.people.admin);
  await page.goto(address);
  await page.getByLabel("Telepon").fill("0812 0000 0002");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, office.people.pengelola);
  await other.goto(address);
  await other.getByLabel("Gelar belakang").fill("S.E.");
  await other.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(other.getByText("Perubahan data diri sudah disimpan.")).toBeVisible();
  await other.context().close();

  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByText("Data ini baru saja diubah orang lain.")).toBeVisible();
  await expect(page.getByText("Gelar belakang: tersimpan sekarang S.E.")).toBeVisible();
  await expect(page.getByLabel("Telepon")).toHaveValue("0812 0000 0002");
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByText("Perubahan data diri sudah disimpan.")).toBeVisible();
});

test("a pension closes the posts and ends the session of the person", async ({ page, browser, office }) => {
  const person = await (await browser.newContext()).newPage();
  await signIn(person, office.people.rekan);
  await person.goto("/");
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible();

  await signIn(page, office.people.pengelola);
  await page.goto(`${recordOf(office.people.rekan)}/kedudukan`);
  await page.getByLabel("Kedudukan", { exact: true }).selectOption("pensiun");
  await page.getByLabel("Mulai").fill("2026-01-01");
  await page.getByRole("button", { name: "Simpan kedudukan" }).click();
  // The place in the unit is gone, and with it the reach of the unit's keeper.
  await expect(page.getByRole("heading", { name: /tidak ditemukan/i })).toBeVisible();

  await person.goto("/");
  await expect(person).toHaveURL(/\/masuk/);
  await person.context().close();

  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, office.people.admin);
  await admin.goto(recordOf(office.people.rekan));
  await expect(admin.getByText("Belum dapat ditentukan").first()).toBeVisible();
  await expect(admin.getByText("1 Januari 2020 – 31 Desember 2025")).toBeVisible();
  await admin.context().close();
});

test("nobody administers himself, and what a role does not reach looks missing", async ({
  page,
  office,
  neighbour,
}) => {
  await signIn(page, office.people.pengelola);
  await page.goto(recordOf(office.people.pengelola));
  await expect(page.getByRole("heading", { name: "Pejabat Penilai Kinerja Anda" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah data diri" })).toHaveCount(0);
  for (const address of [
    `${recordOf(office.people.pengelola)}/ubah`,
    recordOf(office.people.admin),
    recordOf(neighbour.people.staf),
    `${recordOf(neighbour.people.staf)}/penempatan`,
    "/pegawai/bukan-id",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
  }
});

test("the list is searched by name and number, paged, and downloaded without a formula in it", async ({
  page,
  office,
}) => {
  const post = aPosition(office.agency, { name: "Arsiparis Terampil" });
  const many = Array.from({ length: 30 }, (_, index) =>
    anEmployee(office.agency, { name: `Pegawai Contoh ${String(index).padStart(2, "0")}` }),
  );
  const sly = anEmployee(office.agency, { name: "=HYPERLINK Contoh" });
  const everybody = [...many, sly];
  await office.add(
    post,
    ...everybody,
    ...everybody.map((one) => aPlacement(one, office.units.kelurahan, post)),
  );
  await signIn(page, office.people.pengelola);
  await page.goto("/pegawai");
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(26);
  await page.getByRole("link", { name: "Berikutnya" }).click();
  await expect(page.getByText("Pegawai Contoh 29")).toBeVisible();
  await page.getByRole("link", { name: "Sebelumnya" }).click();
  await expect(rows).toHaveCount(26);

  await page.getByLabel("Nama atau NIP/NI PPPK").fill("rizky");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByRole("link", { name: "Rizky Ananda" })).toBeVisible();
  await page.getByLabel("Nama atau NIP/NI PPPK").fill(office.people.lurah.employee.number.slice(0, 14));
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByRole("link", { name: "Agustina Simbolon" })).toBeVisible();
  await page.getByLabel("Nama atau NIP/NI PPPK").fill("puspadewi");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByText("Tidak ada pegawai yang cocok")).toBeVisible();

  await page.getByLabel("Nama atau NIP/NI PPPK").fill("contoh");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await page.getByRole("button", { name: "Unduh daftar" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pegawai-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  // The mark by which spreadsheets take the file for UTF-8.
  expect(text.startsWith("\ufeff")).toBe(true);
  const lines = text.trim().split("\n");
  expect(lines[0]).toBe(
    "NIP;Nama;Jenis Pegawai;Golongan;Jabatan;Unit Kerja;Jenis Penempatan;Penugasan Lain;Kedudukan",
  );
  expect(lines).toHaveLength(32);
  expect(lines.filter((line) => line.includes("HYPERLINK")).map((line) => line.split(";")[1])).toEqual([
    "'=HYPERLINK Contoh",
  ]);
});

test("a new person is recorded with a post; what is missing is said at once", async ({ page, office }) => {
  await signIn(page, office.people.pengelola);
  await page.goto("/pegawai/baru");
  await page.getByRole("button", { name: "Simpan pegawai" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Isi nama tanpa gelar." })).toBeVisible();
  await expectNoFaults(page);
  await page.getByLabel("Jenis pegawai").selectOption("pns");
  await page.getByLabel("NIP atau NI PPPK").fill("19900101 201505 2 009");
  await page.getByLabel("Nama tanpa gelar").fill("Sekar Arum");
  await choose(page, "Unit kerja", "sukamaju", /Kelurahan Sukamaju/);
  await choose(page, "Jabatan", "penata", /Penata Layanan/);
  await page.getByLabel("TMT (mulai bertugas)").fill("2026-01-01");
  await page.getByRole("button", { name: "Simpan pegawai" }).click();
  await expect(page.getByText("Pegawai sudah ditambahkan.")).toBeVisible();
  await expect(page.getByText("19900101 201505 2 009")).toBeVisible();
  await expect(page.locator("#penilai")).toContainText("Lurah Sukamaju");
});

test("appraisal is delegated by SK to people of a list, and ends on a day", async ({ page, office }) => {
  await signIn(page, office.people.admin);
  await page.goto("/pegawai/pendelegasian/baru");
  await choose(page, "Unit kerja", "sukamaju", /Kelurahan Sukamaju/);
  await page.getByRole("button", { name: "Tampilkan pegawai" }).click();
  await choose(page, "Penerima delegasi", "marzuki", /Yusuf Marzuki/);
  await page.getByLabel("Nomor SK").fill("800/12/2026");
  await page.getByLabel("Berlaku mulai").fill("2026-01-01");
  await page.getByRole("button", { name: "Simpan pendelegasian" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Pilih sedikitnya satu pegawai." })).toBeVisible();
  await page.getByLabel(/Rizky Ananda/).check();
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Simpan pendelegasian" }).click();
  await expect(page.getByText("Pendelegasian sudah dicatat.")).toBeVisible();
  await page.goto(recordOf(office.people.staf));
  await expect(page.locator("#penilai")).toContainText("Yusuf Marzuki");
  await page.goto("/pegawai/pendelegasian");
  await page.getByRole("button", { name: "Akhiri" }).click();
  await page.getByLabel("Hari terakhir berlaku").fill("2026-02-28");
  await page.getByRole("button", { name: "Simpan hari terakhir" }).click();
  await expect(page.getByText("Hari terakhir pendelegasian sudah dicatat.")).toBeVisible();
  await expect(page.getByText("Belum ada pendelegasian")).toBeVisible();
});
