import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

test("an administrator reads the matrix, gives a role for a unit, and takes it back", async ({
  page,
  office,
}) => {
  const { staf, admin } = office.people;
  const name = staf.account.row.name;
  await signIn(page, admin);

  await page.goto("/peran");
  const audit = page.getByRole("row", { name: /Membaca jejak audit/ });
  await expect(audit.getByText("ya", { exact: true })).toHaveCount(3);
  await expectNoFaults(page);

  await page.getByRole("link", { name: "Pemegang peran" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pemegang peran" })).toBeVisible();
  const own = page.getByRole("row", { name: new RegExp(admin.account.row.name) });
  await expect(own.getByText("Peran Anda sendiri")).toBeVisible();
  await expect(own.getByRole("button")).toHaveCount(0);
  await expectNoFaults(page);

  await page.getByRole("link", { name: "Beri peran" }).click();
  await page.getByRole("button", { name: "Beri peran" }).click();
  await expect(page.getByText("Pilih orangnya dari daftar.").first()).toBeVisible();
  await expect(page.getByText("Pilih: seluruh instansi, atau satu unit.").first()).toBeVisible();
  await expectNoFaults(page);

  await page.getByRole("combobox", { name: "Pegawai" }).fill("Rizky");
  await page.getByRole("option", { name: new RegExp(name) }).click();
  await page.getByLabel("Peran", { exact: true }).selectOption("admin_sistem");
  await page.getByRole("radio", { name: /Satu unit/ }).check();
  await page.getByRole("combobox", { name: /^Unit/ }).fill("Sukamaju");
  await page.getByRole("option", { name: /Kelurahan Sukamaju/ }).click();
  await page.getByRole("button", { name: "Beri peran" }).click();
  await expect(
    page.getByText("Peran ini hanya dapat diberikan untuk seluruh instansi.").first(),
  ).toBeVisible();

  await page.getByLabel("Peran", { exact: true }).selectOption("pengelola_kinerja");
  await page.getByRole("button", { name: "Beri peran" }).click();
  await expect(page.getByText("Peran sudah diberikan.")).toBeVisible();
  const given = page.getByRole("row", { name: new RegExp(name) });
  await expect(given).toContainText("Pengelola kinerja");
  await expect(given).toContainText("Kelurahan Sukamaju");

  await given.getByRole("button", { name: "Cabut" }).click();
  const dialog = page.getByRole("dialog", { name: "Cabut" });
  await expect(dialog).toContainText(name);
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Cabut peran" }).click();
  await expect(dialog).toBeHidden();
  await expect(given).toHaveCount(0);
});

test("who may only read sees the holders and no way to change them", async ({ page, office }) => {
  await signIn(page, office.people.auditor);
  await page.goto("/peran/pemegang");
  await expect(
    page.getByRole("row", { name: new RegExp(office.people.pengelola.account.row.name) }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Cabut" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Beri peran" })).toHaveCount(0);
  await page.goto("/peran/beri");
  await expect(page.getByRole("button", { name: "Beri peran" })).toHaveCount(0);
});
