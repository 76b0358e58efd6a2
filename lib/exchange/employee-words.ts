import type { EmployeeKind, Sex } from "@/lib/employee/employee";
import type { StandingKind } from "@/lib/employee/standing";
import { nameKey } from "./cell-text";
import { remembered } from "./remembered";

/** L, P; SIASN's M and F; the words. */
const SEX_OF_WORD: Readonly<Record<string, Sex>> = {
  l: "l",
  m: "l",
  "1": "l",
  "laki laki": "l",
  laki: "l",
  lk: "l",
  pria: "l",
  male: "l",
  p: "p",
  f: "p",
  "2": "p",
  perempuan: "p",
  pr: "p",
  wanita: "p",
  female: "p",
};

/** The sex that a cell names; null where it names none. */
export const sexOfText = remembered((text): Sex | null => SEX_OF_WORD[nameKey(text)] ?? null);

const YES = new Set(["ya", "y", "yes", "true", "1", "x", "v", "kepala", "pimpinan"]);
const NO = new Set(["tidak", "t", "bukan", "no", "n", "false", "0"]);

/** A yes or no of a list; null where the text is neither. */
export function answerOfText(text: string): boolean | null {
  const key = nameKey(text);
  if (YES.has(key) || /^[✓✔]$/u.test(text)) return true;
  return NO.has(key) ? false : null;
}

const kindOfJoinedTexts = remembered((texts): EmployeeKind | null => {
  const [kind = "", status = "", standing = ""] = texts.split("\n");
  const all = ` ${nameKey(kind)} ${nameKey(status)} ${nameKey(standing)} `;
  const isContract = /\b(pppk|p3k)\b|perjanjian kerja/u.test(all);
  if (/\bparuh waktu\b/u.test(all)) return "pppk_paruh_waktu";
  if (isContract) return "pppk";
  const short = nameKey(status);
  if (short === "c" || /\bcpns\b|\bcalon (pns|pegawai negeri)/u.test(all)) {
    // "CPNS/PNS" as a heading word in a cell says nothing; "P" and "PNS" beside it do.
    return short === "p" || short === "pns" ? "pns" : "cpns";
  }
  return short === "p" || /\bpns\b|\bpegawai negeri sipil\b/u.test(all) ? "pns" : null;
});

/**
 * The kind of a person by the columns that hint at it (jenis pegawai, status CPNS/PNS, kedudukan hukum); null where
 * none of them says anything. PPPK wins over PNS: SIASN writes "PNS Daerah Kab./Kota …" as jenis pegawai of PPPK too.
 */
export function employeeKindOfTexts(kind: string, status: string, standing: string): EmployeeKind | null {
  return kindOfJoinedTexts([kind, status, standing].join("\n"));
}

/** Kedudukan hukum as SIASN prints them and as offices write them; the first that fits decides. */
const STANDING_OF_WORDS: readonly (readonly [RegExp, StandingKind])[] = [
  [/\b(cltn|cuti di ?luar tanggungan)/u, "cltn"],
  [/\b(pemberhentian|diberhentikan) sementara|\bskors/u, "diberhentikan_sementara"],
  [/\b(mpp|persiapan pensiun)\b/u, "mpp"],
  [/\bpejabat negara\b/u, "pejabat_negara"],
  [/\b(diperbantukan|dipekerjakan|dpk|dpb)\b/u, "diperbantukan"],
  [/\btugas belajar\b/u, "tugas_belajar"],
  [/\b(pensiun|bup|batas usia pensiun)\b/u, "pensiun"],
  [/\b(meninggal|wafat|tewas|almarhum|almarhumah)\b/u, "meninggal"],
  [/\b(pindah|mutasi)\b/u, "pindah"],
  [/\b(berhenti|diberhentikan|pemberhentian|pemutusan|pembatalan nip|mengundurkan diri)\b/u, "berhenti"],
  [/\b(aktif|cpns|pns|pppk|izin belajar)\b/u, "aktif"],
];

/** The kedudukan that a text names; null where it names none that is known ("PNS non aktif" is none). */
export const standingOfText = remembered((text): StandingKind | null => {
  const key = nameKey(text);
  if (/\b(non ?aktif|tidak aktif|nonaktif)\b/u.test(key)) return null;
  return STANDING_OF_WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
});

/** A telephone number in the form 08…; null where it is none. Excel drops the leading nought of a number. */
export function phoneOfText(text: string): string | null {
  const digits = text.replaceAll(/[\s().\-+]/gu, "");
  if (!/^\d{8,15}$/u.test(digits)) return null;
  if (digits.startsWith("62")) return `0${digits.slice(2)}`;
  return digits.startsWith("8") ? `0${digits}` : digits;
}

/** An e-mail address in small letters; null where it is none. */
export function emailOfText(text: string): string | null {
  const address = text.toLowerCase();
  return /^[^\s@<>",;]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(address) ? address : null;
}
