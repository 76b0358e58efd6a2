import { expect, signIn, test } from "./office";

test("a unit is found in the tree by the keyboard, renamed from a day on, and keeps its history", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/unit");
  const top = page.getByRole("treeitem", { name: /^Pemerintah Kota Contoh/ });
  await top.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("k");
  const office1 = page.getByRole("treeitem", { name: /^Kecamatan Contoh/ });
  await expect(office1).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("treeitem", { name: /^Kelurahan Sukamaju/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kecamatan Contoh" })).toBeVisible();

  await page.getByRole("link", { name: "Ubah", exact: true }).click();
  await page.getByLabel("Perubahan berlaku mulai").fill("2026-01-01");
  await page.getByLabel("Nama unit").fill("Kecamatan Contoh Raya");
  await page.getByLabel("Alasan").fill("Perda contoh 1/2025");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kecamatan Contoh Raya" })).toBeVisible();
  await expect(page.getByText("Perubahan sudah disimpan.")).toBeVisible();
  await expect(page.getByText("Nama: Kecamatan Contoh → Kecamatan Contoh Raya")).toBeVisible();

  await page.goto(`/unit?per=2025-06-01`);
  await expect(page.getByRole("treeitem", { name: /^Kecamatan Contoh/ })).toContainText("Kecamatan Contoh");
});

test("the second of two people on one unit is told, keeps what was typed, and can save it", async ({
  page,
  browser,
  office,
}) => {
  const address = `/unit/${office.units.kecamatan.id}/ubah`;
  await signIn(page, office.people.admin);
  await page.goto(address);
  await page.getByLabel("Nama unit").fill("Kecamatan Kedua");
  await page.getByLabel("Alasan").fill("Perwali contoh 2/2026");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, office.people.admin);
  await other.goto(address);
  await other.getByLabel("Jabatan pimpinan").fill("Camat Pertama");
  await other.getByLabel("Alasan").fill("Perwali contoh 1/2026");
  await other.getByRole("button", { name: "Simpan" }).click();
  await expect(other.getByText("Perubahan sudah disimpan.")).toBeVisible();
  await other.context().close();

  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Unit ini baru saja diubah orang lain.")).toBeVisible();
  await expect(page.getByText("Data terbaru berbeda dari isian Anda")).toBeVisible();
  await expect(page.getByText("Jabatan pimpinan: tersimpan sekarang Camat Pertama")).toBeVisible();
  await expect(page.getByLabel("Nama unit")).toHaveValue("Kecamatan Kedua");
  await expect(page.getByLabel("Alasan")).toHaveValue("Perwali contoh 2/2026");

  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kecamatan Kedua" })).toBeVisible();
});

test("a unit with people and units under it cannot be closed, and says who and what", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto(`/unit/${office.units.kecamatan.id}/tutup`);
  await page.getByLabel("Alasan").fill("Penggabungan");
  await page.getByRole("button", { name: "Tutup unit" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "Unit belum dapat ditutup" });
  await expect(refusal).toContainText("Kelurahan Sukamaju");
  await expect(refusal).toContainText("Yusuf Marzuki");
});

test("an employee sees the tree and a unit, but neither its people nor a way to change it", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.staf);
  await page.goto(`/unit/${office.units.kelurahan.id}`);
  await expect(page.getByText("Daftar pegawai tidak ditampilkan")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah", exact: true })).toHaveCount(0);
  await page.goto(`/unit/${office.units.kelurahan.id}/ubah`);
  await expect(page.getByText("Peran Anda tidak mencakup halaman ini")).toBeVisible();
});

test("a unit of another agency looks like one that is not there", async ({ page, office, neighbour }) => {
  await signIn(page, office.people.admin);
  await page.goto(`/unit/${neighbour.units.kecamatan.id}`);
  await expect(page.getByText("Kecamatan Contoh")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Kecamatan Contoh");
});
