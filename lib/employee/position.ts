import type { Result } from "@/lib/kernel/result";
import { ok, refuse } from "@/lib/kernel/result";

/** The kinds of jabatan: three JPT, three of administrasi, fungsional; UU 5/2014 Ps 13–19, kept by UU 20/2023. */
export const POSITION_KINDS = [
  "jpt_utama",
  "jpt_madya",
  "jpt_pratama",
  "administrator",
  "pengawas",
  "pelaksana",
  "fungsional",
] as const;

export type PositionKind = (typeof POSITION_KINDS)[number];

/** Levels of a jabatan fungsional: four of keahlian, four of keterampilan, highest first; PermenPANRB 1/2023. */
export const JENJANG = [
  "ahli_utama",
  "ahli_madya",
  "ahli_muda",
  "ahli_pertama",
  "penyelia",
  "mahir",
  "terampil",
  "pemula",
] as const;

export type Jenjang = (typeof JENJANG)[number];

/** The group that a jenjang belongs to. */
export function jenjangGroup(jenjang: Jenjang): "keahlian" | "keterampilan" {
  return jenjang.startsWith("ahli_") ? "keahlian" : "keterampilan";
}

/** A jabatan: its name as papers print it, its kind, for a fungsional its jenjang, and its kelas jabatan. */
export interface Position {
  readonly name: string;
  readonly kind: PositionKind;
  readonly jenjang: Jenjang | null;
  readonly class: number | null;
}

/** The SKP forms that exist; which one a person fills in follows from the jabatan. */
export const FORM_KINDS = [
  "jpt",
  "pimpinan_unit_kerja_mandiri",
  "pejabat_administrasi",
  "pejabat_fungsional",
] as const;

export type FormKind = (typeof FORM_KINDS)[number];

/**
 * Which SKP form a jabatan asks for (PermenPANRB 6/2022, lampiran). `headsSelfStandingUnit`: the person heads a unit
 * that answers for a perjanjian kinerja of its own (`SELF_STANDING_UNIT_KINDS`).
 */
export function formKindOf(kind: PositionKind, headsSelfStandingUnit: boolean): FormKind {
  switch (kind) {
    case "jpt_utama":
    case "jpt_madya":
    case "jpt_pratama":
      return "jpt";
    case "administrator":
    case "pengawas":
    case "pelaksana":
      return headsSelfStandingUnit ? "pimpinan_unit_kerja_mandiri" : "pejabat_administrasi";
    case "fungsional":
      return headsSelfStandingUnit ? "pimpinan_unit_kerja_mandiri" : "pejabat_fungsional";
  }
}

/** Kelas jabatan run from 1 to 17 (PermenPANRB 39/2013). */
export const CLASS_RANGE = { lowest: 1, highest: 17 } as const;

export interface ClassRefusal {
  readonly code: "class";
  readonly text: string;
}

/** Reads a kelas jabatan: "9", "Kelas 9"; empty text is null (not known). */
export function parseClass(text: string): Result<number | null, ClassRefusal> {
  const bare = text.trim().replace(/^kelas\s*/i, "");
  if (bare === "") return ok(null);
  const value = /^\d{1,2}$/.test(bare) ? Number(bare) : 0;
  return value >= CLASS_RANGE.lowest && value <= CLASS_RANGE.highest
    ? ok(value)
    : refuse({ code: "class", text });
}

/** What is wrong with a position: only a fungsional has a jenjang, and it always has one. */
export type PositionFault =
  | { readonly code: "jenjang_missing" }
  | { readonly code: "jenjang_not_for_kind"; readonly kind: PositionKind };

export function positionFault(position: Pick<Position, "kind" | "jenjang">): PositionFault | null {
  if (position.kind === "fungsional") {
    return position.jenjang === null ? { code: "jenjang_missing" } : null;
  }
  return position.jenjang === null ? null : { code: "jenjang_not_for_kind", kind: position.kind };
}
