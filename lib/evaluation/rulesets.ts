import type { Ruleset } from "@/lib/period/period";
import { PREDIKATS, RATINGS, type Predikat, type Rating } from "./rating";

/** Predikat kinerja pegawai by rating hasil kerja (outer) and rating perilaku (inner). */
export type Matrix = Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>>;

/** The rules by which a period is evaluated. A period names its own for good (`Period.ruleset`). */
export interface EvaluationRules {
  readonly ruleset: Ruleset;
  readonly matrix: Matrix;
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
