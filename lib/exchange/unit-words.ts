import type { UnitKind } from "@/lib/agency/unit";
import { nameKey } from "./cell-text";

/** Kinds by the name of a unit; the first that fits decides, so the longer names stand first. */
const KIND_OF_NAME: readonly (readonly [RegExp, UnitKind])[] = [
  [/\bpuskesmas\b|\bpusat kesehatan masyarakat\b/u, "puskesmas"],
  [/\b(sd|smp|sma|smk|tk|paud|slb)( ?n| negeri| swasta)?\b|\b(sdn|smpn|sman|smkn|sekolah)\b/u, "sekolah"],
  [/\b(rsud|rsu|rumah sakit)\b/u, "rsud"],
  [/\b(uptd|upt|upp|unit pelaksana teknis)\b/u, "uptd"],
  [/\bkelompok jabatan fungsional\b|^kjf\b/u, "kelompok_jabatan_fungsional"],
  [/^(sekretariat daerah|setda)\b/u, "sekretariat_daerah"],
  [/^(sekretariat (dprd|dewan)|setwan)\b/u, "sekretariat_dprd"],
  [/^(sekretariat (jenderal|utama)|setjen|sestama)\b/u, "sekretariat_jenderal"],
  [/^(direktorat jenderal|ditjen)\b/u, "direktorat_jenderal"],
  [/^(sub ?direktorat|subdit)\b/u, "subdirektorat"],
  [/^(sub ?bagian|subbag|sub bag)\b/u, "subbagian"],
  [/^(sub ?bidang|subbid|sub bid)\b/u, "subbidang"],
  [/^deputi\b/u, "deputi"],
  [/^inspektorat\b/u, "inspektorat"],
  [/^dinas\b/u, "dinas"],
  [/^badan\b/u, "badan"],
  [/^(satuan|satpol)\b/u, "satuan"],
  [/^(kantor )?(kecamatan|camat)\b/u, "kecamatan"],
  [/^(kantor )?(kelurahan|lurah)\b/u, "kelurahan"],
  [/^kantor\b/u, "kantor"],
  [/^asisten\b/u, "asisten"],
  [/^biro\b/u, "biro"],
  [/^pusat\b/u, "pusat"],
  [/^direktorat\b/u, "direktorat"],
  [/^sekretariat\b/u, "sekretariat"],
  [/^bagian\b/u, "bagian"],
  [/^bidang\b/u, "bidang"],
  [/^seksi\b/u, "seksi"],
  [/^(pemerintah|kementerian|lembaga|instansi)\b/u, "instansi"],
];

/** The kind of a unit that a text names ("Seksi", "UPTD Puskesmas Gayungan"); null where it names none. */
export function unitKindOfText(text: string): UnitKind | null {
  const key = nameKey(text);
  return KIND_OF_NAME.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
