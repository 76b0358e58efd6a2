import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { anyChance } from "../builders/chance";
import type { Built, TableRows } from "../builders/rows";
import { pdfPages } from "../pdf-text";
import { expectToReadWell } from "./axe";
import { expect, signIn, test } from "./office";

const YEAR = new Date().getFullYear();

/** Four quarters of so much against a target of 100: the year as it ended. */
function quartersOf({ agencyId, id: ikuId, versionId }: BuiltIku, each: number): Built {
  const rows = [1, 2, 3, 4].map((ordinal): TableRows["ikuRealisasi"] => {
    const [sum, percent] = [String(each * ordinal), String(each * 4)];
    return {
      ...{ agencyId, id: anyChance.id(), ikuId, versionId, year: YEAR, rhythm: "quarterly", ordinal },
      ...{ source: "entered", valueNumber: String(each), valueText: null, note: "", enteredBy: null },
      ...{ capaian: null, because: "unsplit", yearNumber: sum, yearText: null, yearCapaian: sum },
      ...{ yearBecause: null, courseCapaian: percent, forecastMethod: "final", forecastNumber: percent },
      ...{ forecastLow: percent, forecastHigh: percent, forecastCapaian: percent },
      ...{ forecastWorst: percent, forecastBest: percent },
    };
  });
  return { rows: { ikuRealisasi: rows } };
}

async function fileBehind(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return readFile(await download.path());
}

test("a head sees whether the year is on course, tries another target, and takes the tables along", async ({
  page,
  office,
}) => {
  const { kecamatan, kelurahan } = office.units;
  const document = aPlanningDocument(office.agency, { startsYear: YEAR, endsYear: YEAR + 3 });
  const sasaran = aPlanningNode(document, { code: "1" });
  const says = { unitName: "dokumen" };
  const targets = { [YEAR]: ["100"] as const };
  const red = anIku(sasaran, kelurahan, { says: { ...says, name: "Dokumen tepat waktu" }, targets });
  const green = anIku(sasaran, kecamatan, { says: { ...says, name: "Warga terlayani" }, targets });
  await office.add(document, sasaran, red, green);
  await office.add(quartersOf(red, 12), quartersOf(green, 30));

  await signIn(page, office.people.camat);
  await page.goto("/");
  await page.getByRole("link", { name: "Buka dasbor IKU" }).click();
  const verdict = page.getByRole("heading", { name: "Belum, ada yang keluar jalur" });
  await expect(verdict).toBeVisible();
  await expect(page.getByText("1 dari 2 indikator terukur sesuai jalur")).toBeVisible();
  await expectToReadWell(page, "dasbor-iku");
  // On a phone the answer stands on the first screen.
  await expect(verdict).toBeInViewport();

  await page
    .getByRole("region", { name: "Lihat ini dulu" })
    .getByRole("link", { name: "Simulasikan" })
    .click();
  await page.getByLabel(`Target ${String(YEAR)} menjadi`).fill("48");
  await page.getByRole("button", { name: "Simulasikan" }).click();
  await expect(page.getByText("Ini simulasi")).toBeVisible();
  await expect(page.getByText("48 %").first()).toBeVisible();
  await expect(page.getByText("100 %").first()).toBeVisible();
  await expectToReadWell(page, "simulasi");

  await page.getByRole("link", { name: "Tabel LKjIP" }).click();
  await expect(page.getByRole("heading", { name: `Tabel LKjIP ${String(YEAR)}` })).toBeVisible();
  await expectToReadWell(page, "lkjip");
  const book = await fileBehind(page, "Unduh Excel");
  expect(book.subarray(0, 2).toString()).toBe("PK");
  const text = pdfPages(await fileBehind(page, "Unduh PDF")).join(" ");
  expect(text).toContain("Halaman 1 dari 1");
  expect(text).toContain("Warga terlayani");
});
