import type { DateSpan } from "@/lib/kernel/calendar";

/**
 * The kinds of unit organisasi (unor), from the top of an agency downwards. Regional names by PP 18/2016, those of
 * ministries and national bodies by their own organisation rules; `lainnya` is for a name that fits none of them.
 */
export const UNIT_KINDS = [
  "instansi",
  "sekretariat_daerah",
  "sekretariat_dprd",
  "sekretariat_jenderal",
  "direktorat_jenderal",
  "deputi",
  "inspektorat",
  "dinas",
  "badan",
  "satuan",
  "kantor",
  "rsud",
  "kecamatan",
  "kelurahan",
  "asisten",
  "biro",
  "pusat",
  "direktorat",
  "sekretariat",
  "bagian",
  "bidang",
  "subbagian",
  "subbidang",
  "subdirektorat",
  "seksi",
  "uptd",
  "puskesmas",
  "sekolah",
  "kelompok_jabatan_fungsional",
  "lainnya",
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * Units that answer for a perjanjian kinerja of their own, so that a head who is not a JPT is a "pimpinan unit kerja
 * mandiri" (a camat, the director of an RSUD). The regulation gives no list: a default.
 */
export const SELF_STANDING_UNIT_KINDS: readonly UnitKind[] = [
  "sekretariat_daerah",
  "sekretariat_dprd",
  "sekretariat_jenderal",
  "direktorat_jenderal",
  "deputi",
  "inspektorat",
  "dinas",
  "badan",
  "satuan",
  "kantor",
  "rsud",
  "kecamatan",
];

/**
 * One version of a unit: what it is called, where it hangs and since when. A unit that is renamed or moved gets a new
 * version with the same `unitId`; the versions of one unit do not overlap.
 */
export interface UnitVersion {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Jabatan of its head as papers print it ("Camat Gayungan"); null where only the unit's name is known. */
  readonly headTitle: string | null;
  readonly parentId: string | null;
  /** "Atasan penilaian": the unit whose head appraises this unit's head; null means the parent (domain §0a.2). */
  readonly appraisalSuperiorId: string | null;
  readonly validity: DateSpan;
}

/** What to call the unit's head: the recorded title, else "Kepala …" before the unit's name. */
export function headTitleOf(unit: Pick<UnitVersion, "name" | "headTitle">): string {
  return unit.headTitle ?? `Kepala ${unit.name}`;
}
