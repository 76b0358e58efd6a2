import { readFile } from "node:fs/promises";
import { addDays } from "@/lib/kernel/calendar";
import { anOwner } from "../builders/db";
import { A_PDF } from "../builders/evidence";
import { aPlacement, aPosition } from "../builders/placement";
import { expectNoFaults } from "./axe";
import { evaluatedYear } from "./evaluated-year";
import { expect, signIn, test } from "./office";

const MISSING = "Halaman tidak ditemukan";
const SET = "Tetapkan hasil evaluasi";

test("who may set a result: not a colleague nor a penyiap konsep, a Plh in his days alone, and one at a time", async ({
  office,
  neighbour,
  page,
  browser,
}) => {
  const { today, period, evaluations } = await evaluatedYear(office);
  const { lurah, staf, rekan, pengelola } = office.people;
  const address = `/evaluasi/${evaluations.staf.id}`;

  // A colleague, and the head of another agency: not there. Nobody appraises himself either.
  await signIn(page, rekan);
  await page.goto(address);
  await expect(page.getByText(MISSING)).toBeVisible();
  await page.goto(`/evaluasi/${evaluations.rekan.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Evaluasi saya" })).toBeVisible();
  await expect(page.getByRole("button", { name: SET })).toHaveCount(0);
  await signIn(page, neighbour.people.lurah);
  await page.goto(address);
  await expect(page.getByText(MISSING)).toBeVisible();

  // The lurah names his colleague; who drafts for him, and sets nothing.
  const tabs = await browser.newContext();
  const head = await tabs.newPage();
  await signIn(head, lurah);
  await head.goto("/penilaian");
  const naming = head.getByRole("form", { name: "Tunjuk penyiap konsep" });
  await naming.getByLabel("Pegawai").selectOption({ label: "Maya Salsabila (Penata Layanan Operasional)" });
  await naming.getByRole("button", { name: "Tunjuk" }).click();
  await expect(head.getByText("Penyiap konsep sudah ditunjuk dan diberi tahu.")).toBeVisible();
  await signIn(page, rekan);
  await page.goto(address);
  const hasil = page.getByRole("group", { name: "Rating hasil kerja" });
  await hasil.getByLabel("Sesuai ekspektasi").check();
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Sesuai ekspektasi").check();
  await expect(page.getByText("Konsep tersimpan.")).toBeVisible();
  await expect(page.getByText("pejabat penilai yang menetapkan")).toBeVisible();
  await expect(page.getByRole("button", { name: SET })).toHaveCount(0);
  await expectNoFaults(page);

  // The window closes: the page says until when it was open and whom to ask, and offers nothing.
  const owner = await anOwner(process.env["SELARAS_E2E_OWNER_URL"]);
  const closing = "UPDATE period_window SET closes_on = $2 WHERE period_id = $1 AND kind = 'evaluation'";
  await owner.query(closing, [period.id, addDays(today, -1)]);
  await head.goto(address);
  await expect(
    head.getByText(/sudah ditutup .* mintalah perpanjangan kepada .*Ratna Puspadewi/),
  ).toBeVisible();
  await expect(head.getByRole("button", { name: SET })).toHaveCount(0);
  await owner.query(closing, [period.id, addDays(today, 20)]);

  // Dewi of the kecamatan is Plh. lurah for some days: it is for her to set, in these days alone.
  const post = aPosition(office.agency, { name: "Plh. Lurah", kind: "pengawas" });
  const acting = aPlacement(pengelola.employee, office.units.kelurahan, post, {
    ...{ kind: "plh", isHead: true, validFrom: addDays(today, -2), validTo: addDays(today, 2) },
  });
  await office.add(post, acting);
  const plh = await browser.newPage();
  await signIn(plh, pengelola);
  await plh.goto(address);
  await expect(plh.getByRole("button", { name: SET })).toBeVisible();
  await expect(plh.getByText("Pejabat penilai kinerja: Dewi Lestariningsih, Plh.")).toBeVisible();
  await owner.query("UPDATE placement SET valid_to = $2 WHERE id = $1", [acting.id, addDays(today, -1)]);
  await owner.end();
  // Her page still shows the button: the press is refused, and what she chose stays.
  await plh.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await plh.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Sesuai ekspektasi").check();
  await plh.getByRole("button", { name: SET }).click();
  await expect(plh.getByText("Hari ini bukan Anda yang berwenang melakukan ini.")).toBeVisible();
  await expect(
    plh.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi"),
  ).toBeChecked();
  await plh.goto(address);
  await expect(plh.getByRole("button", { name: SET })).toHaveCount(0);

  // Two tabs of the lurah: a double press sets once, the other tab hears of it and keeps what was typed.
  await head.goto(address);
  await expect(head.getByText(/Konsep terakhir disimpan oleh Maya Salsabila/)).toBeVisible();
  const other = await tabs.newPage();
  await other.goto(address);
  await head.getByRole("button", { name: SET }).dblclick();
  await expect(head.getByText("Hasil evaluasi sudah ditetapkan.")).toBeVisible();
  await expect(head.getByText("Riwayat hasil")).toBeVisible();
  await other.getByLabel("Catatan/rekomendasi").fill("Ikut pelatihan pelayanan.");
  await other.getByRole("button", { name: SET }).click();
  await expect(other.getByText("Evaluasi ini baru saja diubah").first()).toBeVisible();
  await expect(other.getByLabel("Catatan/rekomendasi")).toHaveValue("Ikut pelatihan pelayanan.");

  // Back after the submission: the page says what holds now, and sets nothing a second time.
  await signIn(page, staf);
  await page.goto("/evaluasi/saya");
  await page.getByRole("button", { name: "Buka hasil evaluasi" }).click();
  await page.getByRole("button", { name: "Saya menyetujui hasil ini" }).click();
  await expect(page.getByText("Anda menyetujui hasil evaluasi ini.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Evaluasi saya" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Saya menyetujui hasil ini" })).toHaveCount(0);
});

test("a head who does not sign in: what he signed is entered for him, kept with its hash, and can be read again", async ({
  office,
  page,
}) => {
  const { evaluations } = await evaluatedYear(office);
  await signIn(page, office.people.admin);
  await page.goto(`/evaluasi/${evaluations.staf.id}`);
  await page.getByRole("link", { name: "Catat dari dokumen" }).click();
  await expect(page.getByText("keputusan Agustina Simbolon")).toBeVisible();
  const file = page.getByLabel("Dokumen yang sudah ditandatangani");
  const paper = { mimeType: "application/pdf", buffer: Buffer.from("#!/bin/sh") };
  await file.setInputFiles({ name: "evaluasi.pdf", ...paper });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page.getByText("Dokumen tidak diterima")).toBeVisible();
  await file.setInputFiles({ name: "evaluasi.pdf", ...paper, buffer: Buffer.from(A_PDF) });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page.getByRole("heading", { name: "2. Isi sesuai dokumen" })).toBeVisible();
  await expectNoFaults(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoFaults(page);
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
  await page.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Di atas ekspektasi").check();
  await page.getByRole("button", { name: "Catat hasil evaluasi" }).click();
  await expect(page.getByText("Hasil dari dokumen bertanda tangan sudah dicatat.")).toBeVisible();
  await expect(
    page.getByText(/Agustina Simbolon, Lurah Sukamaju \(dicatat oleh Ratna Puspadewi\)/),
  ).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh dokumen bertanda tangan" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe(A_PDF);
});
