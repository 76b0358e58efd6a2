/**
 * The fields that an event may speak of, with what a person reads. An event with a field that is not here does not
 * compile and is not recorded, so the trail never shows a name from the code.
 */
export const FIELD_LABELS = {
  // agency
  agencyKind: "Jenis instansi",
  headName: "Nama pimpinan",
  headTitle: "Sebutan pimpinan",
  mfaRequired: "Kode OTP diwajibkan",
  timeZone: "Zona waktu",
  // unit
  appraisalSuperiorId: "Atasan penilaian",
  code: "Kode",
  kind: "Jenis",
  lastDay: "Hari terakhir berlaku",
  name: "Nama",
  parentId: "Unit induk",
  sortOrder: "Urutan",
  unitId: "Unit kerja",
  // history
  from: "Mulai",
  reason: "Alasan",
  to: "Sampai",
  validFrom: "Berlaku mulai",
  validTo: "Berlaku sampai",
  // period
  date: "Tanggal",
  endsOn: "Berakhir",
  evaluationCloses: "Evaluasi ditutup",
  evaluationOpens: "Evaluasi dibuka",
  objectionCloses: "Keberatan ditutup",
  objectionOpens: "Keberatan dibuka",
  ordinal: "Urutan dalam tahun",
  planningCloses: "Perencanaan ditutup",
  planningOpens: "Perencanaan dibuka",
  realisasiCloses: "Realisasi ditutup",
  realisasiOpens: "Realisasi dibuka",
  rhythm: "Irama",
  ruleset: "Aturan yang dipakai",
  startsOn: "Dimulai",
  year: "Tahun",
  closesOn: "Ditutup",
  groupKey: "Kelompok",
  opensOn: "Dibuka",
  window: "Jadwal",
  // employee
  backTitle: "Gelar belakang",
  birthDate: "Tanggal lahir",
  birthPlace: "Tempat lahir",
  email: "E-mail",
  employeeId: "Pegawai",
  frontTitle: "Gelar depan",
  golongan: "Golongan",
  number: "NIP/NI PPPK",
  phone: "Telepon",
  serviceEndsOn: "Akhir masa kerja",
  sex: "Jenis kelamin",
  standing: "Kedudukan",
  // placement
  decree: "Nomor SK",
  decreeDate: "Tanggal SK",
  isHead: "Memimpin unit",
  jenjang: "Jenjang",
  position: "Jabatan",
  positionId: "Jabatan",
  // delegation, team, report
  answer: "Jawaban",
  by: "Alasan dibuka",
  delegateId: "Penerima delegasi",
  members: "Jumlah orang",
  note: "Catatan",
  purpose: "Tujuan",
  role: "Peran",
  shown: "Pejabat penilai yang ditampilkan",
  status: "Status",
  teamId: "Tim kerja",
  // skp
  approach: "Pendekatan hasil kerja",
  parentRhkId: "RHK pimpinan",
  positionName: "Untuk jabatan",
  skpVersion: "Versi SKP",
  words: "Isi",
  // dialog, changes of an SKP within its year
  changedOn: "Berubah mulai",
  nextOn: "Dialog berikutnya",
  periodId: "Periode",
  skpId: "SKP",
  // account
  accountId: "Akun",
  left: "Sisa",
  method: "Cara",
  sessions: "Jumlah sesi",
  slips: "Jumlah slip",
  // exchange
  changed: "Berubah",
  employees: "Jumlah pegawai",
  faults: "Kesalahan",
  fileHash: "Sidik berkas",
  fileName: "Nama berkas",
  format: "Format",
  line: "Baris",
  list: "Daftar",
  rows: "Jumlah baris",
  unchanged: "Tetap",
  units: "Jumlah unit",
  new: "Baru",
  // evaluation, objection
  evaluations: "Jumlah evaluasi",
  origin: "Asal hasil",
  period: "Periode",
  predikatOrganisasi: "Predikat kinerja organisasi",
  resultHash: "Sidik hasil",
  resultNumber: "Hasil ke-",
  // realisasi, feedback
  actionPlan: "Rencana aksi",
  evidences: "Jumlah bukti dukung",
  ikiId: "Indikator",
  minutes: "Menit",
  quantity: "Jumlah hasil",
  text: "Uraian",
  realisasi: "Realisasi",
  target: "Target periode",
  title: "Judul",
  url: "Tautan",
  // document
  documentCode: "Kode dokumen",
  documentKind: "Dokumen",
  edition: "Versi",
  // inspection
  population: "Jumlah populasi",
  populationHash: "Sidik populasi",
  seed: "Benih",
  // trail
  attempted: "Yang diminta",
  count: "Jumlah",
  fault: "Temuan",
  faultSeq: "Pada nomor urut",
  hash: "Sidik (hash)",
  seq: "Nomor urut",
} as const satisfies Readonly<Record<string, string>>;

export type FieldName = keyof typeof FIELD_LABELS;

export const FIELD_NAMES = Object.keys(FIELD_LABELS) as [FieldName, ...FieldName[]];

/** What a person reads for a field; an event of an older version may hold a field that is gone. */
export function fieldLabel(field: string): string {
  return (FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? field;
}
