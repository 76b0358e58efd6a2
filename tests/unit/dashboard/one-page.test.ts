import { describe, expect, it } from "vitest";
import type { Figures } from "@/lib/dashboard/figures";
import { sumOf } from "@/lib/dashboard/figures";
import { MOST_UNITS, onePageOf } from "@/lib/dashboard/one-page";
import type { BranchView, DashboardView } from "@/lib/dashboard/view";
import { pdfBytes } from "@/lib/document/server/pdf";
import { periodsOfYear } from "@/lib/period/period";
import { pdfPages } from "../../pdf-text";

const [, , quarter] = periodsOfYear(2026, "quarterly");
const months = periodsOfYear(2026, "monthly");
if (quarter === undefined) throw new Error("a year has four quarters");
const period = { ...quarter, id: crypto.randomUUID() };

function figures(people: number, late: number): Figures {
  return {
    ...{ people, external: 0, imported: 0, agreed: people, submitted: 0, drafted: 0, expected: people },
    ...{ planned: people, talked: people },
    ...{
      reported: people,
      partlyReported: 0,
      evaluated: people - late,
      excused: 0,
      received: 0,
      objecting: 1,
    },
    predikats: { sangat_kurang: 0, kurang: 1, butuh_perbaikan: 1, baik: people - late - 2, sangat_baik: 0 },
  };
}

/** A unit below; `late` of a thousand are not evaluated. */
function branch(at: number, name = `Unit ${String(at).padStart(3, "0")}`): BranchView {
  return {
    ...{ unitId: crypto.randomUUID(), name, hasUnder: false, organisasi: "baik" },
    figures: figures(1000, at),
  };
}

function aView(branches: readonly BranchView[], given: Partial<DashboardView> = {}): DashboardView {
  const total = sumOf(branches.map((row) => row.figures));
  return {
    unit: { id: crypto.randomUUID(), name: "Pemerintah Kota Contoh" },
    ...{ path: [], roots: [], organisasi: "baik", isEvaluated: true, lastEvaluated: null, total, branches },
    distribution: { kind: "checked", size: 10, findings: [] },
    byGolongan: [],
    trend: [],
    lateAppraisers: { "belum-skp": [], "belum-dialog": [], "belum-realisasi": [], "belum-dievaluasi": [] },
    counted: { at: new Date("2026-10-12T02:00:00Z"), waiting: 0 },
    ...given,
  };
}

const where = { agencyName: "Pemerintah Kota Contoh", timeZone: "Asia/Jakarta" };
const sheetOf = (view: DashboardView) => onePageOf(view, period, where);

describe("the units on the page", () => {
  const units = (count: number) => Array.from({ length: count }, (_, at) => branch(at + 1));

  it.each([MOST_UNITS - 1, MOST_UNITS])("are all of %d, in their order", (count) => {
    const { units: shown, unitsNote } = sheetOf(aView(units(count)));
    expect(shown.map(({ name }) => name)).toEqual(units(count).map(({ name }) => name));
    expect(unitsNote).toBeNull();
  });

  it.each([MOST_UNITS + 1, 60])(
    "of %d are the most and the least late, the others summed, and that is said",
    (count) => {
      const { units: shown, unitsNote } = sheetOf(aView(units(count)));
      const half = MOST_UNITS / 2;
      const names = shown.map(({ name }) => name);
      expect(names[0]).toBe(`Unit ${String(count).padStart(3, "0")}`);
      expect(names.at(-1)).toBe("Unit 001");
      expect(names[half]).toBe(`${String(count - MOST_UNITS)} unit lain, dijumlahkan`);
      expect(shown).toHaveLength(MOST_UNITS + 1);
      expect(shown.reduce((sum, { people }) => sum + people, 0)).toBe(count * 1000);
      expect(unitsNote).toContain(`Dari ${String(count)} unit`);
    },
  );
});

describe("what needs attention", () => {
  it("names the step with most who are late and the unit with most of them", () => {
    const { attention } = sheetOf(aView([branch(3), branch(9)]));
    expect(attention).toEqual([
      "Belum dievaluasi: 12 dari 2.000 pegawai, terbanyak di Unit 009 (9).",
      "Sebaran sesuai panduan untuk predikat organisasi Baik.",
      "2 keberatan berjalan, dan 2 pegawai berpredikat Kurang/Misconduct atau Sangat Kurang perlu pembinaan.",
    ]);
  });

  it("says so where there is nothing", () => {
    const none = { ...figures(10, 0), objecting: 0 };
    const quiet = { ...none, predikats: { ...none.predikats, kurang: 0 } };
    const view = aView([{ ...branch(0), figures: quiet }], {
      distribution: { kind: "too-small", size: 9, least: 10 },
    });
    expect(sheetOf(view).attention).toEqual([
      "Semua langkah yang sudah jatuh tempo lengkap bagi semua pegawai.",
      "Panduan distribusi tidak diterapkan pada kelompok di bawah 10 pegawai (sekarang 9).",
      "Tidak ada keberatan yang berjalan, dan tidak ada pegawai berpredikat Kurang/Misconduct atau Sangat Kurang.",
    ]);
  });

  it("does not speak of evaluation while the period runs", () => {
    const sheet = sheetOf(aView([branch(5)], { isEvaluated: false }));
    expect(sheet.steps.map(({ label }) => label)).toEqual([
      "SKP ditetapkan",
      "Dialog terkonfirmasi",
      "Realisasi lengkap",
    ]);
    expect(sheet.attention[0]).toMatch(/^Semua langkah/);
  });

  it("says nothing of predikat before there can be one, and what is late instead", async () => {
    const { predikats } = figures(2, 0);
    const none = { ...predikats, kurang: 0, butuh_perbaikan: 0 };
    const running = { ...figures(40, 0), agreed: 30, reported: 10, evaluated: 0, predikats: none };
    const view = aView([{ ...branch(0), figures: running }], {
      isEvaluated: false,
      distribution: { kind: "too-small", size: 0, least: 10 },
    });
    const sheet = sheetOf(view);
    expect(sheet.attention).toEqual([
      "Realisasi belum lengkap: 30 dari 40 pegawai.",
      "SKP belum ditetapkan: 10 dari 40 pegawai.",
      "Periode masih berjalan: predikat baru ada setelah periode berakhir.",
    ]);
    const [page = ""] = pdfPages(await pdfBytes({ print: "overview", sheet }));
    expect(page).not.toMatch(/Butuh Perbaikan: |Predikat organisasi|Panduan distribusi/);
    expect(page).not.toContain("SK: Sangat Kurang");
  });
});

describe("the PDF", () => {
  const long =
    "Unit Pelaksana Teknis Daerah Pengelolaan Persampahan dan Pertamanan Kecamatan Gunungsari Utara dan Sekitarnya Tipe A pada Dinas Lingkungan Hidup dan Kehutanan Kabupaten";
  const counts = { sangat_kurang: 1, kurang: 2, butuh_perbaikan: 30, baik: 400, sangat_baik: 50 };
  const trend = months.map(({ ordinal }) => ({
    ...{ periodId: crypto.randomUUID(), ordinal, evaluated: 90, expected: 100, counts },
  }));

  it.each([0, 1, MOST_UNITS, 300])(
    "of %d units with long names is one page with all its figures",
    async (count) => {
      const branches = Array.from({ length: count }, (_, at) => branch(at + 1, `${String(at)} ${long}`));
      const view = aView(branches, {
        unit: { id: crypto.randomUUID(), name: long },
        distribution: {
          kind: "checked",
          size: 10,
          findings: [
            { code: "too-many", predikat: "baik", count: 123_456, most: 99_999 },
            { code: "too-few", predikats: ["butuh_perbaikan", "kurang"], count: 0, least: 1 },
          ],
        },
        trend: count === 0 ? [] : trend,
      });
      const sheet = onePageOf(view, { ...period, rhythm: "monthly" }, where);
      const pages = pdfPages(await pdfBytes({ print: "overview", sheet }));
      expect(pages).toHaveLength(1);
      const text = (pages[0] ?? "").replaceAll("\n", " ").replaceAll(/ +/g, " ");
      for (const { label, share, done } of sheet.steps) {
        expect(text).toContain(label.split(" ")[0]);
        expect(text).toContain(share);
        expect(text).toContain(`${done.toLocaleString("id-ID")} sudah`);
      }
      for (const { label, count: people } of sheet.predikats) {
        expect(text).toContain(`${label} ${people.toLocaleString("id-ID")}`);
      }
      expect(text).toContain(sheet.attention[2]);
      if (sheet.unitsNote !== null) expect(text).toContain(sheet.unitsNote);
      expect(text).toContain("tidak untuk dibagikan di grup");
    },
  );
});
