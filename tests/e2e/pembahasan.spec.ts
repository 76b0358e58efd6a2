import { expectNoFaults } from "./axe";
import { evaluatedYear } from "./evaluated-year";
import { expect, signIn, test } from "./office";

test("a pembahasan: the appraiser changes what was agreed, and the person receives that", async ({
  office,
  page,
  browser,
}) => {
  const rated = { hasil: "di_atas", perilaku: "di_atas" } as const;
  const { evaluations, today } = await evaluatedYear(office, { rated });
  const { camat, lurah, staf } = office.people;

  await signIn(page, camat);
  await page.goto("/pembahasan");
  await page.getByRole("button", { name: "Buka pembahasan" }).click();
  await expect(page.getByText("Pembahasan sudah dibuka.")).toBeVisible();
  const talk = new URL(page.url()).pathname;
  await expectNoFaults(page);

  const person = await browser.newPage();
  await signIn(person, staf);
  await person.goto("/evaluasi/saya");
  await expect(person.getByRole("heading", { name: "Hasil evaluasi belum disampaikan" })).toBeVisible();
  await expect(person.getByRole("button", { name: "Buka hasil evaluasi" })).toHaveCount(0);

  await page.getByRole("link", { name: "Agustina Simbolon" }).click();
  await page.getByRole("link", { name: "Rizky Ananda" }).click();
  await page.getByLabel("Pejabat penilai mengubah penilaian").check();
  await page.getByLabel(/hasil kerja/).selectOption({ label: "Sesuai ekspektasi" });
  await page.getByLabel(/perilaku kerja/).selectOption({ label: "Di atas ekspektasi" });
  await page.getByLabel("Alasan").fill("Capaian unitnya tidak setinggi itu.");
  await page.getByRole("button", { name: "Simpan hasil pembahasan" }).click();
  await expect(page.getByText("Hasil pembahasan tentang pegawai ini tersimpan.")).toBeVisible();
  await expectNoFaults(page);

  const appraiser = await browser.newPage();
  await signIn(appraiser, lurah);
  await appraiser.goto("/");
  await appraiser.getByRole("link", { name: /Jawab 1 kesepakatan pembahasan/ }).click();
  await expect(appraiser.getByText("Capaian unitnya tidak setinggi itu.")).toBeVisible();
  await appraiser.getByRole("link", { name: "Ubah penilaian" }).click();
  await appraiser.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await appraiser.getByRole("button", { name: "Ubah hasil evaluasi" }).click();
  await expect(appraiser.getByText("Tuliskan alasan perubahannya").first()).toBeVisible();
  await appraiser.getByLabel("Alasan perubahan setelah pembahasan").fill("Sepakat: bukti belum lengkap.");
  await expectNoFaults(appraiser);
  await appraiser.getByRole("button", { name: "Ubah hasil evaluasi" }).click();
  await expect(appraiser.getByText("Hasil evaluasi sudah ditetapkan.")).toBeVisible();

  await page.goto(talk);
  const notes = page.getByRole("form", { name: "Catatan pembahasan" });
  await notes.getByLabel("Tanggal pembahasan").fill(today);
  await notes.getByLabel("Peserta").fill("Yusuf Marzuki\nAgustina Simbolon");
  await notes.getByLabel("Kesimpulan").fill("Satu penilaian ditinjau.");
  await notes.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByText("Catatan pembahasan tersimpan.")).toBeVisible();
  await page.getByRole("button", { name: /^Tutup pembahasan/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tutup dan sampaikan hasil" }).click();
  await expect(page.getByText("Pembahasan ditutup.")).toBeVisible();

  await person.reload();
  await person.getByRole("button", { name: "Buka hasil evaluasi" }).click();
  await expect(person.getByText("Hasil evaluasi sudah Anda buka hari ini.")).toBeVisible();
  await expect(person.getByRole("cell", { name: /^Baik.*terpilih/ })).toBeVisible();
  await expect(person.getByText("Sepakat: bukti belum lengkap.")).toHaveCount(0);
  // What was said of him is not there for him.
  await person.goto(`${talk}/${evaluations.staf.id}`);
  await expect(person.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
});
