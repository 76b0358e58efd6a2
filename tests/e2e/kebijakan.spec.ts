import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

test("the administrator changes the policy: a group counted before it is saved, a threshold, and what it was before", async ({
  page,
  office,
  browser,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/kebijakan?tahun=2026");
  await expect(page.getByText("Tahun 2026 memakai kebijakan bawaan")).toBeVisible();
  await page.getByRole("link", { name: "Tambah kelompok" }).click();
  await page.getByLabel("Nama kelompok").fill("Pelaksana");
  await page.getByLabel("Awal nama jabatan").fill("penata layanan");
  await expect(page.getByText("Mencakup 5 dari 8 pegawai yang menyusun SKP")).toBeVisible();
  await page.getByLabel("Bulanan").check();
  await page
    .getByRole("group", { name: /Dikelola di luar Selaras/ })
    .getByLabel("Tidak")
    .check();
  await page
    .getByRole("group", { name: /Penilaian diri/ })
    .getByLabel("Ya")
    .check();
  await page.getByRole("button", { name: "Simpan kelompok" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Tuliskan dasar/ })).toBeVisible();
  await expectNoFaults(page);
  await page.getByLabel("Dasar atau alasan perubahan").fill("Keputusan Wali Kota 188/2026");
  await page.getByRole("button", { name: "Simpan kelompok" }).click();
  await expect(page.getByText("Kebijakan sudah disimpan.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Pelaksana/ })).toContainText("Bulanan");
  await expectNoFaults(page);

  // Two tabs: the second is told what the first has saved, and keeps what was typed.
  const other = await page.context().newPage();
  const form = "/kebijakan/ubah?tahun=2026&bagian=keberatan";
  await Promise.all([page.goto(form), other.goto(form)]);
  await other.getByLabel(/Keberatan dapat diajukan/).fill("21");
  await other.getByLabel("Dasar atau alasan perubahan").fill("Edaran");
  await other.getByRole("button", { name: "Simpan kebijakan" }).click();
  await expect(other.getByText("Kebijakan sudah disimpan.")).toBeVisible();
  const days = page.getByLabel(/Keberatan dapat diajukan/);
  await days.fill("10");
  await page.getByLabel("Dasar atau alasan perubahan").fill("Edaran lain");
  await page.getByRole("button", { name: "Simpan kebijakan" }).click();
  await expect(page.getByRole("alert").getByText("Isi angka bulat antara 14 dan 90.")).toBeVisible();
  await days.fill("30");
  await page.getByRole("button", { name: "Simpan kebijakan" }).click();
  await expect(page.getByText("Kebijakan baru saja diubah orang lain.")).toBeVisible();
  await expect(page.getByText("tersimpan sekarang 21 hari")).toBeVisible();
  await expect(days).toHaveValue("30");

  await page.goto("/kebijakan/riwayat?tahun=2026");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Versi 2", "Versi 1"]);
  await expect(page.getByText("Keberatan dapat diajukan selama")).toBeVisible();
  await expectNoFaults(page);

  const reading = await browser.newPage();
  await signIn(reading, office.people.staf);
  await reading.goto("/kebijakan?tahun=2026");
  await expect(reading.getByText("(bawaan: 14 hari)")).toBeVisible();
  await expect(reading.getByRole("link", { name: /^Ubah/ })).toHaveCount(0);
  await reading.close();
});
