import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { aFrozenSkp, aPlanOf } from "../builders/document";
import { anOwner } from "../builders/db";
import { A_PDF } from "../builders/evidence";
import { anSkp, someParties } from "../builders/skp";
import { qrOnPages } from "../pdf-qr";
import { codesIn, pdfPages } from "../pdf-text";
import { expectToReadWell } from "./axe";
import { expect, signIn, test } from "./office";

/** Presses a link that answers with a PDF, and reads it. */
async function pdfBehind(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^(skp|lampiran)-rizky-ananda-[0-9a-z]{4}\.pdf$/);
  return readFile(await download.path());
}

test("an SKP is printed, its paper checked by whoever holds it, superseded, and taken back signed", async ({
  page,
  browser,
  office,
}) => {
  const { staf, lurah } = office.people;
  const skp = anSkp(staf.employee, office.units.kelurahan, {
    plan: aPlanOf(8),
    appraiser: lurah.employee,
  });
  await office.add(skp);

  await signIn(page, staf);
  await page.goto("/dokumen");
  await page.getByRole("link", { name: "SKP 2026" }).click();
  await expect(page.getByText("Belum pernah dicetak.").first()).toBeVisible();
  const print = /^Cetak PDF Sasaran Kinerja Pegawai, Perencanaan/;
  const pdf = await pdfBehind(page, print);
  const [code = ""] = codesIn(pdf);
  expect(new Set(codesIn(pdf)).size).toBe(1);
  expect(pdfPages(pdf).join(" ")).toContain("SASARAN KINERJA PEGAWAI");
  expect(codesIn(await pdfBehind(page, print))[0]).toBe(code);
  await pdfBehind(page, /^Cetak PDF Lampiran/);
  await page.reload();
  await expect(page.getByText("Berlaku", { exact: true })).toHaveCount(2);

  // Somebody who holds the paper, without an account and without any script.
  const holder = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await holder.goto("/verifikasi");
  await holder.getByLabel("Kode dokumen").fill(code.toLowerCase().replaceAll("-", " "));
  await holder.getByRole("button", { name: "Periksa" }).click();
  await expect(holder.getByText("Asli dan berlaku")).toBeVisible();
  await expect(holder.getByText(staf.employee.row.name)).toBeVisible();
  await expect(holder.getByText("bukan tanda tangan elektronik tersertifikasi")).toBeVisible();
  await expect(holder.getByText(staf.employee.number)).toHaveCount(0);

  await page.getByText("Simpan salinan bertanda tangan").first().click();
  const form = page.getByRole("form", { name: new RegExp(`Sasaran Kinerja Pegawai ${code}`) });
  const file = form.getByLabel("PDF yang sudah ditandatangani");
  await file.setInputFiles({
    name: "foto.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("bukan PDF"),
  });
  await form.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText(/Berkas itu bukan PDF/)).toBeVisible();
  await page.getByText("Simpan salinan bertanda tangan").first().click();
  await file.setInputFiles({ name: "skp-ttd.pdf", mimeType: "application/pdf", buffer: Buffer.from(A_PDF) });
  await form.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Salinan bertanda tangan sudah disimpan.")).toBeVisible();
  const sha256 = createHash("sha256").update(A_PDF).digest("hex");
  await expect(page.getByText(`SHA-256 ${sha256}`)).toBeVisible();

  // A change of the plan is agreed.
  const owner = await anOwner(process.env["SELARAS_E2E_OWNER_URL"]);
  await owner.query(
    `INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, parties, approved_at)
     VALUES ($1, gen_random_uuid(), $2, 2, 'approved', $3, $4, now())`,
    [
      ...[office.agency.id, skp.id, JSON.stringify(aFrozenSkp({ plan: aPlanOf(4) }).plan)],
      JSON.stringify(someParties(staf.employee, lurah.employee)),
    ],
  );
  await owner.query("UPDATE skp SET agreed_version = 2 WHERE id = $1", [skp.id]);
  await owner.end();
  await holder.reload();
  await expect(holder.getByText("Asli, tetapi sudah digantikan")).toBeVisible();
  await expect(holder.getByText(sha256)).toBeVisible();

  const newest = await pdfBehind(page, print);
  const renewed = codesIn(newest)[0] ?? "";
  expect(renewed).not.toBe(code);
  await page.goto(`/dokumen/${skp.id}`);
  await page.getByText("Cetakan sebelumnya (1)").first().click();
  const earlier = await pdfBehind(page, new RegExp(`Cetak lagi ${code}`));
  expect(pdfPages(earlier).join(" ")).toContain("sudah digantikan oleh dokumen yang lebih baru");
  await expectToReadWell(page);
  // The camera of a phone leads to the same page as the code that is typed.
  const [address] = qrOnPages(newest);
  expect(address).toMatch(new RegExp(`/verifikasi/${renewed.replaceAll("-", "")}$`));
  await page.goto(address ?? "");
  await expect(page.getByText("Asli dan berlaku")).toBeVisible();
  await expectToReadWell(page);
  await page.goto("/verifikasi/ZZZZZZZZZZZZ");
  await expect(page.getByText("Kode tidak dikenal")).toBeVisible();
  await expectToReadWell(page);

  // To somebody else it looks missing.
  await signIn(page, office.people.rekan);
  await page.goto(`/dokumen/${skp.id}`);
  await expect(page.getByText(code)).toHaveCount(0);
  const answer = await page.request.get(`/dokumen/${skp.id}/berkas?jenis=skp`, { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
});
