import { addDays, calendarDateIn, type CalendarDate } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { aLog } from "../builders/daily-log";
import { aPeriod } from "../builders/period";
import type { Built } from "../builders/rows";
import { anIki, anRhk, anSkp, aPlan, type BuiltSkp } from "../builders/skp";
import { A_PDF } from "../builders/evidence";
import { expectNoFaults } from "./axe";
import { countEffort, effort, secondsFor } from "./effort";
import { expect, signIn, test, type Office, type Person } from "./office";

/** What the lurah has said about a perilaku. */
function aFeedback({ id: skpId, agencyId }: BuiltSkp, lurah: Person, date: CalendarDate): Built {
  const given = { capacity: "pimpinan", rhkId: null, perilaku: "akuntabel", tone: "to_improve" } as const;
  const author = { authorId: lurah.account.id, authorName: "Agustina Simbolon, Lurah Sukamaju" };
  const row = { agencyId, id: crypto.randomUUID(), skpId, ...given, ...author, date };
  return {
    rows: { feedback: [{ ...row, text: "Arsip bulan lalu belum rapi.", reply: null, repliedAt: null }] },
  };
}

/** The clerk's SKP of this year, with the quarters of the year. */
async function atWork(office: Office): Promise<void> {
  const today = calendarDateIn("Asia/Jakarta", new Date());
  const year = Number(today.slice(0, 4));
  const iki = anIki({ text: "Jumlah dokumen kependudukan yang selesai" });
  const plan = aPlan({ rhks: [anRhk({ ikis: [iki] })] });
  const { staf, lurah } = office.people;
  const skp = anSkp(staf.employee, office.units.kelurahan, { year, plan, appraiser: lurah.employee });
  const periods = periodsOfYear(year, "quarterly").map((period) => aPeriod(office.agency, period));
  const yesterday = aLog(skp, iki.id, { date: addDays(today, -1) });
  await office.add(...periods, skp, yesterday, aFeedback(skp, lurah, today));
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

test("on a phone a day is written up in less than 15 seconds, a realisasi drafted from it, feedback answered", async ({
  page,
  office,
  context,
}) => {
  await atWork(office);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, office.people.staf);
  await page.goto("/progres");
  await countEffort(page);
  const what = page.getByLabel("Apa yang Anda kerjakan?");
  await what.click();
  await what.pressSequentially("Menyelesaikan berkas KTP");
  const indicator = page.getByLabel("Untuk indikator");
  await indicator.selectOption({ label: "Jumlah dokumen kependudukan yang selesai" });
  const form = page.getByRole("form", { name: "Tulis progres" });
  await form.getByText("2 jam", { exact: true }).click();
  await page.getByRole("button", { name: "Simpan progres" }).click();
  const logged = page.getByRole("listitem");
  await expect(logged.filter({ hasText: "Menyelesaikan berkas KTP" })).toContainText("2 jam");
  // To open the list of indicators and choose from it is two taps that the test does not make.
  const first = await effort(page);
  const all = { keys: first.keys, taps: first.taps + 2 };
  expect(all).toEqual({ keys: 24, taps: 5 });
  expect(secondsFor(all)).toBeLessThan(15);

  // The second one: what was chosen stays, the field is ready, what came of it is counted, Enter sends it.
  await expect(what).toBeFocused();
  await page.keyboard.type("Menyelesaikan berkas waris");
  await page.getByLabel("Jumlah hasil").click();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(logged.filter({ hasText: "berkas waris" })).toContainText("3 dokumen");
  const second = await effort(page);
  expect(second).toEqual({ keys: 28, taps: 1 });
  expect(secondsFor(second)).toBeLessThan(12);

  // What was done before is one tap, and one to send it.
  await page.getByRole("button", { name: "Melayani loket, 1 jam" }).click();
  await expect(what).toHaveValue("Melayani loket");
  await page.getByRole("button", { name: "Simpan progres" }).click();
  await expect(logged.filter({ hasText: "Melayani loket" })).toHaveCount(2);
  const again = await effort(page);
  expect(again).toEqual({ keys: 0, taps: 2 });
  await expectNoFaults(page);
  // What was counted for the second is not counted again for the third.
  await expect(logged.filter({ hasText: "3 dokumen" })).toHaveCount(1);
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

  await page.goto("/umpan-balik");
  await page.getByText("Tanggapi umpan balik").click();
  const answer = page.getByRole("form", { name: "Tanggapan Akuntabel" });
  await answer.getByRole("button", { name: "Simpan tanggapan" }).click();
  await expect(answer.getByRole("link", { name: "Tulis tanggapan Anda." })).toBeVisible();
  await answer.getByLabel("Tanggapan Anda").fill("Siap, arsipnya saya rapikan 🙏");
  await expectNoFaults(page);
  // The network drops: the form says so and keeps what was typed.
  await context.setOffline(true);
  await answer.getByRole("button", { name: "Simpan tanggapan" }).click();
  await expect(answer.getByText("Sambungan ke server terputus")).toBeVisible();
  await expect(answer.getByLabel("Tanggapan Anda")).toHaveValue("Siap, arsipnya saya rapikan 🙏");
  await context.setOffline(false);
  await answer.getByRole("button", { name: "Simpan tanggapan" }).click();
  await expect(page.getByText("Siap, arsipnya saya rapikan 🙏")).toBeVisible();
  await expect(answer).toHaveCount(0);
});
