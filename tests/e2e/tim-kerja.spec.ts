import type { Page } from "@playwright/test";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

async function choose(page: Page, form: string, label: string, text: string): Promise<void> {
  const area = page.getByRole("form", { name: form });
  await area.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option").first().click();
}

test("a team across units is set up, gets people, changes its ketua, and is seen by who is in it", async ({
  page,
  browser,
  office,
}) => {
  await signIn(page, office.people.pengelola);
  await page.goto("/tim-kerja/baru");
  await page.getByLabel("Nama tim").fill("Tim Penataan Arsip");
  await page.getByRole("combobox", { name: "Unit yang membentuk" }).fill("kecamatan");
  await page.getByRole("option", { name: /Kecamatan Contoh/ }).click();
  await page.getByLabel("Nomor SK").fill("000.5/1/2026");
  await page.getByLabel("Tanggal SK").fill("2026-01-05");
  await page.getByLabel("Bertugas mulai").fill("2026-01-10");
  await page.getByRole("combobox", { name: "Ketua tim" }).fill("rizky");
  await page.getByRole("option", { name: /Rizky Ananda/ }).click();
  await page.getByRole("button", { name: "Simpan tim" }).click();
  await expect(page.getByText("Tim kerja sudah tersimpan.")).toBeVisible();
  await expectNoFaults(page);

  await choose(page, "Tambah anggota", "Pegawai", "prakoso");
  await page.getByRole("button", { name: "Tambahkan" }).click();
  await expect(page.getByText("Anggota sudah ditambahkan")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bagas Prakoso" })).toBeVisible();
  await choose(page, "Tambah anggota", "Pegawai", "prakoso");
  await page.getByRole("button", { name: "Tambahkan" }).click();
  await expect(page.getByText(/Bagas Prakoso tercatat dua kali dalam tim/)).toBeVisible();

  await choose(page, "Ganti ketua", "Ketua baru", "prakoso");
  await page.getByRole("button", { name: "Ganti ketua" }).click();
  await expect(page.getByText("Ketua baru sudah dicatat")).toBeVisible();

  const member = await (await browser.newContext()).newPage();
  await signIn(member, office.people.auditor);
  await member.goto("/tim-kerja?lihat=saya");
  await expect(member.getByText("Anda ketua")).toBeVisible();
  await member.getByRole("link", { name: "Tim Penataan Arsip" }).click();
  await expect(member.getByRole("link", { name: "Ubah tim" })).toHaveCount(0);
  await member.context().close();
});

test("the second of two people on one team is told and keeps what was typed", async ({
  page,
  browser,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/tim-kerja/baru");
  await page.getByLabel("Nama tim").fill("Tim Layanan");
  await page.getByRole("combobox", { name: "Unit yang membentuk" }).fill("kecamatan");
  await page.getByRole("option", { name: /Kecamatan Contoh/ }).click();
  await page.getByLabel("Nomor SK").fill("000.5/2/2026");
  await page.getByLabel("Tanggal SK").fill("2026-01-05");
  await page.getByLabel("Bertugas mulai").fill("2026-01-10");
  await page.getByRole("combobox", { name: "Ketua tim" }).fill("salsabila");
  await page.getByRole("option", { name: /Maya Salsabila/ }).click();
  await page.getByRole("button", { name: "Simpan tim" }).click();
  await expect(page.getByText("Tim kerja sudah tersimpan.")).toBeVisible();
  await page.getByRole("link", { name: "Ubah tim" }).click();
  await page.getByLabel("Tujuan").fill("Pelayanan lebih cepat");
  await expectNoFaults(page);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, office.people.pengelola);
  await other.goto(page.url());
  await other.getByLabel("Nama tim").fill("Tim Layanan Terpadu");
  await other.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(other.getByText("Perubahan tim sudah disimpan.")).toBeVisible();
  await other.context().close();

  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByText("Data ini baru saja diubah orang lain.")).toBeVisible();
  await expect(page.getByText("Nama tim: tersimpan sekarang Tim Layanan Terpadu")).toBeVisible();
  await expect(page.getByLabel("Tujuan")).toHaveValue("Pelayanan lebih cepat");
});

test("a team is not there for those who are not in it and whose role does not reach it", async ({
  page,
  office,
  neighbour,
}) => {
  await signIn(page, office.people.staf);
  await page.goto("/tim-kerja");
  await expect(page.getByText("Anda tidak berada dalam tim kerja")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bentuk tim kerja" })).toHaveCount(0);
  await page.goto(`/tim-kerja/${neighbour.units.kelurahan.id}`);
  await expect(page.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
  await page.goto("/tim-kerja/baru");
  await expect(page.getByText("Peran Anda tidak mencakup halaman ini")).toBeVisible();
});
