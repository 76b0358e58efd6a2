import { anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

test("on a phone an SKP is copied field by field, and what was copied stays marked", async ({
  page,
  office,
  context,
}) => {
  const { staf, lurah } = office.people;
  const year = new Date().getFullYear();
  await office.add(anSkp(staf.employee, office.units.kelurahan, { year, appraiser: lurah.employee }));
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, staf);
  await page.goto("/skp");
  await page
    .getByRole("link", { name: /SKP/ })
    .filter({ hasText: String(year) })
    .first()
    .click();
  await page.getByRole("link", { name: "Salin ke e-Kinerja" }).click();
  await expect(page.getByText("Disalin 0 dari 12 isian")).toBeVisible();

  await page.getByRole("button", { name: "Salin Rencana hasil kerja" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Disalin 1 dari 12 isian" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Terselesaikannya dokumen pelayanan kependudukan tepat waktu",
  );
  await page.getByRole("button", { name: "Salin Target" }).press("Enter");
  await expect(page.getByText("Disalin 2 dari 12 isian")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Disalin Rencana hasil kerja" })).toBeVisible();
  await expect(page.getByText("Disalin 2 dari 12 isian")).toBeVisible();
  await expectNoFaults(page);

  await page.getByRole("button", { name: "Salin semua sebagai tabel" }).click();
  await expect(page.getByText("Tersalin.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "Hasil kerja utama 1\tTarget\t12 dokumen",
  );
  await page.getByRole("button", { name: "Hapus tanda" }).click();
  await expect(page.getByText("Disalin 0 dari 12 isian")).toBeVisible();
});
