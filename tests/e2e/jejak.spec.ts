import { expect, signIn, test } from "./office";

test("a change is read in the trail as a sentence with its difference, and taken away as a file", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto(`/unit/${office.units.kelurahan.id}/ubah`);
  await page.getByLabel("Jabatan pimpinan").fill("Lurah Sukamaju Baru");
  await page.getByLabel("Alasan").fill("Perwali contoh 3/2026");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Perubahan sudah disimpan.")).toBeVisible();

  await page.goto("/jejak?tentang=unit");
  await expect(page.getByText("Ratna Puspadewi mengubah unit kerja Kelurahan Sukamaju")).toBeVisible();
  await expect(page.locator("del", { hasText: "Lurah Sukamaju" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "Lurah Sukamaju Baru" })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^jejak-audit-.*\.csv$/);
  const head = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh kepala rantai" }).click();
  expect((await head).suggestedFilename()).toMatch(/^kepala-rantai-.*\.json$/);
  await page.goto("/jejak?tentang=list");
  await expect(page.getByText("Ratna Puspadewi mengekspor daftar")).toBeVisible();
});

test("a denial is seen by the inspektorat; an employee sees no trail", async ({ page, browser, office }) => {
  await signIn(page, office.people.admin);
  await page.goto(`/unit/${office.units.kecamatan.id}/tutup`);
  await page.getByLabel("Alasan").fill("Penggabungan");
  await page.getByRole("button", { name: "Tutup unit" }).click();
  await expect(page.getByText("Unit belum dapat ditutup")).toBeVisible();

  const auditor = await (await browser.newContext()).newPage();
  await signIn(auditor, office.people.auditor);
  await auditor.goto("/jejak?tentang=access");
  await expect(auditor.getByText("Permintaan Ratna Puspadewi ditolak (Kecamatan Contoh)")).toBeVisible();
  await expect(auditor.getByText("Masih dipakai")).toBeVisible();
  await auditor.context().close();

  const employee = await (await browser.newContext()).newPage();
  await signIn(employee, office.people.staf);
  await employee.goto("/jejak");
  await expect(employee.getByText("Peran Anda tidak mencakup halaman ini")).toBeVisible();
  await employee.context().close();
});
