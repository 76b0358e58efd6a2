import { calendarDateIn } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { aPeriod } from "../builders/period";
import { anIki, anRhk, anSkp, aPlan } from "../builders/skp";
import { A_PDF } from "../builders/evidence";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Office } from "./office";

/** The clerk's SKP of this year, with the quarters of the year. */
async function atWork(office: Office): Promise<void> {
  const year = Number(calendarDateIn("Asia/Jakarta", new Date()).slice(0, 4));
  const iki = anIki({ text: "Jumlah dokumen kependudukan yang selesai" });
  const plan = aPlan({ rhks: [anRhk({ ikis: [iki] })] });
  const { staf, lurah } = office.people;
  await office.add(
    ...periodsOfYear(year, "quarterly").map((period) => aPeriod(office.agency, period)),
    anSkp(staf.employee, office.units.kelurahan, { year, plan, appraiser: lurah.employee }),
  );
}

test("a realisasi saves by itself, shows what was understood, survives a lost connection, and takes evidence", async ({
  page,
  office,
  context,
}) => {
  await atWork(office);
  await signIn(page, office.people.staf);
  await page.goto("/realisasi");
  const form = page.getByRole("form", { name: /Realisasi Jumlah dokumen/ });
  await form.getByLabel("Target periode ini").fill("3");
  await form.getByLabel("Realisasi", { exact: false }).last().fill("4,5");
  await expect(form.getByRole("status")).toHaveText("Tersimpan");
  await expect(form.getByText("Terbaca: 4,5 dokumen")).toBeVisible();
  await expect(form.getByText("4,5 dari 3 dokumen = 150 %")).toBeVisible();

  await context.setOffline(true);
  await form.getByLabel("Catatan").fill("Antrean warga naik");
  await expect(form.getByText(/sambungan terputus/)).toBeVisible();
  await context.setOffline(false);
  await expect(form.getByRole("status")).toHaveText("Tersimpan", { timeout: 20_000 });
  await page.reload();
  await expect(form.getByLabel("Catatan")).toHaveValue("Antrean warga naik");

  await page.getByText("Tambah bukti dukung").click();
  const upload = page.getByRole("form", { name: /Unggah berkas/ });
  const file = { mimeType: "image/jpeg", buffer: Buffer.from(A_PDF) };
  await upload.getByLabel("Berkas").setInputFiles({ name: "foto.jpg", ...file });
  await upload.getByRole("button", { name: "Unggah berkas" }).click();
  await expect(upload.getByText(/isinya PDF/)).toBeVisible();
  await upload.getByLabel("Berkas").setInputFiles({
    ...{ name: "laporan.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from(A_PDF + "0".repeat(10 * 1024 * 1024 - A_PDF.length)),
  });
  await upload.getByRole("button", { name: "Unggah berkas" }).click();
  await expect(page.getByRole("link", { name: "laporan.pdf" })).toBeVisible();
  await expectNoFaults(page);
});

test("on a phone a day is written up in one short form, and a realisasi is drafted from it", async ({
  page,
  office,
}) => {
  await atWork(office);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, office.people.staf);
  await page.goto("/progres");
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Menyelesaikan berkas KTP");
  await page
    .getByLabel("Untuk indikator")
    .selectOption({ label: "Jumlah dokumen kependudukan yang selesai" });
  await page.getByText("1 jam", { exact: true }).click();
  await page.getByLabel("Jumlah hasil").fill("3");
  await page.getByRole("button", { name: "Simpan progres" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Menyelesaikan berkas KTP" })).toContainText(
    "3 dokumen",
  );

  // The second one: what was chosen stays, Enter sends it.
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Menyelesaikan berkas waris");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "berkas waris" })).toContainText("1 jam");
  await expectNoFaults(page);
  // What was counted for the first is not counted again for the second.
  await expect(page.getByRole("listitem").filter({ hasText: "berkas waris" })).not.toContainText("3 dokumen");
  await page.getByRole("link", { name: "Ubah Menyelesaikan berkas waris" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ubah progres" })).toBeVisible();
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Menyelesaikan berkas pindah");
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByText("Catatan sudah diubah.")).toBeVisible();

  await page.getByRole("link", { name: "Susun realisasi" }).click();
  await expect(page.getByRole("checkbox")).toBeChecked();
  await expect(page.getByText("Realisasi dari catatan: 3 dokumen")).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Susun realisasi yang dipilih" }).click();
  await expect(page.getByText("Realisasi sudah disusun dari progres harian.")).toBeVisible();
});
