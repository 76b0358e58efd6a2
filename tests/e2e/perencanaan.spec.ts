import type { Page } from "@playwright/test";
import { aGrant } from "../builders/account";
import { anyChance } from "../builders/chance";
import { anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import type { Built } from "../builders/rows";
import { anSkp, aPlan, anRhk } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

const YEAR = new Date().getFullYear();
const PERIOD = `Triwulan I ${String(YEAR)}`;

const VISI = "Kota yang melayani semua warganya";
const MISI = "Menghadirkan layanan dekat dengan rumah";
const TUJUAN = "Terwujudnya layanan yang mudah dijangkau";
const SASARAN = "Meningkatnya layanan di tingkat kecamatan";
const OF_AGENCY = "Jumlah ribu warga kota yang terlayani";
const OF_UNIT = "Jumlah ribu warga kecamatan yang terlayani";
const BELOW = "Jumlah ribu warga kelurahan yang terlayani";

/** What the kelurahan has brought in the first quarter. */
function firstQuarterOf({ agencyId, id: ikuId, versionId }: BuiltIku, valueNumber: string): Built {
  return {
    rows: {
      ikuRealisasi: [
        {
          ...{ agencyId, id: anyChance.id(), ikuId, versionId, year: YEAR, rhythm: "quarterly", ordinal: 1 },
          ...{ source: "entered", valueNumber, valueText: null, note: "", enteredBy: null },
          ...{ capaian: null, because: "unsplit", yearNumber: valueNumber, yearText: null },
          ...{ yearCapaian: "58", yearBecause: null, courseCapaian: null, forecastMethod: null },
          ...{ forecastNumber: null, forecastLow: null, forecastHigh: null, forecastCapaian: null },
          ...{ forecastWorst: null, forecastBest: null },
        },
      ],
    },
  };
}

async function choose(page: Page, label: string, text: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option", { name: option }).click();
}

/** Writes a node down in the form that is open, and is led to its page. */
async function addNode(page: Page, form: string, kind: string, text: string, service = ""): Promise<void> {
  const area = page.getByRole("form", { name: form });
  await area.getByLabel("Jenis").selectOption({ label: kind });
  await area.getByLabel("Rumusan").fill(text);
  await area.getByLabel(/^Layanan publik yang disentuh/).fill(service);
  await area.getByRole("button", { name: /^Tambah/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
}

async function addUnder(page: Page, kind: string, text: string, service = ""): Promise<void> {
  await page.getByText("Tambah simpul di bawahnya", { exact: true }).click();
  await addNode(page, "Tambah simpul di bawahnya", kind, text, service);
}

/** Adds an indicator under the node on whose page one is, and is led to its page. */
async function addIku(
  page: Page,
  { code, name, unit, target }: Readonly<Record<"code" | "name" | "unit" | "target", string>>,
): Promise<void> {
  await page.getByRole("link", { name: "Tambah indikator" }).click();
  await page.getByLabel("Kode indikator").fill(code);
  await choose(page, "Unit penanggung jawab", unit, new RegExp(`^${unit}`));
  await page.getByLabel("Nama indikator").fill(name);
  await page
    .getByLabel("Definisi operasional")
    .fill("Warga yang menerima layanan sampai selesai, dalam ribu.");
  await page.getByLabel(/^Satuan/).fill("ribu orang");
  await page.getByLabel(`Target ${String(YEAR)}`).fill(target);
  await page.getByRole("button", { name: "Tambah indikator" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Puts an indicator under the one on whose page one is. */
async function link(page: Page, text: string): Promise<void> {
  await choose(page, "Indikator di bawahnya", text, new RegExp(text));
  await page.getByRole("button", { name: "Jenjangkan" }).click();
  await expect(page.getByRole("link", { name: text, exact: true })).toBeVisible();
}

test("a planner builds the tree, a head enters a figure, it is seen at the top, and a person sees the way up", async ({
  page,
  office,
}) => {
  const { agency, people, units } = office;
  const renstra = aPlanningDocument(agency, {
    kind: "renstra",
    unitId: units.kelurahan.id,
    title: "Renstra",
  });
  const node = aPlanningNode(renstra, { text: "Meningkatnya layanan kelurahan" });
  const says = { name: BELOW, unitName: "ribu orang", accumulation: "last" as const };
  const kelurahan = anIku(node, units.kelurahan, { code: "K-1", says, targets: { [YEAR]: ["12.5"] } });
  const rhk = anRhk({ text: "Terlayaninya warga di loket kelurahan" });
  const skp = anSkp(people.staf.employee, units.kelurahan, {
    ...{ year: YEAR, plan: aPlan({ rhks: [rhk] }), appraiser: people.lurah.employee },
  });
  await office.add(aGrant(people.pengelola.account, "perencana"), renstra, node, kelurahan, skp);
  await office.add(firstQuarterOf(kelurahan, "7.25"));

  await signIn(page, people.pengelola);
  await page.goto("/perencanaan");
  await page.getByLabel("Nama dokumen").fill("RPJMD Kota Contoh");
  await page.getByLabel("Dasar hukum").fill("Peraturan Daerah Nomor 3 Tahun 2025");
  await page.getByRole("button", { name: "Tambah dokumen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "RPJMD Kota Contoh" })).toBeVisible();
  await addNode(page, "Tambah visi", "Visi", VISI);
  await addUnder(page, "Misi", MISI);
  await addUnder(page, "Tujuan", TUJUAN);
  await addUnder(page, "Sasaran", SASARAN, "KTP selesai di kecamatan");
  await expectNoFaults(page);
  const sasaran = page.url();

  await addIku(page, { code: "U-1", name: OF_UNIT, unit: "Kecamatan Contoh", target: "37,5" });
  const ofUnit = page.url();
  await page.goto(sasaran);
  await addIku(page, { code: "A-1", name: OF_AGENCY, unit: "Pemerintah Kota Contoh", target: "50" });
  const ofAgency = page.url();
  await page.getByText("Atur penjenjangan").click();
  await page.getByLabel("Realisasinya dihitung sebagai").selectOption({ label: "Jumlah" });
  await page.getByRole("button", { name: "Simpan cara" }).click();
  await expect(page.getByText("Dihitung dari indikator di bawahnya: jumlah")).toBeVisible();
  await link(page, OF_UNIT);
  await link(page, BELOW);
  await expect(page.getByText("Target di bawahnya bersama-sama memenuhi target 50.")).toBeVisible();
  await expect(page.getByText("realisasi 7,25 ribu orang")).toBeVisible();
  await expectNoFaults(page);

  await page.goto("/pohon-kinerja/cakupan?bagian=rhk");
  await page.getByRole("link", { name: "Hubungkan", exact: true }).click();
  await choose(page, "IKU yang didukung", OF_UNIT, new RegExp(OF_UNIT));
  await page.getByRole("button", { name: "Hubungkan ke IKU" }).click();
  await expect(page.getByRole("button", { name: `Lepas U-1 ${OF_UNIT}` })).toBeVisible();

  await signIn(page, people.camat);
  await page.goto(ofUnit);
  await page.getByText(`Isi realisasi ${PERIOD}`).click();
  const entry = page.getByRole("form", { name: `Realisasi ${PERIOD}` });
  await entry.getByLabel(`Realisasi ${PERIOD} (ribu orang)`).fill("12,5");
  await entry.getByRole("button", { name: "Simpan realisasi" }).click();
  await expect(page.getByText("Realisasi tersimpan")).toBeVisible();
  await expect(page.getByText("realisasi 12,5 ribu orang")).toBeVisible();

  await page.goto(ofAgency);
  // 12,5 of the kecamatan and 7,25 of the kelurahan, of 50.
  await expect(page.getByText("realisasi 19,75 ribu orang")).toBeVisible();
  await expect(page.getByText("39,5 %").first()).toBeVisible();
  await expect(page.getByText(/^Isi realisasi/)).toHaveCount(0);
  await page.getByRole("link", { name: "Lihat di pohon" }).click();
  await expect(page.getByRole("heading", { level: 2, name: OF_AGENCY })).toBeVisible();
  await expect(page.getByText("target setahun, realisasi 19,75 ribu orang")).toBeVisible();
  await expect(page.getByRole("link", { name: `K-1 ${BELOW}` })).toBeVisible();
  await expect(page.getByRole("group", { name: /^Gambar pohon kinerja/ })).toContainText("39,5 %");

  await signIn(page, people.staf);
  await page.goto(`/skp/${skp.id}`);
  await page.getByText("Garis pandang RHK 1: dari sini sampai visi").click();
  const way = page.getByRole("list", { name: "Jalan sampai visi" }).getByRole("listitem");
  await expect(way).toContainText([
    ...[rhk.text, OF_UNIT, SASARAN, TUJUAN, MISI, VISI, "KTP selesai di kecamatan"],
  ]);
  await expect(page.getByText(`Hasil kerja ini menggerakkan “${OF_UNIT}” demi “${SASARAN}”`)).toBeVisible();
});
