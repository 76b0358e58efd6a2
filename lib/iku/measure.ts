export const TARGET_KINDS = ["number", "range", "date", "text", "ratio"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** How a capaian is worked out: polarity and formula in one (domain §5.2, §0a.10). `none`: judged by a human. */
export const CAPAIAN_FORMS = [
  "maximise",
  "minimise_linear",
  "minimise_ratio",
  "range",
  "stabilise",
  "grade",
  "none",
] as const;
export type CapaianForm = (typeof CAPAIAN_FORMS)[number];

/** How the periods of a year make the year. */
export const ACCUMULATIONS = ["sum", "last", "average"] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

/** The four perspectives of the form for JPT (domain §0a.13). */
export const PERSPEKTIF = ["penerima_layanan", "proses_bisnis", "penguatan_internal", "anggaran"] as const;
export type Perspektif = (typeof PERSPEKTIF)[number];

export const TARGET_KIND_LABELS: Readonly<Record<TargetKind, string>> = {
  number: "Angka",
  range: "Rentang",
  date: "Tanggal",
  text: "Uraian",
  ratio: "Rasio",
};

export const CAPAIAN_FORM_LABELS: Readonly<Record<CapaianForm, string>> = {
  maximise: "Makin besar makin baik",
  minimise_linear: "Makin kecil makin baik, (2T − R)/T",
  minimise_ratio: "Makin kecil makin baik, T/R",
  range: "Di dalam rentang",
  stabilise: "Makin dekat target makin baik",
  grade: "Peringkat (opini, predikat)",
  none: "Dinilai tanpa rumus",
};

export const ACCUMULATION_LABELS: Readonly<Record<Accumulation, string>> = {
  sum: "Dijumlahkan",
  last: "Nilai terakhir",
  average: "Rata-rata",
};

export const PERSPEKTIF_LABELS: Readonly<Record<Perspektif, string>> = {
  penerima_layanan: "Penerima Layanan",
  proses_bisnis: "Proses Bisnis",
  penguatan_internal: "Penguatan Internal",
  anggaran: "Anggaran",
};
