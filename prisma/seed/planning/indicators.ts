import type { TableRows } from "@/tests/builders/rows";

type Version = TableRows["ikuVersion"];

/** What an indicator of the demo says, what it aims at, and what came of it: in the year before and in the one that runs. */
export interface IndicatorPlan {
  readonly code: string;
  /** Null: the unit with the counters. */
  readonly unitKey: string | null;
  /** Key of the sasaran that it measures. */
  readonly nodeKey: string;
  readonly says: Pick<
    Version,
    | "name"
    | "definition"
    | "formula"
    | "unitName"
    | "form"
    | "accumulation"
    | "rhythm"
    | "jenis"
    | "control"
    | "source"
    | "evidence"
    | "baselineText"
  > &
    Partial<Pick<Version, "scale" | "legalBasis" | "standardText" | "standardSource">>;
  /** Of the year, then of its periods, in both years. */
  readonly targets: readonly [past: readonly string[], running: readonly string[]];
  /** By period; of the running year those that have ended are used. None: worked out from below. */
  readonly values: readonly [past: readonly string[], running: readonly string[]] | null;
}

const IKM = {
  definition:
    "Nilai gabungan sembilan unsur pelayanan menurut survei kepuasan masyarakat, pada skala 25 sampai 100.",
  unitName: "indeks",
  form: "maximise",
  accumulation: "last",
  rhythm: "quarterly",
  jenis: "outcome",
  control: "sedang",
  legalBasis: "Peraturan Menteri PANRB Nomor 14 Tahun 2017",
} as const;

/** Those of the city hall and of the unit with the counters; what each counter brings is made by `ofCounter`. */
export const INDICATORS: readonly IndicatorPlan[] = [
  {
    ...{ code: "IKU-01", unitKey: "setda", nodeKey: "layanan" },
    says: {
      ...IKM,
      name: "Indeks Kepuasan Masyarakat kota",
      ...{ standardText: "84,1", standardSource: "rata-rata provinsi (rekaan)" },
      formula: "Rata-rata indeks unit layanan yang disurvei",
      source: "Rekap survei Bagian Organisasi",
      evidence: "Laporan SKM tiap triwulan",
      baselineText: "82,4",
    },
    targets: [["84"], ["86"]],
    values: null,
  },
  {
    ...{ code: "IKU-02", unitKey: "setda", nodeKey: "akuntabilitas" },
    says: {
      name: "Nilai SAKIP kota",
      definition: "Predikat evaluasi akuntabilitas kinerja instansi pemerintah dari Kementerian PANRB.",
      formula: "Predikat pada laporan hasil evaluasi tahun itu",
      ...{ unitName: "predikat", form: "grade", accumulation: "last", rhythm: "annual" },
      ...{ jenis: "dampak", control: "rendah", scale: ["D", "C", "CC", "B", "BB", "A", "AA"] },
      source: "Laporan hasil evaluasi Kementerian PANRB",
      evidence: "Laporan hasil evaluasi",
      legalBasis: "Peraturan Menteri PANRB Nomor 88 Tahun 2021",
      baselineText: "B",
    },
    targets: [["BB"], ["BB"]],
    values: [["B"], []],
  },
  {
    ...{ code: "IKU-03", unitKey: "inspektorat", nodeKey: "akuntabilitas" },
    says: {
      name: "Rekomendasi hasil pemeriksaan yang selesai ditindaklanjuti",
      ...{ standardText: "80", standardSource: "target nasional (rekaan)" },
      definition: "Rekomendasi BPK dan inspektorat yang dinyatakan selesai, dibagi semua rekomendasi.",
      formula: "Rekomendasi selesai ÷ semua rekomendasi × 100",
      ...{ unitName: "%", form: "maximise", accumulation: "last", rhythm: "quarterly" },
      ...{ jenis: "outcome_antara", control: "sedang" },
      source: "Aplikasi tindak lanjut inspektorat",
      evidence: "Berita acara pemutakhiran tindak lanjut",
      baselineText: "78,2",
    },
    targets: [
      ["85", "79", "81", "83", "85"],
      ["88", "85", "86", "87", "88"],
    ],
    values: [
      ["78,9", "81,4", "83,0", "86,1"],
      // The third quarter is owed.
      ["85,3", "86,7"],
    ],
  },
  {
    ...{ code: "IKU-04", unitKey: null, nodeKey: "adminduk" },
    says: {
      name: "Dokumen kependudukan yang selesai tepat waktu",
      definition: "Pengantar dan surat keterangan yang selesai dalam waktu standar pelayanan.",
      formula: "Jumlah dokumen tepat waktu dari semua loket",
      ...{ unitName: "dokumen", form: "maximise", accumulation: "sum", rhythm: "quarterly" },
      ...{ jenis: "output", control: "tinggi" },
      source: "Register pelayanan loket",
      evidence: "Rekap register yang ditandatangani pimpinan unit",
      baselineText: "1.640",
    },
    // Split over the counters, so that it is their sum.
    targets: [[], []],
    values: null,
  },
  {
    ...{ code: "IKU-05", unitKey: null, nodeKey: "adminduk" },
    says: {
      name: "Rata-rata hari penyelesaian surat keterangan",
      definition: "Hari kerja sejak berkas lengkap sampai surat dapat diambil.",
      formula: "Jumlah hari semua surat ÷ jumlah surat",
      ...{ unitName: "hari", form: "minimise_linear", accumulation: "average", rhythm: "quarterly" },
      ...{ jenis: "outcome_antara", control: "tinggi" },
      source: "Register pelayanan",
      evidence: "Rekap waktu pelayanan",
      baselineText: "2,8",
    },
    targets: [["2,5"], ["2"]],
    values: [
      ["2,7", "2,6", "2,4", "2,2"],
      ["2,1", "1,9", "2,0", "1,8"],
    ],
  },
  {
    ...{ code: "IKU-06", unitKey: null, nodeKey: "layanan" },
    says: {
      ...IKM,
      name: "Indeks Kepuasan Masyarakat unit layanan",
      formula: "Rata-rata tertimbang sembilan unsur × 25",
      source: "Survei kepuasan masyarakat",
      evidence: "Laporan SKM tiap triwulan",
      baselineText: "81,9",
    },
    targets: [["84"], ["86"]],
    values: [
      ["82,6", "83,1", "83,8", "84,4"],
      ["84,9", "85,6", "86,3", "86,5"],
    ],
  },
  {
    ...{ code: "IKU-07", unitKey: "bkpsdm", nodeKey: "layanan" },
    says: {
      ...IKM,
      name: "Indeks kepuasan layanan kepegawaian",
      formula: "Rata-rata tertimbang sembilan unsur × 25",
      source: "Survei layanan BKPSDM",
      evidence: "Laporan SKM tiap triwulan",
      baselineText: "80,7",
    },
    targets: [["83"], ["85"]],
    values: [
      ["81,0", "81,8", "82,9", "83,6"],
      ["83,2", "83,9", "84,1", "85,0"],
    ],
  },
  {
    ...{ code: "IKU-08", unitKey: "bkpsdm", nodeKey: "kompetensi" },
    says: {
      name: "Petugas pelayanan yang memenuhi 20 jam pelajaran",
      definition: "Pegawai pada unit layanan dengan pengembangan kompetensi 20 jam pelajaran setahun.",
      formula: "Petugas yang memenuhi ÷ semua petugas pelayanan × 100",
      ...{ unitName: "%", form: "maximise", accumulation: "last", rhythm: "quarterly" },
      ...{ jenis: "output", control: "tinggi" },
      source: "Rekap pengembangan kompetensi BKPSDM",
      evidence: "Sertifikat dan rekap jam pelajaran",
      legalBasis: "Peraturan Pemerintah Nomor 17 Tahun 2020",
      baselineText: "61",
    },
    targets: [
      ["75", "20", "40", "60", "75"],
      ["85", "20", "45", "65", "85"],
    ],
    values: [
      ["22", "41", "57", "71"],
      // Far behind: a red flag.
      ["18", "31", "47", "60"],
    ],
  },
];

/** What one counter is to bring of the documents in a quarter. */
export const DOCUMENTS_A_QUARTER = 120;

/** The share of one counter in IKU-04; `drawn` are its documents by quarter. */
export function ofCounter(
  ordinal: number,
  unitKey: string,
  drawn: readonly [past: readonly number[], running: readonly number[]],
): IndicatorPlan {
  const quarter = String(DOCUMENTS_A_QUARTER);
  const targets = [String(DOCUMENTS_A_QUARTER * 4), quarter, quarter, quarter, quarter];
  return {
    ...{ code: `IKU-04.${String(ordinal)}`, unitKey, nodeKey: "loket" },
    says: {
      name: "Dokumen kependudukan yang selesai tepat waktu di loket",
      definition: "Pengantar dan surat keterangan yang selesai dalam waktu standar pelayanan.",
      formula: "Jumlah dokumen tepat waktu dalam triwulan",
      ...{ unitName: "dokumen", form: "maximise", accumulation: "sum", rhythm: "quarterly" },
      ...{ jenis: "output", control: "tinggi" },
      source: "Register pelayanan loket",
      evidence: "Rekap register yang ditandatangani pimpinan unit",
      baselineText: "410",
    },
    targets: [targets, targets],
    values: [drawn[0].map(String), drawn[1].map(String)],
  };
}
