import type { Page } from "@playwright/test";
import { addDays, calendarDateIn, calendarDateOf } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { anOwner } from "../builders/db";
import { anEvaluation, aUnitPredikat } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { aPlacement, aPosition } from "../builders/placement";
import { anSkp } from "../builders/skp";
import { expectToFit } from "./axe";
import { expect, signIn, test, type Office } from "./office";

/** Dewi worked in the kelurahan until June and has been in the kecamatan since: an SKP for each, one year to evaluate. */
async function movedInJune(office: Office) {
  const { kelurahan, kecamatan } = office.units;
  const { pengelola, lurah, camat } = office.people;
  const today = calendarDateIn("Asia/Jakarta", new Date());
  const year = Number(today.slice(0, 4));
  const [annual] = periodsOfYear(year, "annual");
  if (annual === undefined) throw new Error("a year is a year");
  const period = aPeriod(office.agency, annual, [
    { kind: "realisasi", opensOn: annual.span.from, closesOn: addDays(today, -1) },
    { kind: "evaluation", opensOn: addDays(today, -3), closesOn: addDays(today, 20) },
  ]);
  const [lastDay, firstDay] = [`${String(year)}-06-30`, `${String(year)}-07-01`].map(calendarDateOf);
  if (lastDay === undefined || firstDay === undefined) throw new Error("two days");
  const owner = await anOwner(process.env["SELARAS_E2E_OWNER_URL"]);
  await owner.query("UPDATE placement SET valid_from = $2 WHERE employee_id = $1", [
    pengelola.employee.id,
    firstDay,
  ]);
  await owner.end();
  const before = anSkp(pengelola.employee, kelurahan, {
    ...{ year, endsOn: lastDay, status: "closed", closeReason: "moved", appraiser: lurah.employee },
  });
  const since = anSkp(pengelola.employee, kecamatan, { year, startsOn: firstDay, appraiser: camat.employee });
  const post = aPosition(office.agency);
  await office.add(
    ...[post, aPlacement(pengelola.employee, kelurahan, post, { validTo: lastDay })],
    ...[period, aUnitPredikat(kecamatan, period, "baik", camat.account), before, since],
    anEvaluation(before, pengelola.employee, period),
    anEvaluation(since, pengelola.employee, period),
  );
}

const PHONE = { width: 390, height: 844 };
const NAME = "Dewi Lestariningsih";

async function rate(page: Page, hasil: string, perilaku: string): Promise<void> {
  await page.getByRole("group", { name: "Rating hasil kerja" }).getByLabel(hasil).check();
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel(perilaku).check();
  await page.getByRole("button", { name: "Tetapkan hasil evaluasi" }).click();
  await expect(page.getByText("Hasil evaluasi sudah ditetapkan.")).toBeVisible();
}

test("the year of one person with two appraisers: each his own part, side by side, on a phone too", async ({
  office,
  page: lurah,
  browser,
}) => {
  await movedInJune(office);
  // The first appraiser, on a phone: the part that ended under him is a line of its own.
  await lurah.setViewportSize(PHONE);
  await signIn(lurah, office.people.lurah);
  await lurah.goto("/penilaian");
  const part = lurah.getByRole("row", { name: new RegExp(NAME) });
  await expect(part).toContainText(/Bagian sampai 30 Juni/);
  await expectToFit(lurah);
  await part.getByRole("link", { name: NAME, exact: true }).click();
  await expect(lurah.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expectToFit(lurah);
  await rate(lurah, "Sesuai ekspektasi", "Di atas ekspektasi");
  const firstPart = new URL(lurah.url()).pathname;

  // The second, at his desk: sees the earlier part and who appraised it, and can change nothing of it.
  const camat = await browser.newPage();
  await signIn(camat, office.people.camat);
  await camat.goto("/penilaian");
  const line = camat.getByRole("row", { name: new RegExp(NAME) });
  await expect(line).toHaveCount(1);
  await line.getByRole("link", { name: NAME, exact: true }).click();
  const parts = camat.getByRole("table", { name: "Evaluasi lain pada tahun ini" });
  await expect(parts.getByRole("row", { name: /30 Juni/ })).toContainText("Agustina Simbolon");
  await expect(parts.getByRole("row", { name: /30 Juni/ })).toContainText("Baik");
  const ownPart = new URL(camat.url()).pathname;
  await parts.getByRole("link").click();
  await expect(camat).toHaveURL(new RegExp(firstPart));
  await expect(camat.getByText("Pejabat penilai kinerja: Agustina Simbolon")).toBeVisible();
  await expect(camat.getByRole("button", { name: /Tetapkan|Ubah hasil/ })).toHaveCount(0);
  await expect(camat.getByRole("radio")).toHaveCount(0);
  await camat.goto(ownPart);
  await rate(camat, "Di atas ekspektasi", "Di atas ekspektasi");
  await expectToFit(camat);
  // Nor does the first see what the second makes of it.
  await lurah.goto(ownPart);
  await expect(lurah.getByText("Halaman tidak ditemukan")).toBeVisible();

  // The person, on her phone: two results of one year, each opened and agreed to on its own.
  const dewi = await browser.newPage({ viewport: PHONE, colorScheme: "dark" });
  await signIn(dewi, office.people.pengelola);
  for (const [path, predikat, by] of [
    [firstPart, "Baik", "Agustina Simbolon"],
    [ownPart, "Sangat Baik", "Yusuf Marzuki"],
  ] as const) {
    await dewi.goto(path);
    await dewi.getByRole("button", { name: "Buka hasil evaluasi" }).click();
    await expect(dewi.getByText(`Ditetapkan oleh ${by}`)).toBeVisible();
    await expect(dewi.getByText(predikat, { exact: true }).first()).toBeVisible();
    await dewi.getByRole("button", { name: "Saya menyetujui hasil ini" }).click();
    await expect(dewi.getByText("Anda menyetujui hasil evaluasi ini.")).toBeVisible();
  }
  const others = dewi.getByRole("table", { name: "Evaluasi lain pada tahun ini" });
  await expect(others.getByRole("row", { name: /30 Juni/ })).toContainText("Agustina Simbolon");
  await expectToFit(dewi);
  await dewi.getByRole("link", { name: "Dokumen periode ini" }).click();
  await expect(dewi.getByRole("link", { name: /^Cetak PDF Dokumen Evaluasi/ })).toBeVisible();
  await expectToFit(dewi);
});
