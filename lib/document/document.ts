/** The official forms that are printed (domain §2.6). */
export const DOCUMENT_KINDS = [
  "skp",
  "lampiran",
  "evaluasi",
  "dokumen_evaluasi",
  "perjanjian_kinerja",
  "penetapan_predikat",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_LABELS: Readonly<Record<DocumentKind, string>> = {
  skp: "Sasaran Kinerja Pegawai",
  lampiran: "Lampiran Sasaran Kinerja Pegawai",
  evaluasi: "Evaluasi Kinerja Pegawai",
  dokumen_evaluasi: "Dokumen Evaluasi Kinerja Pegawai",
  perjanjian_kinerja: "Perjanjian Kinerja",
  penetapan_predikat: "Penetapan Predikat Kinerja Organisasi",
};

/** Forms that an SKP is printed as; the others are those of one of its evaluations. */
export const SKP_FORMS = ["skp", "lampiran"] as const satisfies readonly DocumentKind[];
export const EVALUATION_FORMS = ["evaluasi", "dokumen_evaluasi"] as const satisfies readonly DocumentKind[];

/** Letters of the code on a paper: 60 bits, so that nobody comes upon one by trying. */
export const DOCUMENT_CODE_LENGTH = 12;
