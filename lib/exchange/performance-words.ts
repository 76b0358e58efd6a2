import type { Predikat, Rating } from "@/lib/evaluation/rating";
import type { Period } from "@/lib/period/period";
import type { Aspek, RhkAssigner, RhkJenis } from "@/lib/skp/skp";
import { monthOfName } from "./cell-date";
import { nameKey } from "./cell-text";

const joined = (text: string): string => nameKey(text).replaceAll(" ", "");

const RATING_OF_WORD: Readonly<Record<string, Rating>> = {
  diatasekspektasi: "di_atas",
  diatas: "di_atas",
  sesuaiekspektasi: "sesuai",
  sesuai: "sesuai",
  dibawahekspektasi: "di_bawah",
  dibawah: "di_bawah",
};

/** "Di atas ekspektasi", "DIATAS EKSPEKTASI", "di atas"; null where the text is no rating. */
export function ratingOfText(text: string): Rating | null {
  return RATING_OF_WORD[joined(text)] ?? null;
}

const PREDIKAT_OF_WORD: Readonly<Record<string, Predikat>> = {
  sangatbaik: "sangat_baik",
  baik: "baik",
  butuhperbaikan: "butuh_perbaikan",
  cukup: "butuh_perbaikan",
  cukupbutuhperbaikan: "butuh_perbaikan",
  butuhperbaikancukup: "butuh_perbaikan",
  kurang: "kurang",
  misconduct: "kurang",
  kurangmisconduct: "kurang",
  sangatkurang: "sangat_kurang",
};

/** "Sangat Baik", "Kurang/Misconduct", "Butuh Perbaikan" (also "Cukup", its other name); null where it is none. */
export function predikatOfText(text: string): Predikat | null {
  return PREDIKAT_OF_WORD[joined(text)] ?? null;
}

const QUARTER_OF_WORD: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};
const YEAR_WORDS = new Set(["tahun", "tahunan", "akhir"]);
const QUARTER_WORDS = new Set(["triwulan", "triwulanan", "tw"]);

type PeriodKey = Pick<Period, "year" | "rhythm" | "ordinal">;

/** "Triwulan II 2026", "TW 2 Tahun 2026", "Januari 2026", "Tahun 2026", "2026"; null where the text is no period. */
export function periodOfText(text: string): PeriodKey | null {
  const words = nameKey(text).split(" ");
  const years = words.filter((word) => /^(19|20)\d\d$/u.test(word));
  const [year] = years;
  if (year === undefined || years.length > 1) return null;
  const rest = words.filter((word) => word !== year && !YEAR_WORDS.has(word));
  const [first, second] = rest;
  const key = { year: Number(year) };
  if (first === undefined) return { ...key, rhythm: "annual", ordinal: 1 };
  if (QUARTER_WORDS.has(first)) {
    const ordinal = QUARTER_OF_WORD[second ?? ""];
    return ordinal === undefined || rest.length > 2 ? null : { ...key, rhythm: "quarterly", ordinal };
  }
  const name = first === "bulan" ? second : first;
  const month = monthOfName(name ?? "");
  return month === null || rest.length > (first === "bulan" ? 2 : 1)
    ? null
    : { ...key, rhythm: "monthly", ordinal: month };
}

const ASPEK_OF_WORD: Readonly<Record<string, Aspek>> = {
  kuantitas: "kuantitas",
  kuantitatif: "kuantitas",
  kualitas: "kualitas",
  mutu: "kualitas",
  waktu: "waktu",
  biaya: "biaya",
};

export function aspekOfText(text: string): Aspek | null {
  return ASPEK_OF_WORD[joined(text)] ?? null;
}

const JENIS_OF_WORD: Readonly<Record<string, RhkJenis>> = {
  utama: "utama",
  hasilkerjautama: "utama",
  tambahan: "tambahan",
  hasilkerjatambahan: "tambahan",
};

export function jenisOfText(text: string): RhkJenis | null {
  return JENIS_OF_WORD[joined(text)] ?? null;
}

const ASSIGNER_OF_WORD: Readonly<Record<string, RhkAssigner>> = {
  pimpinan: "pimpinan",
  atasan: "pimpinan",
  ketuatim: "ketua_tim",
  ketuatimkerja: "ketua_tim",
};

export function assignerOfText(text: string): RhkAssigner | null {
  return ASSIGNER_OF_WORD[joined(text)] ?? null;
}
