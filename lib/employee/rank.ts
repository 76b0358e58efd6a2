import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { EmployeeKind } from "./employee";

/** Golongan ruang of a PNS with its pangkat and the code that SIASN uses (PP 99/2000 as amended by PP 12/2002). */
export const PNS_RANKS = [
  { golongan: "I/a", pangkat: "Juru Muda", siasnCode: "11" },
  { golongan: "I/b", pangkat: "Juru Muda Tingkat I", siasnCode: "12" },
  { golongan: "I/c", pangkat: "Juru", siasnCode: "13" },
  { golongan: "I/d", pangkat: "Juru Tingkat I", siasnCode: "14" },
  { golongan: "II/a", pangkat: "Pengatur Muda", siasnCode: "21" },
  { golongan: "II/b", pangkat: "Pengatur Muda Tingkat I", siasnCode: "22" },
  { golongan: "II/c", pangkat: "Pengatur", siasnCode: "23" },
  { golongan: "II/d", pangkat: "Pengatur Tingkat I", siasnCode: "24" },
  { golongan: "III/a", pangkat: "Penata Muda", siasnCode: "31" },
  { golongan: "III/b", pangkat: "Penata Muda Tingkat I", siasnCode: "32" },
  { golongan: "III/c", pangkat: "Penata", siasnCode: "33" },
  { golongan: "III/d", pangkat: "Penata Tingkat I", siasnCode: "34" },
  { golongan: "IV/a", pangkat: "Pembina", siasnCode: "41" },
  { golongan: "IV/b", pangkat: "Pembina Tingkat I", siasnCode: "42" },
  { golongan: "IV/c", pangkat: "Pembina Utama Muda", siasnCode: "43" },
  { golongan: "IV/d", pangkat: "Pembina Utama Madya", siasnCode: "44" },
  { golongan: "IV/e", pangkat: "Pembina Utama", siasnCode: "45" },
] as const;

/** Golongan of a PPPK, lowest first; a PPPK has no pangkat (Perpres 98/2020). */
export const PPPK_GOLONGAN = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
] as const;

export type PnsGolongan = (typeof PNS_RANKS)[number]["golongan"];
export type PppkGolongan = (typeof PPPK_GOLONGAN)[number];
export type Golongan = PnsGolongan | PppkGolongan;

export type RankRefusal =
  | { readonly code: "empty" }
  | { readonly code: "unknown"; readonly text: string }
  /** The golongan and the pangkat in one text do not belong together. */
  | {
      readonly code: "disagreement";
      readonly golongan: PnsGolongan;
      readonly pangkat: string;
    };

/** Letters and digits only, lower case, "Tk. I" and "Tkt I" written out. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\btk(t)?\b\.?/g, "tingkat")
    .replace(/tk\.\s*/g, "tingkat ")
    .replace(/[^a-z0-9]/g, "");
}

const ROMAN_DIGIT: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
};

const BY_PANGKAT = new Map(PNS_RANKS.map((rank) => [folded(rank.pangkat), rank.golongan]));
/** Keys "3d" and, as SIASN has it, "34". */
const BY_CODE = new Map<string, PnsGolongan>(
  PNS_RANKS.flatMap(({ golongan, siasnCode }) => [
    [`${siasnCode.slice(0, 1)}${golongan.slice(-1)}`, golongan],
    [siasnCode, golongan],
  ]),
);

function pnsGolonganOf(text: string): PnsGolongan | null {
  const match = /^(iv|i{1,3}|[1-4])([a-e]|[1-5])$/.exec(folded(text).replace(/^(golongan|gol)(ruang)?/, ""));
  if (match === null) return null;
  const [, level = "", step = ""] = match;
  return BY_CODE.get(`${ROMAN_DIGIT[level] ?? level}${step}`) ?? null;
}

function parsePnsRank(text: string): Result<PnsGolongan, RankRefusal> {
  const whole = pnsGolonganOf(text) ?? BY_PANGKAT.get(folded(text));
  if (whole !== undefined) return ok(whole);
  // Both together: "Penata Tk. I (III/d)", "Penata Tingkat I, III/d", "III/d - Penata Tingkat I".
  const golongan = /(?:^|[\s(,;-])((?:IV|I{1,3}|[1-4])\s*[/.\- ]\s*[a-e])(?=$|[\s),;-])/i.exec(text)?.[1];
  if (golongan === undefined) return refuse({ code: "unknown", text });
  const found = pnsGolonganOf(golongan);
  const pangkat = text
    .replace(golongan, " ")
    .replace(/[(),;]/g, " ")
    .trim();
  const named = BY_PANGKAT.get(folded(pangkat));
  if (found === null || named === undefined) return refuse({ code: "unknown", text });
  return found === named ? ok(found) : refuse({ code: "disagreement", golongan: found, pangkat });
}

function parsePppkGolongan(text: string): Result<PppkGolongan, RankRefusal> {
  const bare = /^(?:gol(?:ongan)?\.?\s*)?([ivx]+|\d{1,2})$/i.exec(text)?.[1]?.toUpperCase() ?? "";
  const golongan = /^\d+$/.test(bare)
    ? PPPK_GOLONGAN[Number(bare) - 1]
    : PPPK_GOLONGAN.find((known) => known === bare);
  return golongan === undefined ? refuse({ code: "unknown", text }) : ok(golongan);
}

/**
 * Reads a golongan as staff lists write it. PNS and CPNS: "III/d", "IIId", "3d", "34", "Penata Tk. I", or both
 * together; PPPK: "IX", "9", "Golongan IX". The kind decides, because "11" is I/a for a PNS and XI for a PPPK.
 */
export function parseGolongan(text: string, kind: EmployeeKind): Result<Golongan, RankRefusal> {
  const trimmed = text.trim();
  if (trimmed === "") return refuse({ code: "empty" });
  return kind === "pns" || kind === "cpns" ? parsePnsRank(trimmed) : parsePppkGolongan(trimmed);
}

/** The pangkat of a golongan; null for a golongan of PPPK, which has none. */
export function pangkatOf(golongan: Golongan): string | null {
  return PNS_RANKS.find((rank) => rank.golongan === golongan)?.pangkat ?? null;
}

/** "Pangkat/Gol. Ruang" as forms print it: "Penata Tingkat I, III/d"; for a PPPK the golongan alone. */
export function printedRank(golongan: Golongan): string {
  const pangkat = pangkatOf(golongan);
  return pangkat === null ? golongan : `${pangkat}, ${golongan}`;
}
