import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { aPeriod } from "../builders/period";
import { codesIn, pdfPages } from "../pdf-text";
import { expectNoFaults, expectToReadWell } from "./axe";
import { expect, signIn, test } from "./office";

const YEAR = new Date().getFullYear();

async function pdfBehind(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  const pdf = await readFile(await download.path());
  expect(new Set(codesIn(pdf)).size).toBe(1);
  return pdfPages(pdf).join(" ");
}

test("a head promises, the head above agrees, and both hold the paper", async ({ page, office }) => {
  const { camat, sekda } = office.people;
  const { kecamatan } = office.units;
  const span = { from: calendarDateOf(`${String(YEAR)}-01-01`), to: calendarDateOf(`${String(YEAR)}-12-31`) };
  const period = aPeriod(office.agency, { year: YEAR, rhythm: "annual", ordinal: 1, span }, [
    { kind: "planning", opensOn: calendarDateOf("2020-01-01"), closesOn: calendarDateOf("2099-12-31") },
  ]);
  const document = aPlanningDocument(office.agency);
  const sasaran = aPlanningNode(document);
  const targets = { [YEAR]: ["88.5"] as const };
  const says = { name: "Indeks kepuasan masyarakat", unitName: "indeks", accumulation: "last" as const };
  await office.add(period, document, sasaran, anIku(sasaran, kecamatan, { says, targets }));

  await signIn(page, camat);
  await page.goto("/perjanjian-kinerja");
  await expectToReadWell(page, "pk-list");
  await page
    .getByRole("form", { name: "Mulai perjanjian kinerja Kecamatan Contoh" })
    .getByRole("button", { name: "Mulai" })
    .click();
  await expect(page.getByText("Konsep dimulai dengan indikator unit ini")).toBeVisible();
  await page.getByLabel("Program atau kegiatan").fill("Program penyelenggaraan pelayanan publik");
  await page.getByLabel("Anggaran (rupiah)").fill("1,5");
  await page.getByRole("button", { name: "Tambah program" }).click();
  await expect(page.getByText("Tulis anggaran dalam rupiah bulat.").first()).toBeVisible();
  await page.getByLabel("Anggaran (rupiah)").fill("Rp 1.250.000.000");
  await page.getByRole("button", { name: "Tambah program" }).click();
  await expect(page.getByText("Rp1.250.000.000").first()).toBeVisible();
  await expectToReadWell(page, "pk-draft");
  await page.getByRole("button", { name: "Ajukan kepada atasan" }).click();
  await expect(page.getByText("Perjanjian kinerja sudah diajukan kepada atasan.")).toBeVisible();

  await signIn(page, sekda);
  await page.goto("/");
  await page.getByRole("link", { name: /Baca dan sepakati perjanjian kinerja/ }).click();
  await page.getByRole("button", { name: "Sepakati" }).click();
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Sepakati perjanjian kinerja" }).click();
  await expect(page.getByText("Perjanjian kinerja disepakati dan berlaku mulai sekarang.")).toBeVisible();
  await expectToReadWell(page, "pk-agreed");
  const text = await pdfBehind(page, "Unduh PDF");
  expect(text).toContain("PERJANJIAN KINERJA TAHUN");
  expect(text).toContain("Rp1.250.000.000");
});
