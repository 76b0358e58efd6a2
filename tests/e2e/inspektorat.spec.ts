import { readFile } from "node:fs/promises";
import { periodsOfYear } from "@/lib/period/period";
import { LEAST_ALIKE } from "@/lib/inspection/thresholds";
import { anEmployee } from "../builders/employee";
import { anEvaluation } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { anSkp } from "../builders/skp";
import { readableRows } from "../unit/exchange/all-rows";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Office } from "./office";

/** The year that is over, so that the journey reads the same on every day. */
const YEAR = new Date().getFullYear() - 1;

/** The lurah has given as many people the same ratings as it takes to stand out. */
async function oneRatingForAll(office: Office): Promise<void> {
  const last = periodsOfYear(YEAR, "quarterly").at(-1);
  if (last === undefined) throw new Error("a year without a last quarter");
  const period = aPeriod(office.agency, last);
  const { lurah } = office.people;
  const rated = { hasil: "sesuai", perilaku: "sesuai" } as const;
  const team = Array.from({ length: LEAST_ALIKE }, () => anEmployee(office.agency)).flatMap((person) => {
    const skp = anSkp(person, office.units.kelurahan, { year: YEAR, appraiser: lurah.employee });
    return [person, skp, anEvaluation(skp, person, period, { rated, appraiser: lurah.employee })];
  });
  await office.add(period, ...team);
}

test("the inspektorat sees what stands out, draws a sample that can be drawn again, and takes working papers along", async ({
  page,
  office,
}) => {
  await oneRatingForAll(office);
  await signIn(page, office.people.auditor);
  await page.goto("/inspektorat");
  await expect(
    page.getByRole("heading", { level: 1, name: `Meja inspektorat, ${String(YEAR)}` }),
  ).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("link", { name: "Rating seragam" }).first().click();
  const row = page.getByRole("row", { name: /Agustina Simbolon/ });
  await expect(row).toContainText(String(LEAST_ALIKE));
  await expectNoFaults(page);
  await row.getByRole("link").first().click();
  await expect(page.getByRole("row")).toHaveCount(LEAST_ALIKE + 1);
  await expectNoFaults(page);

  await page.goto("/inspektorat/sampel");
  const form = page.getByRole("form", { name: "Tarik sampel" });
  await form.getByLabel("Jumlah yang ditarik").fill("3");
  await form.getByLabel("Benih").fill("4 2 6 1");
  await form.getByLabel("Untuk pemeriksaan").fill("Surat tugas 700/12 rekaan");
  await form.getByRole("button", { name: "Tarik sampel" }).click();
  await expect(page.getByText("4 2 6 1").first()).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3 + 1);
  await expectNoFaults(page);

  await page.goto("/inspektorat");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Kertas kerja (Excel)" }).click(),
  ]);
  const paper = await readableRows(await readFile(await download.path()));
  expect(paper.file.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Ringkasan", "Rating seragam", "Tergesa", "Sampel"]),
  );
  expect(paper.rows.map(({ cells }) => cells.slice(0, 2))).toContainEqual([
    "Satu tim, satu rating (tim)",
    "1",
  ]);

  // Nobody else has a desk here.
  await signIn(page, office.people.sekda);
  await page.goto("/inspektorat");
  await expect(page.getByRole("heading", { name: /Meja inspektorat/ })).toHaveCount(0);
});
