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
 * One version of a unit: what it is called, where it hangs and since when. A unit that is renamed or moved gets a new
 * version with the same `id`; the versions of one unit do not overlap. `appraisalParentId` is the explicit "atasan
 * penilaian": the unit whose head appraises this unit's head; null means its parent in the tree.
 */
export interface UnitVersion {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly appraisalParentId: string | null;
  readonly validity: DateSpan;
}
