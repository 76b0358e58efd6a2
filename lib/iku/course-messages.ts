import type { CourseFlag, CourseStand } from "./course";
import type { Forecast, ForecastMethod } from "./forecast";
import type { Accumulation } from "./measure";

export const COURSE_STAND_LABELS: Readonly<Record<CourseStand, string>> = {
  off: "Bendera merah",
  attention: "Perlu perhatian",
  on: "Sesuai jalur",
  judged: "Ditimbang manusia",
  empty: "Belum waktunya",
};

export function courseFlagMessage(flag: CourseFlag, missing: number): string {
  switch (flag) {
    case "far":
      return "jauh di bawah target";
    case "below":
      return "di bawah target";
    case "out-of-reach":
      return "target di luar rentang perkiraan";
    case "missing":
      return `${missing.toLocaleString("id-ID")} periode belum diisi`;
  }
}

const SEASON: Readonly<Record<Accumulation, string>> = {
  sum: "Realisasi sejauh ini dibagi bagian yang dicapai periode-periode yang sama pada tahun lalu.",
  average:
    "Periode yang tersisa diperkirakan seperti tahun lalu, digeser sebesar selisih rata-rata sejauh ini.",
  last: "Nilai akhir tahun lalu, digeser sebesar selisih periode terakhir terhadap periode yang sama tahun lalu.",
};

/** How the end of the year was foreseen, in one sentence. */
export function forecastMessage(method: ForecastMethod, accumulation: Accumulation): string {
  switch (method) {
    case "final":
      return "Semua periode sudah terisi; ini nilai akhir tahun, bukan perkiraan.";
    case "season":
      return SEASON[accumulation];
    case "level":
      return "Periode yang tersisa diperkirakan sebesar rata-rata periode yang sudah terisi.";
    case "drift":
      return "Langkah rata-rata antarperiode sejauh ini diperkirakan berlanjut sampai akhir tahun.";
  }
}

/** Why there is no forecast. `null`: what is measured is no number. */
export function noForecastMessage(found: Forecast | null): string {
  if (found === null) return "Peringkat dan uraian tidak diperkirakan; hasilnya diketahui saat dinilai.";
  if (found.status === "foreseen") return "";
  const { have, need } = found;
  if (need === 1) return "Belum cukup data: indikator tahunan diketahui pada akhir tahun.";
  return `Belum cukup data: perkiraan memerlukan sedikitnya ${String(need)} periode, baru ${String(have)} yang terisi.`;
}
