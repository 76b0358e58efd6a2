import { describe, expect, it } from "vitest";
import type { Figures } from "@/lib/dashboard/figures";
import { sumOf } from "@/lib/dashboard/figures";
import { groupMessage } from "@/lib/dashboard/group-message";
import type { BranchView, DashboardView } from "@/lib/dashboard/view";
import { PREDIKAT_LABELS, PREDIKAT_ORGANISASI_LABELS } from "@/lib/evaluation/rating";

/** A unit of ten people, so many of whom lack each step; one of nine with an SKP had no dialog. */
function branch(name: string, late: { readonly skp: number; readonly real: number; readonly eva: number }) {
  const figures: Figures = {
    ...{ people: 10, external: 0, imported: 0, agreed: 10 - late.skp, submitted: 0, drafted: 0 },
    ...{ planned: 9, talked: late.skp === 0 ? 9 : 8 },
    ...{ expected: 10, reported: 10 - late.real, partlyReported: 0, evaluated: 10 - late.eva, excused: 0 },
    ...{ received: 0, objecting: 1 },
    predikats: { sangat_kurang: 1, kurang: 1, butuh_perbaikan: 1, baik: 6, sangat_baik: 1 },
  };
  const view: BranchView = { unitId: name, name, hasUnder: false, organisasi: "baik", figures };
  return view;
}

function aView(branches: readonly BranchView[], isEvaluated: boolean): DashboardView {
  const one = { employeeId: "a", name: "Ratna Kusuma", title: "Lurah", late: 1, expected: 10 };
  return {
    unit: { id: "kota", name: "Kecamatan Gayungan" },
    ...{ path: [], roots: [], organisasi: "istimewa", isEvaluated, lastEvaluated: null, branches },
    total: sumOf(branches.map(({ figures }) => figures)),
    distribution: { kind: "checked", size: 10, findings: [] },
    ...{ byGolongan: [], trend: [], counted: { at: new Date(), waiting: 0 } },
    lateAppraisers: {
      ...{ "belum-skp": [one], "belum-dialog": [one], "belum-realisasi": [one], "belum-dievaluasi": [one] },
    },
  };
}

const message = (branches: readonly BranchView[], isEvaluated: boolean) =>
  groupMessage(aView(branches, isEvaluated), "Triwulan III 2026", "https://selaras.example");

const units = [
  branch("Kelurahan A", { skp: 1, real: 2, eva: 3 }),
  branch("Kelurahan B", { skp: 0, real: 0, eva: 0 }),
];

describe("the message for a group", () => {
  it("of a period that has ended tells each step, and by unit whose evaluation is missing", () => {
    expect(message(units, true)).toBe(
      [
        "*Kinerja Kecamatan Gayungan, Triwulan III 2026*",
        "▫️ SKP belum ditetapkan: 1 dari 20 pegawai",
        "▫️ Belum ada dialog kinerja terkonfirmasi: 1 dari 18 pegawai",
        "▫️ Realisasi belum lengkap: 2 dari 20 pegawai",
        "▫️ Belum dievaluasi: 3 dari 20 pegawai",
        "",
        "Belum dievaluasi menurut unit:",
        "- Kelurahan A: 3",
        "",
        "Mohon dilengkapi di https://selaras.example. Terima kasih.",
      ].join("\n"),
    );
  });

  it("of one that runs tells by unit whose realisasi is missing, and nothing of evaluations", () => {
    expect(message(units, false)).toContain("Realisasi belum lengkap menurut unit:\n- Kelurahan A: 2");
    expect(message(units, false)).not.toMatch(/evaluasi/i);
  });

  it("of units that have done everything says so, without an empty list", () => {
    const done = message([branch("Kelurahan B", { skp: 0, real: 0, eva: 0 })], true);
    expect(done).toContain("✅ Belum dievaluasi: tidak ada lagi (10 pegawai)");
    expect(done).not.toContain("menurut unit");
  });

  it.each([true, false])("never holds a rating, a predikat or a person (ended: %s)", (isEvaluated) => {
    const text = message(units, isEvaluated).toLowerCase();
    const words = [...Object.values(PREDIKAT_LABELS), ...Object.values(PREDIKAT_ORGANISASI_LABELS)];
    for (const word of [...words, "keberatan", "Ratna", "Lurah,"]) {
      expect(text).not.toContain(word.toLowerCase());
    }
  });
});
