/** Why something was refused, for the trail; a code without a sentence is shown as it is. */
const REASONS: Readonly<Record<string, string>> = {
  forbidden: "Peran pelaku tidak mencakup tindakan ini",
  "out-of-reach": "Di luar unit yang dicakup peran pelaku",
  "not-found": "Yang dimaksud tidak ada, atau bukan milik instansi ini",
  stale: "Data sudah diubah orang lain",
  unchanged: "Tidak ada yang berubah",
  "code-taken": "Kode sudah dipakai",
  "needs-parent": "Unit induk belum dipilih",
  "not-in-force": "Tidak berlaku pada tanggal itu",
  "not-closed": "Unit tidak sedang ditutup",
  "tree-fault": "Susunan unit menjadi keliru",
  exists: "Sudah ada",
  "date-taken": "Tanggalnya sudah tercatat",
  "window-fault": "Jadwal menjadi keliru",
  "planning-missing": "Jadwal perencanaan belum diisi",
  "planning-not-annual": "Perencanaan hanya pada periode tahunan",
  "in-use": "Masih dipakai",
  "own-record": "Menyangkut data pelaku sendiri",
  "last-admin": "Instansi akan tanpa admin kepegawaian",
  "already-held": "Peran yang sama sudah dipegang",
  "agency-only": "Peran ini hanya untuk seluruh instansi",
  // skp
  "not-your-part": "Bukan bagian pelaku dalam SKP itu",
  "wrong-status": "Status SKP tidak mengizinkan",
  window: "Di luar jadwal",
  missing: "Isi SKP belum lengkap",
  "line-gone": "Baris itu sudah tidak ada",
  "no-appraiser": "Pejabat penilai belum diketahui",
  "parent-gone": "RHK pimpinan tidak berlaku lagi",
  "team-gone": "Tim kerja tidak berlaku lagi",
};

export function denialReason(code: string): string {
  return REASONS[code] ?? code;
}
