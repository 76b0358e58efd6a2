import { periodsOfYear } from "@/lib/period/period";
import { anEvaluation } from "../builders/evaluation";
import { aLink } from "../builders/evidence";
import { aPeriod } from "../builders/period";
import { aTeam } from "../builders/placement";
import { anIki, anRhk, anSkp, aPlan, aRealisasi } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { evaluatedYear } from "./evaluated-year";
import { expect, signIn, test } from "./office";

test("a ketua tim reads what his team assigned, says so at once, recommends, and sees no rating", async ({
  office,
  page,
  browser,
}) => {
  const { today, year, period } = await evaluatedYear(office);
  const { rekan, pengelola, camat } = office.people;
  // Maya of the kelurahan leads a team of the kecamatan, in which Dewi works, whom the camat appraises.
  const team = aTeam(office.units.kecamatan, rekan.employee, [pengelola.employee], {
    name: "Tim Kerja Pelayanan Terpadu",
  });
  const iki = anIki({ text: "Jumlah standar pelayanan yang disahkan" });
  const ofTeam = anRhk({
    ...{ text: "Tersusunnya standar pelayanan terpadu", assigner: "ketua_tim", teamId: team.id },
    ikis: [iki],
  });
  const ofCamat = anRhk({ text: "Tertatanya arsip kecamatan", ikis: [anIki()] });
  const skp = anSkp(pengelola.employee, office.units.kecamatan, {
    ...{ year, appraiser: camat.employee, plan: aPlan({ rhks: [ofTeam, ofCamat] }) },
  });
  const evaluation = anEvaluation(skp, pengelola.employee, period);
  // She is evaluated by the quarter too: what is done stands there.
  const present = periodsOfYear(year, "quarterly").find(({ span }) => span.to >= today);
  if (present === undefined) throw new Error("today is in a quarter");
  const quarter = aPeriod(office.agency, present);
  await office.add(quarter, team, skp, evaluation, aRealisasi(office.agency.id, iki.id, quarter.id));
  await office.add(aLink(skp, iki.id, quarter.id, { title: "SK standar pelayanan" }));

  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, rekan);
  await page.goto("/penilaian/tim");
  await expectNoFaults(page);
  await page.getByRole("link", { name: "Dewi Lestariningsih" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Realisasi Dewi Lestariningsih" })).toBeVisible();
  await expect(page.getByText("Tersusunnya standar pelayanan terpadu")).toBeVisible();
  await expect(page.getByRole("link", { name: /^SK standar pelayanan/ })).toBeVisible();
  await expect(page.getByText("Tertatanya arsip kecamatan")).toHaveCount(0);
  await page.getByText(/^Capaian setahun/).click();
  await expectNoFaults(page);
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "Beri umpan balik" }).click();
  const feedback = page.getByRole("form", { name: "Umpan balik Dewi Lestariningsih" });
  const about = feedback.getByLabel("Tentang");
  await expect(about.getByRole("option", { name: /arsip|Perilaku/ })).toHaveCount(0);
  await about.selectOption({ label: "Hasil kerja: Tersusunnya standar pelayanan terpadu" });
  await feedback.getByLabel("Apresiasi").check();
  await feedback.getByLabel("Umpan balik", { exact: true }).fill("Naskahnya rapi dan lengkap.");
  await feedback.getByRole("button", { name: "Sampaikan umpan balik" }).click();
  await expect(page.getByText("Naskahnya rapi dan lengkap.")).toBeVisible();

  await page.goto("/penilaian/tim");
  const advice = page.getByRole("form", { name: "Rekomendasi untuk Dewi Lestariningsih" });
  await advice.getByLabel("Di atas ekspektasi").check();
  await advice.getByLabel("Dasar rekomendasi").fill("Dua standar lebih dari target.");
  await advice.getByRole("button", { name: "Kirim rekomendasi" }).click();
  await expect(page.getByText("Rekomendasi Anda sudah tersimpan.")).toBeVisible();
  for (const closed of [`/evaluasi/${evaluation.id}`, `/skp/${skp.id}`]) {
    await page.goto(closed);
    await expect(page.getByText("Halaman tidak ditemukan")).toBeVisible();
  }

  const appraiser = await browser.newPage();
  await signIn(appraiser, camat);
  await appraiser.goto(`/evaluasi/${evaluation.id}`);
  await expect(appraiser.getByText("Rekomendasi ketua Tim Kerja Pelayanan Terpadu")).toBeVisible();
  await expect(appraiser.getByText("Dua standar lebih dari target.")).toBeVisible();
  await expect(appraiser.getByText("Naskahnya rapi dan lengkap.")).toBeVisible();
  await expect(appraiser.getByRole("radio", { checked: true })).toHaveCount(0);
});
