import type { Page } from "@playwright/test";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { aPeriod } from "../builders/period";
import { A_PDF } from "../builders/evidence";
import { anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Office } from "./office";

const YEAR = Number(new Date().toISOString().slice(0, 4));

/** The year of the present day, whose planning window is open. */
async function openPlanning(office: Office): Promise<void> {
  const day = (text: string) => calendarDateOf(`${String(YEAR)}-${text}`);
  const span = { from: day("01-01"), to: day("12-31") };
  await office.add(
    aPeriod(office.agency, { year: YEAR, rhythm: "annual", ordinal: 1, span }, [
      { kind: "planning", opensOn: day("01-01"), closesOn: day("12-31") },
    ]),
  );
}

async function begin(page: Page): Promise<void> {
  await page.goto("/skp");
  await page.getByLabel("Kuantitatif").check();
  await page.getByRole("button", { name: "Mulai menyusun" }).click();
  await expect(page.getByText("SKP ini masih kosong")).toBeVisible();
}

/** Waits until the form has been kept; it saves by itself. */
async function kept(page: Page, form: string): Promise<void> {
  await expect(page.getByRole("form", { name: form }).getByText("Tersimpan", { exact: true })).toBeVisible();
}

async function writeLine(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Tambah RHK utama" }).click();
  const rhk = page.getByRole("form", { name: "Tulis RHK 1", exact: true });
  const words = rhk.getByLabel("Rencana hasil kerja", { exact: true });
  await words.fill(text);
  await kept(page, "Tulis RHK 1");
  // Advice stands at the field as soon as it is kept; what is typed and taken back leaves nothing unsaved.
  await expect(rhk.getByText(/^RHK 1 berbunyi seperti kegiatan/)).toBeVisible();
  await words.fill(`${text} warga`);
  await words.fill(text);
  const iki = page.getByRole("form", { name: "Tulis RHK 1, IKI 1" });
  await iki.getByLabel("Indikator kinerja individu").fill("Persentase surat yang selesai dalam satu hari");
  await iki.getByLabel("Aspek").selectOption({ label: "Waktu" });
  await iki.getByRole("textbox", { name: "Target", exact: true }).fill("92.5");
  await iki.getByLabel(/^Satuan \(/).fill("%");
  await kept(page, "Tulis RHK 1, IKI 1");
  await expect(iki.getByText("92,5 %")).toBeVisible();
  await expect(rhk.getByText("Tersimpan", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Selesai menulis RHK 1" }).click();
  await expect(page.getByRole("cell", { name: "92,5 %" })).toBeVisible();
}

test("a plan is written on a phone, submitted, commented on, sent back, mended and set", async ({
  page,
  browser,
  office,
}) => {
  await openPlanning(office);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, office.people.staf);
  await begin(page);
  await writeLine(page, "Melaksanakan pelayanan surat");
  await expect(page.getByText(/berbunyi seperti kegiatan. Sebagai hasil: “Terlaksananya/)).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan.")).toBeVisible();

  const head = await (await browser.newContext()).newPage();
  await signIn(head, office.people.lurah);
  await head.goto("/skp/bawahan?tahap=menunggu");
  await expect(head.getByText("Belum Anda buka.")).toBeVisible();
  await expectNoFaults(head);
  await head.getByRole("link", { name: "Rizky Ananda", exact: true }).click();
  await head.getByRole("link", { name: "Komentari RHK 1" }).click();
  await head.getByRole("textbox", { name: "Komentar tentang RHK 1" }).fill("Tulis hasilnya.");
  await head.getByLabel("Usulan bunyi baris ini").fill("Terlayaninya permohonan surat warga");
  await head.getByRole("button", { name: "Kirim komentar" }).first().click();
  await expect(head.getByText("Komentar sudah terkirim.")).toBeVisible();
  await head.getByRole("button", { name: "Kembalikan" }).click();
  await head.getByLabel("Alasan").fill("Pakai usulan saya.");
  await head.getByRole("button", { name: "Kembalikan" }).last().click();
  await expect(head.getByText("SKP dikembalikan dengan alasan Anda.")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Pakai usulan saya.")).toBeVisible();
  await page.getByRole("button", { name: "Pakai usulan ini" }).click();
  await expect(page.getByRole("rowheader", { name: /Terlayaninya permohonan surat warga/ })).toBeVisible();
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan.")).toBeVisible();

  await head.reload();
  await head.getByRole("button", { name: "Tetapkan SKP" }).click();
  await expect(head.getByText("SKP sudah ditetapkan.")).toBeVisible();

  await head.context().close();
  await page.reload();
  await expect(page.getByText("Ditetapkan", { exact: true })).toBeVisible();
});

test("what is in force is changed by both, and set with others once it has been read", async ({
  page,
  browser,
  office,
}) => {
  await openPlanning(office);
  const { staf, lurah } = office.people;
  const skp = anSkp(staf.employee, office.units.kelurahan, { year: YEAR, appraiser: lurah.employee });
  await office.add(skp);
  await signIn(page, staf);
  await page.goto(`/skp/${skp.id}`);
  await page.getByRole("button", { name: "Ubah SKP" }).click();
  await page.getByLabel("Alasan perubahan").fill("Tugas baru dari camat");
  await page.getByRole("button", { name: "Mulai perubahan" }).click();
  await expect(page.getByText("Perubahan dimulai.")).toBeVisible();
  await page.getByRole("link", { name: "Ubah RHK 1" }).click();
  await page
    .getByRole("form", { name: "Tulis RHK 1, IKI 1" })
    .getByRole("textbox", { name: "Target", exact: true })
    .fill("95");
  await kept(page, "Tulis RHK 1, IKI 1");
  await page.getByRole("link", { name: "Selesai menulis RHK 1" }).click();
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan.")).toBeVisible();

  const head = await (await browser.newContext()).newPage();
  await signIn(head, lurah);
  await head.goto("/skp/bawahan");
  await expect(head.getByText("Belum Anda buka.")).toBeVisible();
  await head.getByRole("link", { name: "Rizky Ananda", exact: true }).click();
  await expect(head.getByRole("button", { name: "Tetapkan SKP" })).toBeVisible();
  await expect(head.getByText("RHK 1, IKI 1, target")).toBeVisible();
  await head.goto("/skp/bawahan");
  await head.getByLabel("Tetapkan SKP Rizky Ananda").check();
  await head.getByRole("button", { name: "Tetapkan yang dipilih" }).click();
  await expect(head.getByText("1 SKP ditetapkan.")).toBeVisible();
  await head.context().close();

  await page.reload();
  await page.getByRole("link", { name: "Riwayat" }).click();
  await expect(page.getByText("Tugas baru dari camat").first()).toBeVisible();
  await expect(page.getByText("RHK 1, IKI 1, target")).toBeVisible();
  await expectNoFaults(page);
});

test("the second of two tabs is told what differs, keeps what was typed, and another's SKP is not there", async ({
  page,
  context,
  browser,
  office,
  neighbour,
}) => {
  await openPlanning(office);
  await signIn(page, office.people.staf);
  await begin(page);
  await page.getByRole("button", { name: "Tambah RHK utama" }).click();
  await expect(page.getByRole("form", { name: "Tulis RHK 1", exact: true })).toBeVisible();
  const other = await context.newPage();
  // On a slow line one can type before the script has come.
  const scripts = Promise.withResolvers<undefined>();
  await other.route(/\.js/, async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await other.goto(page.url(), { waitUntil: "commit" });
  const field = (tab: Page) =>
    tab
      .getByRole("form", { name: "Tulis RHK 1", exact: true })
      .getByLabel("Rencana hasil kerja", { exact: true });
  await field(page).fill("Dari tab pertama");
  await kept(page, "Tulis RHK 1");
  await field(other).fill("Dari tab kedua");
  scripts.resolve(undefined);
  await expect(
    other.getByText(/tersimpan sekarang “Dari tab pertama”, isian Anda “Dari tab kedua”/),
  ).toBeVisible();
  await expect(field(other)).toHaveValue("Dari tab kedua");
  await other
    .getByRole("form", { name: "Tulis RHK 1", exact: true })
    .getByRole("button", { name: "Simpan" })
    .click();
  await kept(other, "Tulis RHK 1");
  await field(other).fill("ab ".repeat(3_500));
  await expect(other.getByText("Rencana hasil kerja paling panjang 1.000 huruf.")).toBeVisible();
  // A word without an end breaks where its column ends, and pushes nothing out of sight.
  await field(other).fill("a".repeat(300));
  await kept(other, "Tulis RHK 1");
  await other.getByRole("link", { name: "Selesai menulis RHK 1" }).click();
  await expect(other.getByRole("rowheader", { name: /a{300}/ })).toBeVisible();
  for (const width of [390, 1280]) {
    await other.setViewportSize({ width, height: 800 });
    const overflows = await other
      .locator("html, .table-frame")
      .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
    expect(overflows).toEqual([0, 0]);
  }

  const { pathname } = new URL(page.url());
  for (const stranger of [office.people.rekan, neighbour.people.lurah]) {
    const tab = await (await browser.newContext()).newPage();
    await signIn(tab, stranger);
    await tab.goto(pathname);
    await expect(tab.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
    await tab.context().close();
  }
});

test("what an official who does not sign in has signed is taken in, and says so", async ({
  page,
  office,
}) => {
  await openPlanning(office);
  const { sekda, admin } = office.people;
  const skp = anSkp(sekda.employee, office.units.setda, { year: YEAR, status: "submitted" });
  await office.add(skp);
  await signIn(page, admin);
  await page.goto(`/skp/${skp.id}`);
  await expectNoFaults(page);
  const form = page.getByRole("form", { name: "Catat penetapan di atas kertas" });
  const take = async (name: string, text: string) => {
    await form.getByLabel("SKP yang sudah ditandatangani").setInputFiles({
      name,
      mimeType: "application/pdf",
      buffer: Buffer.from(text),
    });
    await form.getByRole("button", { name: "Catat sebagai ditetapkan" }).click();
  };
  await take("skp.pdf", "bukan pdf");
  await expect(page.getByText("Jenis berkas itu tidak diterima.")).toBeVisible();
  await take("skp-sekda.pdf", A_PDF);
  await expect(page.getByText("SKP tercatat ditetapkan di atas kertas.")).toBeVisible();
  await expect(page.getByText("Ditetapkan di atas kertas.", { exact: true })).toBeVisible();
  await expectNoFaults(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh naskah bertanda tangan" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("skp-sekda.pdf");
});
