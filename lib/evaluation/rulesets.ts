import type { Ruleset } from "@/lib/period/period";
import { PREDIKATS, RATINGS, type Predikat, type PredikatOrganisasi, type Rating } from "./rating";

/** Predikat kinerja pegawai by rating hasil kerja (outer) and rating perilaku (inner). */
export type Matrix = Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>>;

/**
 * How a predikat kinerja organisasi is proposed (SE MenPANRB 3/2023; domain §3.3). The circular names the two ends of the
 * periodic scale and what the annual one rests on; the table itself was not published, so these figures are ours.
 */
export interface OrganisasiRules {
  /** Of the rencana aksi of a period, in percent of its steps. */
  readonly periodic: {
    /** All are reached and so many beyond their target: istimewa ("beyond the target agreed"). */
    readonly beyondFrom: number;
    readonly baikFrom: number;
    readonly butuhPerbaikanFrom: number;
    /** More than so many show no progress: sangat kurang ("most show no progress"). */
    readonly stillAbove: number;
  };
  readonly annual: {
    /** So many indicators of the perjanjian kinerja at their target or above: sesuai ekspektasi. */
    readonly meetsFrom: number;
    /** All at their target, and so many beyond it: di atas ekspektasi. */
    readonly beyondFrom: number;
    /** Capaian of the perjanjian kinerja (outer) and how far the pimpinan's ekspektasi was met (inner). */
    readonly table: Readonly<Record<Rating, Readonly<Record<Rating, PredikatOrganisasi>>>>;
  };
}

/** The rules by which a period is evaluated. A period names its own for good (`Period.ruleset`). */
export interface EvaluationRules {
  readonly ruleset: Ruleset;
  readonly matrix: Matrix;
  readonly organisasi: OrganisasiRules;
}

const RULES: Readonly<Record<Ruleset, EvaluationRules>> = {
  "permenpanrb-6-2022": {
    ruleset: "permenpanrb-6-2022",
    // PermenPANRB 6/2022, kuadran kinerja pegawai (domain §3.2). Behaviour below expectation is misconduct however
    // good the results; both below is the worst.
    matrix: {
      di_atas: { di_bawah: "kurang", sesuai: "baik", di_atas: "sangat_baik" },
      sesuai: { di_bawah: "kurang", sesuai: "baik", di_atas: "baik" },
      di_bawah: { di_bawah: "sangat_kurang", sesuai: "butuh_perbaikan", di_atas: "butuh_perbaikan" },
    },
    organisasi: {
      periodic: { beyondFrom: 50, baikFrom: 80, butuhPerbaikanFrom: 60, stillAbove: 50 },
      annual: {
        meetsFrom: 80,
        beyondFrom: 50,
        table: {
          di_atas: { di_bawah: "butuh_perbaikan", sesuai: "baik", di_atas: "istimewa" },
          sesuai: { di_bawah: "butuh_perbaikan", sesuai: "baik", di_atas: "baik" },
          di_bawah: { di_bawah: "sangat_kurang", sesuai: "kurang", di_atas: "butuh_perbaikan" },
        },
      },
    },
  },
};

/** @throws RangeError for a key that no version of this program knows: the period was made by a newer one. */
export function rulesOf(ruleset: string): EvaluationRules {
  const rules = (RULES as Readonly<Record<string, EvaluationRules>>)[ruleset];
  if (rules === undefined) throw new RangeError(`unknown ruleset: ${ruleset}`);
  return rules;
}

/** Predikat kinerja pegawai of two ratings. No arithmetic: the cell of the matrix. */
export function predikatOf(rules: EvaluationRules, hasil: Rating, perilaku: Rating): Predikat {
  return rules.matrix[hasil][perilaku];
}

/** The best predikat that a rating hasil kerja can still come to. */
export function bestPredikatOf(rules: EvaluationRules, hasil: Rating): Predikat {
  const within = RATINGS.map((perilaku) => rules.matrix[hasil][perilaku]);
  return within.reduce((best, one) => (PREDIKATS.indexOf(one) > PREDIKATS.indexOf(best) ? one : best));
}
