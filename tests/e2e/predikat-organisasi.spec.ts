import { anyChance } from "../builders/chance";
import { anEvaluation } from "../builders/evaluation";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import type { Built, TableRows } from "../builders/rows";
import { anSkp } from "../builders/skp";
import { expectNoFaults, expectToReadWell } from "./axe";
import { evaluatedYear } from "./evaluated-year";
import { expect, signIn, test, type Office } from "./office";

/** The perjanjian kinerja of the kecamatan as far as a predikat rests on it: two indicators, one of them at its target. */
function promised({ agency, units }: Office, year: number): readonly Built[] {
  const document = aPlanningDocument(agency, { startsYear: year, endsYear: year + 3 });
  const sasaran = aPlanningNode(document);
  const kept = ["Dokumen tepat waktu", "Warga terlayani"].map((name) =>
    anIku(sasaran, units.kecamatan, { says: { name }, targets: { [year]: ["100"] as const } }),
  );
  const agencyId = agency.id;
  const [agreementId, versionId] = [anyChance.id(), anyChance.id()];
  const lines = kept.map((iku, sortOrder): TableRows["perjanjianKinerjaIku"] => ({
    ...{ agencyId, id: anyChance.id(), versionId, ikuId: iku.id, ikuVersionId: iku.versionId, sortOrder },
    ...{ sasaran: "Meningkatnya kualitas pelayanan publik", low: "100", high: null, targetText: "100" },
    ...{ indicator: ["Dokumen tepat waktu", "Warga terlayani"][sortOrder] ?? "", unitName: "dokumen" },
  }));
  const figures = kept.map((iku, index): TableRows["ikuRealisasi"] => {
    const year100 = ["104", "75"][index] ?? "0";
    return {
      ...{ agencyId, id: anyChance.id(), ikuId: iku.id, versionId: iku.versionId, year, rhythm: "quarterly" },
      ...{ ordinal: 4, source: "entered", valueNumber: year100, valueText: null, note: "", enteredBy: null },
      ...{ capaian: null, because: "unsplit", yearNumber: year100, yearText: null, yearCapaian: year100 },
      yearBecause: null,
    };
  });
  const agreement: TableRows["perjanjianKinerja"] = {
    ...{ agencyId, id: agreementId, unitId: units.kecamatan.id, year, agreedVersion: 1 },
  };
  const version: TableRows["perjanjianKinerjaVersion"] = {
    ...{ agencyId, id: versionId, agreementId, number: 1, status: "draft", reason: "", returnNote: null },
    ...{ holderId: null, superiorId: null, parties: null, signedOn: null, place: "", submittedAt: null },
    ...{ agreedAt: null, agreedBy: null },
  };
  return [
    ...[document, sasaran, ...kept],
    { rows: { perjanjianKinerja: [agreement], perjanjianKinerjaVersion: [version] } },
    { rows: { perjanjianKinerjaIku: lines, ikuRealisasi: figures } },
  ];
}

test("the head one level up sets a unit's predikat, and what its head and its people come to follows it", async ({
  office,
  page,
}) => {
  const { year, period } = await evaluatedYear(office, { hasPredikat: false });
  const { sekda, camat, lurah, staf } = office.people;
  const { kecamatan } = office.units;
  const skp = anSkp(camat.employee, kecamatan, { year, appraiser: sekda.employee });
  await office.add(skp, anEvaluation(skp, camat.employee, period), ...promised(office, year));

  // Nobody's people can be appraised before: the appraiser is told what is missing.
  await signIn(page, lurah);
  await page.goto("/penilaian");
  await expect(page.getByText("Predikat organisasi Kecamatan Contoh belum ditetapkan.")).toBeVisible();

  // What the system proposes, with its working; the head one level up decides, and says why.
  await signIn(page, sekda);
  await page.goto(`/organisasi?unit=${kecamatan.id}`);
  const proposal = page.getByRole("region", { name: "Saran sistem" });
  await expect(proposal).toContainText("capaian perjanjian kinerja di bawah ekspektasi");
  await proposal.getByText("Dasar perhitungan (2 baris)").click();
  await expect(proposal.getByRole("row", { name: /Dokumen tepat waktu/ })).toContainText("104 %");
  await expect(proposal.getByRole("row", { name: /Warga terlayani/ })).toContainText("Belum tercapai");
  await expectToReadWell(page, "predikat-saran");
  const form = page.getByRole("form", { name: "Predikat Kecamatan Contoh" });
  await form
    .getByRole("group", { name: /Pemenuhan ekspektasi/ })
    .getByLabel("Di atas ekspektasi")
    .check();
  const predikat = form.getByRole("group", { name: "Predikat kinerja organisasi" });
  await predikat.getByLabel("Butuh Perbaikan", { exact: true }).check();
  await form.getByRole("button", { name: "Tetapkan predikat" }).click();
  await expect(form.getByText(/^Tuliskan/).first()).toBeVisible();
  await expect(predikat.getByLabel("Butuh Perbaikan", { exact: true })).toBeChecked();
  await form.getByLabel("Dasar penetapan").fill("Satu dari dua indikator belum tercapai.");
  await form.getByRole("button", { name: "Tetapkan predikat" }).click();
  await expect(page.getByText("Predikat kinerja organisasi sudah ditetapkan.")).toBeVisible();
  await expect(page.getByText("Satu dari dua indikator belum tercapai.").first()).toBeVisible();

  // The head of the unit reads what it makes of his own rating, and his appraiser has nothing else to choose.
  await signIn(page, camat);
  await page.goto("/evaluasi/saya");
  await expect(page.getByText("Rating hasil kerja Anda mengikuti predikat organisasi")).toBeVisible();
  await expect(page.getByText(/berpredikat Butuh Perbaikan.*“Di bawah ekspektasi”/)).toBeVisible();
  await expectToReadWell(page, "predikat-pimpinan-unit");
  await signIn(page, sekda);
  await page.goto("/penilaian");
  await page.getByRole("link", { name: "Yusuf Marzuki", exact: true }).click();
  await expect(page.getByText("Rating hasil kerja mengikuti predikat organisasi")).toBeVisible();
  await expect(page.getByRole("group", { name: "Rating hasil kerja" })).toHaveCount(0);
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Di atas ekspektasi").check();
  await expect(page.getByRole("cell", { name: /^Butuh Perbaikan.*terpilih/ })).toBeVisible();

  // The appraiser of its people has the guide of that predikat, and decides person by person.
  await signIn(page, lurah);
  await page.goto("/penilaian");
  const guide = /Panduan untuk organisasi berpredikat Butuh Perbaikan \(Kecamatan Contoh\): Butuh Perbaikan/;
  await expect(page.getByText(guide)).toBeVisible();
  await expectToReadWell(page, "predikat-panduan");
  await page.getByRole("link", { name: "Rizky Ananda", exact: true }).click();
  await expect(page.getByText(guide)).toBeVisible();
  await page.getByRole("group", { name: "Rating hasil kerja" }).getByLabel("Sesuai ekspektasi").check();
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel("Sesuai ekspektasi").check();
  await page.getByRole("button", { name: "Tetapkan hasil evaluasi" }).click();
  await expect(page.getByText("Hasil evaluasi sudah ditetapkan.")).toBeVisible();

  // And the person reads both.
  await signIn(page, staf);
  await page.goto("/evaluasi/saya");
  await page.getByRole("button", { name: "Buka hasil evaluasi" }).click();
  await expect(page.getByRole("cell", { name: /^Baik.*terpilih/ })).toBeVisible();
  await expect(
    page.getByText(/Capaian kinerja organisasi \(Kecamatan Contoh\): Butuh Perbaikan/),
  ).toBeVisible();
  await expectNoFaults(page);
});
