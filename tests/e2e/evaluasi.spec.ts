import { addDays, calendarDateIn } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { anEvaluation, aUnitPredikat } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Office } from "./office";

/** The year is being evaluated: the camat has set the predikat of his kecamatan, two people of the kelurahan wait. */
async function evaluatedYear(office: Office) {
  const today = calendarDateIn("Asia/Jakarta", new Date());
  const year = Number(today.slice(0, 4));
  const [annual] = periodsOfYear(year, "annual");
  if (annual === undefined) throw new Error("a year is a year");
  const period = aPeriod(office.agency, annual, [
    { kind: "realisasi", opensOn: annual.span.from, closesOn: addDays(today, -1) },
    { kind: "evaluation", opensOn: addDays(today, -3), closesOn: addDays(today, 20) },
  ]);
  const { lurah, staf, rekan, camat } = office.people;
  const of = (person: typeof staf) => {
    const skp = anSkp(person.employee, office.units.kelurahan, { year, appraiser: lurah.employee });
    return [skp, anEvaluation(skp, person.employee, period)];
  };
  const unit = aUnitPredikat(office.units.kecamatan, period, "baik", camat.account);
  await office.add(period, unit, ...of(staf), ...of(rekan));
}

test.describe.configure({ timeout: 120_000 });

test("one appraises person by person with one key, the person objects, the atasan decides", async ({
  office,
  page,
  browser,
}) => {
  await evaluatedYear(office);
  const { lurah, staf, camat } = office.people;
  await signIn(page, lurah);
  await page.goto("/penilaian");
  await expectNoFaults(page);
  await expect(page.getByRole("row", { name: /Rizky Ananda/ })).toContainText("Belum dinilai");
  await page.getByRole("link", { name: "Maya Salsabila" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Maya Salsabila" })).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page.getByRole("heading", { level: 1, name: "Rizky Ananda" })).toBeVisible();

  const hasil = page.getByRole("group", { name: "Rating hasil kerja" });
  const perilaku = page.getByRole("group", { name: "Rating perilaku kerja" });
  await hasil.getByLabel("Di bawah ekspektasi").check();
  await perilaku.getByLabel("Sesuai ekspektasi").check();
  await expect(page.getByRole("cell", { name: /Butuh Perbaikan.*terpilih/ })).toBeVisible();
  await expect(page.getByText("Konsep tersimpan.")).toBeVisible();
  await page.reload();
  await expect(hasil.getByLabel("Di bawah ekspektasi")).toBeChecked();
  await page.getByRole("button", { name: "Tetapkan hasil evaluasi" }).click();
  await expect(page.getByText("Tuliskan fakta dan tanggalnya").first()).toBeVisible();
  // Those of perilaku wait unseen until they are asked for.
  const fact = page.getByRole("group", { name: "Fakta hasil kerja di bawah ekspektasi" });
  await fact.getByLabel("Tanggal kejadian").fill(`${String(new Date().getFullYear())}-01-15`);
  await fact.getByLabel("Fakta", { exact: true }).fill("Laporan bulanan terlambat sepuluh hari.");
  await fact.getByLabel(/Yang sudah disampaikan/).fill("Dibahas pada hari itu juga.");
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Tetapkan hasil evaluasi" }).click();
  await expect(page.getByText("Hasil evaluasi sudah ditetapkan.")).toBeVisible();
  const address = new URL(page.url()).pathname;

  const person = await browser.newPage();
  await signIn(person, staf);
  await person.goto("/evaluasi/saya");
  await expect(person.getByText("Butuh Perbaikan")).toHaveCount(0);
  await person.getByRole("button", { name: "Buka hasil evaluasi" }).click();
  await expect(person.getByText("Laporan bulanan terlambat sepuluh hari.")).toBeVisible();
  await expectNoFaults(person);
  await person.getByLabel("Alasan keberatan").fill("Laporan diterima pada tanggalnya, dengan tanda terima.");
  await person.getByRole("button", { name: "Ajukan keberatan" }).click();
  await expect(person.getByText("Keberatan Anda sudah diajukan.")).toBeVisible();

  await page.goto(address);
  await page.getByLabel("Penjelasan Anda").fill("Tanda terima bertanggal sepuluh hari setelah batas.");
  await page.getByRole("button", { name: "Kirim penjelasan" }).click();
  await expect(page.getByText("Penjelasan Anda sudah terkirim")).toBeVisible();

  const above = await browser.newPage();
  await signIn(above, camat);
  await above.goto(address);
  await above.getByLabel("Diubah").check();
  await above.getByText("Rating baru, bila diubah").click();
  await above.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await above.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Sesuai ekspektasi").check();
  await above.getByLabel("Pertimbangan").fill("Keterlambatan bukan kelalaian pegawai.");
  await expectNoFaults(above);
  await above.getByRole("button", { name: "Putuskan keberatan" }).click();
  await expect(above.getByText("Keberatan sudah diputuskan")).toBeVisible();

  await person.goto("/evaluasi/saya");
  await expect(person.getByText("Hasil evaluasi diubah oleh Yusuf Marzuki")).toBeVisible();
  await person.setViewportSize({ width: 390, height: 800 });
  const wide = await person.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);

  await above.goto("/organisasi");
  await expect(above.getByRole("heading", { level: 1, name: "Predikat organisasi" })).toBeVisible();
  await expectNoFaults(above);
});
