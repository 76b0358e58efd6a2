import { codesIn } from "../pdf-text";
import { expectNoFaults } from "./axe";
import { evaluatedYear } from "./evaluated-year";
import { expect, signIn, test } from "./office";

test("one appraises person by person with one key, the person objects, the atasan decides", async ({
  office,
  page,
  browser,
}) => {
  const { skps, evaluations } = await evaluatedYear(office);
  const { lurah, staf, camat, admin } = office.people;
  await signIn(page, lurah);
  await page.goto("/umpan-balik/baru");
  const several = page.getByRole("form", { name: "Umpan balik beberapa orang" });
  for (const name of ["Maya Salsabila", "Rizky Ananda"]) await several.getByLabel(name).check();
  await several.getByLabel("Tentang").selectOption({ label: "Perilaku: Kolaboratif" });
  await several.getByLabel("Apresiasi").check();
  await several.getByLabel("Umpan balik", { exact: true }).fill("Saling menggantikan di loket.");
  await several.getByRole("button", { name: "Sampaikan umpan balik" }).click();
  await expect(page.getByText("Saling menggantikan di loket.")).toHaveCount(2);
  await page.goto("/penilaian");
  await expectNoFaults(page);
  await expect(page.getByRole("row", { name: /Rizky Ananda/ })).toContainText("Belum dinilai");
  await page.getByRole("link", { name: "Maya Salsabila", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Maya Salsabila" })).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page.getByRole("heading", { level: 1, name: "Rizky Ananda" })).toBeVisible();

  const hasil = page.getByRole("group", { name: "Rating hasil kerja" });
  const perilaku = page.getByRole("group", { name: "Rating perilaku kerja" });
  await hasil.getByLabel("Di bawah ekspektasi").check();
  await perilaku.getByLabel("Sesuai ekspektasi").check();
  await expect(page.getByRole("cell", { name: /Butuh Perbaikan.*terpilih/ })).toBeVisible();
  await expect(page.getByText("Konsep tersimpan.")).toBeVisible();
  // The network drops while he types; the page says so, keeps what was typed, and makes it up afterwards.
  const note = page.getByLabel("Catatan/rekomendasi");
  await page.context().setOffline(true);
  await note.fill("Ikut bimbingan penyusunan laporan 🙂 pada bulan depan.");
  await expect(page.getByText("Sambungan terputus: konsep belum tersimpan")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Konsep tersimpan.")).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(hasil.getByLabel("Di bawah ekspektasi")).toBeChecked();
  await expect(note).toHaveValue("Ikut bimbingan penyusunan laporan 🙂 pada bulan depan.");
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

  // The administrator puts the final result right; what was printed before stays, as what has been superseded.
  const print = `/dokumen/${skps.staf.id}/berkas?jenis=dokumen_evaluasi&evaluasi=${evaluations.staf.id}`;
  const [old = ""] = codesIn(await (await person.request.get(print)).body());
  const desk = await browser.newPage();
  await signIn(desk, admin);
  await desk.goto(address);
  await desk.getByRole("button", { name: /^Koreksi hasil final/ }).click();
  const correction = desk.getByRole("dialog");
  await correction.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await correction
    .getByRole("group", { name: "Rating perilaku kerja" })
    .getByLabel("Di atas ekspektasi")
    .check();
  await correction.getByRole("button", { name: "Simpan koreksi" }).click();
  await expect(correction.getByText("Tuliskan alasan").first()).toBeVisible();
  await correction.getByLabel("Alasan dan dasar koreksi").fill("Piagam inovasi belum dihitung, SK 12/2026.");
  await expectNoFaults(desk);
  await correction.getByRole("button", { name: "Simpan koreksi" }).click();
  await expect(desk.getByText("Koreksi sudah disimpan.")).toBeVisible();
  await expect(desk.getByText("Alasan: Piagam inovasi belum dihitung, SK 12/2026.")).toBeVisible();
  expect(codesIn(await (await person.request.get(print)).body())[0]).not.toBe(old);
  await person.goto(`/verifikasi/${old.replaceAll("-", "")}`);
  await expect(person.getByText("Asli, tetapi sudah digantikan")).toBeVisible();

  await above.goto("/organisasi");
  await expect(above.getByRole("heading", { level: 1, name: "Predikat organisasi" })).toBeVisible();
  await expectNoFaults(above);
});
