import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { periodsOfYear } from "@/lib/period/period";
import { anEvaluation } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { aRealisasi, anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test, type Office, type Person } from "./office";

/** The year that is over, so that the journey reads the same on every day. */
const YEAR = new Date().getFullYear() - 1;

/** The lurah and two people of the kelurahan had an SKP in the last quarter; one of them has been evaluated. */
async function aQuarter(office: Office): Promise<string> {
  const [, , , last] = periodsOfYear(YEAR, "quarterly");
  if (last === undefined) throw new Error("a year without a fourth quarter");
  const period = aPeriod(office.agency, last);
  const { staf, rekan, lurah } = office.people;
  const skpOf = (person: Person) =>
    anSkp(person.employee, office.units.kelurahan, { year: YEAR, appraiser: lurah.employee });
  const [one, two] = [skpOf(staf), skpOf(rekan)];
  const rated = { hasil: "sesuai", perilaku: "sesuai" } as const;
  await office.add(
    period,
    one,
    two,
    aRealisasi(office.agency.id, one.plan.rhks[0]?.ikis[0]?.id ?? "", period.id),
    anEvaluation(one, staf.employee, period, { rated, appraiser: lurah.employee }),
    anEvaluation(two, rekan.employee, period),
  );
  return period.id;
}

async function choosePeriod(page: Page, periodId: string): Promise<void> {
  const url = process.env["SELARAS_E2E_URL"] ?? "http://localhost:3000";
  await page.context().addCookies([{ name: "periode", value: periodId, url }]);
}

test("a head goes from the agency down to the person who waits, and takes the list along", async ({
  page,
  office,
}) => {
  await aQuarter(office);
  // The quarters of this year: the one that runs is shown, and leads to the one that was evaluated last.
  await office.add(
    ...periodsOfYear(YEAR + 1, "quarterly").map((period) => aPeriod(office.agency, period, [])),
  );
  await signIn(page, office.people.sekda);
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { level: 1, name: "Pemerintah Kota Contoh" })).toBeVisible();
  await expect(page.getByText("masih berjalan", { exact: false }).first()).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("button", { name: `Lihat Triwulan IV ${String(YEAR)}` }).click();
  await expect(page.getByText(`kinerja periode Triwulan IV ${String(YEAR)}`)).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("link", { name: "Kecamatan Contoh" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kecamatan Contoh" })).toBeVisible();
  await page.getByRole("link", { name: "Kelurahan Sukamaju" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kelurahan Sukamaju" })).toBeVisible();
  await expect(page.getByText("Belum dievaluasi: 1 dari 2 pegawai")).toBeVisible();
  await page.getByRole("link", { name: "1 dari 2 belum" }).last().click();
  await expect(page.getByRole("row", { name: /Maya Salsabila/ })).toContainText("Belum dievaluasi");
  await expect(page.getByRole("row", { name: /Rizky Ananda/ })).toHaveCount(0);
  await expectNoFaults(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain("Maya Salsabila");
});

test("who leads a unit sees that unit, who leads none sees none, and a role reaches no further than it is given", async ({
  page,
  office,
}) => {
  const periodId = await aQuarter(office);
  await choosePeriod(page, periodId);
  await signIn(page, office.people.lurah);
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { level: 1, name: "Kelurahan Sukamaju" })).toBeVisible();
  await page.goto(`/dasbor?unit=${office.units.kecamatan.id}`);
  await expect(page.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
  await signIn(page, office.people.pengelola);
  await page.goto(`/dasbor/pegawai?unit=${office.units.setda.id}`);
  await expect(page.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
  await signIn(page, office.people.staf);
  await page.goto("/dasbor");
  await expect(page.getByText("Tidak ada unit untuk ditampilkan")).toBeVisible();
});
