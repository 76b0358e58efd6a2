import type { Page } from "@playwright/test";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { expectToReadWell } from "./axe";
import { expect, signIn, test } from "./office";

/** Chooses one of a field that searches as one types. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option").filter({ hasText: text }).first().click();
}

test("a kelurahan is merged: drafted, simulated, set by another, in effect, and the appraiser is another", async ({
  page,
  office,
}) => {
  const { admin, sekda, staf } = office.people;
  const document = aPlanningDocument(office.agency);
  const sasaran = aPlanningNode(document);
  await office.add(document, sasaran, anIku(sasaran, office.units.kelurahan));

  await signIn(page, admin);
  await page.goto("/penataan-organisasi");
  await page.getByRole("link", { name: "Rancang penataan" }).click();
  await page.getByLabel("Nama rancangan").fill("Penggabungan Kelurahan Sukamaju");
  await page.getByLabel("Dasar hukum").fill("Perwali contoh 9/2026");
  await page.getByLabel("Mulai berlaku").fill(today());
  await page.getByRole("button", { name: "Mulai merancang" }).click();

  const parts = page.getByRole("navigation", { name: "Bagian rancangan" });
  await parts.getByRole("link", { name: /^Unit/ }).click();
  await page.getByRole("link", { name: "Hapus unit" }).click();
  await choose(page, "Unit yang dihapus", "Kelurahan Sukamaju");
  await choose(page, "Pegawainya dilebur ke (opsional)", "Kecamatan Contoh");
  await page.getByRole("button", { name: "Simpan dalam rancangan" }).click();
  await expect(page.getByText("Pegawainya ke Kecamatan Contoh")).toBeVisible();

  await parts.getByRole("link", { name: "Simulasi" }).click();
  await page.getByRole("button", { name: "Jalankan simulasi" }).click();
  // The lurah has nowhere to go: said, and mended.
  await expect(page.getByText("pimpinan unit yang dihapus selalu perlu jabatan baru")).toBeVisible({
    timeout: 30_000,
  });
  await parts.getByRole("link", { name: /^Jabatan/ }).click();
  await page.getByRole("link", { name: "Tempatkan pegawai" }).click();
  await choose(page, "Pegawai", "Agustina");
  await choose(page, "Unit kerja", "Kecamatan Contoh");
  await choose(page, "Jabatan", "Penata Layanan");
  await page.getByRole("button", { name: "Simpan dalam rancangan" }).click();
  await expect(page.getByText("Lurah, Kelurahan Sukamaju")).toBeVisible();
  await parts.getByRole("link", { name: "Simulasi" }).click();
  await page.getByRole("button", { name: "Simulasikan lagi" }).click();
  await page.getByRole("link", { name: /^Penilai berganti/ }).click({ timeout: 30_000 });
  const change = page.getByRole("row", { name: /Rizky Ananda/ });
  await expect(change).toContainText("Agustina Simbolon");
  await expect(change).toContainText("Yusuf Marzuki");
  await expectToReadWell(page, "penataan-simulasi");
  await page.getByRole("button", { name: "Ajukan untuk ditetapkan" }).click();
  await expect(page.getByText("Anda ikut menyusun rancangan ini")).toBeVisible();

  await signIn(page, sekda);
  await page.goto("/");
  await page.getByRole("link", { name: /Baca dan tetapkan Penggabungan/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Penggabungan Kelurahan/ })).toBeVisible();
  await expectToReadWell(page, "penataan-ringkasan");
  await page.getByRole("button", { name: "Tetapkan" }).click();
  await page.getByRole("button", { name: "Tetapkan penataan" }).click();
  await expect(page.getByText("Susunan ini sudah berlaku")).toBeVisible({ timeout: 30_000 });

  await signIn(page, staf);
  await page.goto(`/pegawai/${staf.employee.id}`);
  await expect(page.locator("#penilai")).toContainText("Yusuf Marzuki");
});

/** The present day in the office's time zone. */
function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
}
