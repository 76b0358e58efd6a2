import type { Page } from "@playwright/test";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { aPeriod } from "../builders/period";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

async function upload(page: Page, form: string, name: string, text: string): Promise<void> {
  await page.goto("/impor");
  const one = page.getByRole("form", { name: `Unggah ${form}` });
  await one.getByLabel(/^Berkas/).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await one.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("button", { name: "Periksa semua baris" }).click(byTheWorker);
}

const byTheWorker = { timeout: 60_000 };
const applied = (page: Page) => page.getByText("Berkas sudah diterapkan seluruhnya.");

test("results and plans made elsewhere come from files: faults mended, applied, seen by the head and by the person", async ({
  page,
  office,
}) => {
  test.slow();
  const year = calendarDateIn("Asia/Jakarta", new Date()).slice(0, 4);
  const [annual] = periodsOfYear(Number(year), "annual");
  if (annual === undefined) throw new Error("a year is a year");
  await office.add(aPeriod(office.agency, annual));
  const { admin, staf, rekan, lurah } = office.people;
  await signIn(page, admin);

  const headings =
    "NIP;PERIODE;RATING HASIL KERJA;RATING PERILAKU KERJA;PREDIKAT;NIP PENILAI;TANGGAL PENILAIAN";
  const line = (nip: string, predikat: string) =>
    `${nip};Tahun ${year};Sesuai ekspektasi;Di atas ekspektasi;${predikat};${lurah.employee.number};02-01-${year}`;
  const sound = line(staf.employee.number, "Baik");
  await page.goto("/impor");
  await expectNoFaults(page);
  await upload(
    page,
    "hasil penilaian dari luar",
    "hasil.csv",
    [headings, sound, line(rekan.employee.number, "Sangat Baik"), line(admin.employee.number, "Baik")].join(
      "\n",
    ),
  );
  await expect(page.getByText("2 dari 3 baris salah, jadi berkas belum dapat diterapkan.")).toBeVisible(
    byTheWorker,
  );
  await expect(page.getByRole("row", { name: /Maya Salsabila|Baris 3/ })).toContainText("menurut matriks");
  await expect(page.getByRole("row", { name: /Baris 4/ })).toContainText("tidak dapat diimpor sendiri");
  await expectNoFaults(page);

  const mended = [headings, sound, line(rekan.employee.number, "Baik")].join("\n");
  await upload(page, "hasil penilaian dari luar", "hasil-perbaikan.csv", mended);
  await expect(page.getByText("Siap diterapkan: 2 baru.")).toBeVisible(byTheWorker);
  await expect(page.getByRole("row", { name: /Rizky Ananda/ })).toContainText("Baik");
  await page.getByRole("button", { name: "Terapkan semua" }).click();
  await expect(applied(page)).toBeVisible(byTheWorker);
  await expectNoFaults(page);

  const plan = `NIP;TAHUN;RHK;IKI;ASPEK;TARGET;SATUAN\n${staf.employee.number};${year};Terlayaninya warga;Jumlah layanan;Kuantitas;12,5;berkas`;
  await upload(page, "SKP dari luar", "skp.csv", plan);
  await expect(page.getByText("Siap diterapkan: 1 baris berubah.")).toBeVisible(byTheWorker);
  await expect(page.getByRole("row", { name: /Rizky Ananda/ })).toContainText("Jumlah layanan: 12,5 berkas");
  await page.getByRole("button", { name: "Terapkan semua" }).click();
  await expect(applied(page)).toBeVisible(byTheWorker);

  await page.goto("/dasbor");
  await expect(page.getByText("2 hasil diimpor").first()).toBeVisible();
  await expectNoFaults(page);

  await page.context().clearCookies();
  await signIn(page, staf);
  await page.goto("/evaluasi/saya");
  await expect(page.getByText(/Diimpor dari berkas hasil-perbaikan\.csv/)).toBeVisible();
  await expectNoFaults(page);
  await page.goto("/skp");
  await page.getByRole("link", { name: /SKP/ }).filter({ hasText: year }).first().click();
  await expect(page.getByText("Asal: luar Selaras")).toBeVisible();
  await expect(page.getByText(/skp\.csv yang diterapkan Ratna Puspadewi/)).toBeVisible();
  await expectNoFaults(page);
});
