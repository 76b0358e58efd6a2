import type { Predikat, PredikatOrganisasi, Rating } from "@/lib/evaluation/rating";
import type { Quality } from "./plans";

const MATRIX: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  di_atas: { di_bawah: "kurang", sesuai: "baik", di_atas: "sangat_baik" },
  sesuai: { di_bawah: "kurang", sesuai: "baik", di_atas: "baik" },
  di_bawah: { di_bawah: "sangat_kurang", sesuai: "butuh_perbaikan", di_atas: "butuh_perbaikan" },
};

export function predikatOf(hasil: Rating, perilaku: Rating): Predikat {
  return MATRIX[hasil][perilaku];
}

/** What the head above would say of a unit whose people work so. */
export function organisasiOf(qualities: readonly Quality[]): PredikatOrganisasi {
  const share = (...kinds: readonly Quality[]): number =>
    qualities.filter((quality) => kinds.includes(quality)).length / Math.max(1, qualities.length);
  if (share("weak", "troubled") > 0.34) return "butuh_perbaikan";
  return share("outstanding") >= 0.4 ? "istimewa" : "baik";
}
