import type { Permission } from "./permissions";
import { BASE_ROLE, ROLES, type AnyRole } from "./role";

type RoomOf<P> = P extends `${infer Room}.${string}` ? Room : never;

/** The part of the application that a permission belongs to: what stands before its dot. */
export type PermissionRoom = RoomOf<Permission>;

/** What people call each part, in the order in which the matrix shows them. */
export const PERMISSION_ROOMS: Readonly<Record<PermissionRoom, string>> = {
  agency: "Instansi dan unit",
  reorganisation: "Penataan organisasi",
  period: "Periode dan kalender",
  employee: "Pegawai, tim kerja, dan pejabat penilai",
  iku: "Perencanaan, indikator, dan perjanjian kinerja",
  skp: "Sasaran Kinerja Pegawai",
  realisasi: "Realisasi, bukti dukung, dan progres harian",
  feedback: "Umpan balik",
  evaluation: "Evaluasi kinerja",
  objection: "Keberatan",
  document: "Dokumen tercetak",
  auth: "Akun dan peran",
  exchange: "Impor dan ekspor",
  dashboard: "Dasbor dan pemantauan",
  inspection: "Pemeriksaan inspektorat",
  audit: "Jejak audit",
  notification: "Pemberitahuan",
};

/** What people read for a permission. */
export const PERMISSION_LABELS: Readonly<Record<Permission, string>> = {
  "agency.read-units": "Melihat susunan unit",
  "agency.edit-units": "Menambah, mengubah, dan menutup unit",
  "reorganisation.draft": "Merancang penataan organisasi",
  "reorganisation.decide": "Membaca dan menetapkan penataan organisasi yang dirancang orang lain",
  "agency.edit-settings": "Mengubah pengaturan instansi",
  "agency.read-policy": "Membaca kebijakan kinerja instansi",
  "agency.edit-policy": "Mengubah kebijakan kinerja instansi",
  "period.read": "Melihat periode dan hari libur",
  "period.edit": "Mengatur periode, jadwal, dan hari libur",
  "period.extend": "Memperpanjang jadwal bagi pegawai, unit, atau kelompok",
  "employee.read-own": "Melihat data kepegawaian sendiri",
  "employee.report-appraiser": "Melaporkan pejabat penilai yang keliru",
  "employee.list": "Mencari pegawai",
  "employee.read": "Melihat data kepegawaian orang lain",
  "employee.edit": "Mengubah data dan penempatan pegawai",
  "employee.delegate-appraisal": "Mencatat pendelegasian penilaian",
  "employee.answer-reports": "Menjawab laporan tentang pejabat penilai",
  "employee.read-teams": "Melihat tim kerja",
  "employee.edit-teams": "Membentuk dan mengubah tim kerja",
  "employee.read-readiness": "Melihat laporan kesiapan",
  "iku.read-perjanjian": "Membaca perjanjian kinerja dan rencana aksi unit",
  "iku.edit-perjanjian": "Menyusun dan menyepakati perjanjian kinerja, menyusun rencana aksi unit",
  "iku.record-perjanjian": "Menyiapkan perjanjian kinerja unit dan mencatatnya dari dokumen bertanda tangan",
  "iku.read": "Melihat pohon kinerja, IKU, dan capaiannya",
  "iku.read-coverage":
    "Melihat cakupan penjenjangan: RHK tanpa sandaran, siapa belum atau terlalu banyak memikul",
  "iku.link-rhk": "Menghubungkan RHK pegawai dengan IKU atau RHK pimpinan",
  "iku.plan": "Menyusun pohon kinerja dan daftar IKU",
  "iku.record": "Mengisi realisasi IKU yang dipertanggungjawabkan",
  "skp.plan-own": "Menyusun SKP sendiri",
  "skp.appraise": "Menetapkan SKP pegawai yang dinilai",
  "skp.keep-library": "Mengelola pustaka RHK",
  "skp.hold-dialog": "Mencatat dan mengonfirmasi dialog kinerja",
  "skp.record-paper": "Mencatat SKP yang ditetapkan di atas kertas",
  "skp.read": "Melihat SKP orang lain",
  "realisasi.manage-own": "Mengisi realisasi, bukti dukung, dan progres harian sendiri",
  "realisasi.read": "Melihat realisasi pegawai yang dinilai, ditugasi, atau dicakup peran",
  "realisasi.read-usage": "Melihat waktu pemakaian aplikasi per kelompok jabatan",
  "feedback.read-own": "Melihat umpan balik yang diterima dan diberikan",
  "feedback.answer-own": "Menanggapi umpan balik yang diterima",
  "feedback.give": "Memberi umpan balik sebagai pejabat penilai atau ketua tim kerja",
  "evaluation.read-own": "Melihat hasil evaluasi sendiri",
  "evaluation.answer-own": "Menilai diri, menerima, dan menyetujui hasil evaluasi sendiri",
  "evaluation.read": "Melihat evaluasi pegawai yang dinilai atau dicakup peran",
  "evaluation.appraise": "Menilai pegawai sebagai pejabat penilai kinerja",
  "evaluation.recommend": "Memberi rekomendasi sebagai ketua tim kerja",
  "evaluation.read-organisasi": "Melihat predikat kinerja organisasi",
  "evaluation.set-organisasi": "Menetapkan predikat kinerja organisasi unit di bawahnya",
  "evaluation.improve-unit":
    "Menyusun rencana perbaikan unit yang dipimpin, melaporkan tindakan yang ditugaskan",
  "evaluation.lead-pembahasan": "Memimpin pembahasan predikat kinerja unit yang dipimpin",
  "evaluation.read-pembahasan":
    "Membaca pembahasan predikat kinerja: pimpinan unit, pejabat penilai atas timnya, inspektorat",
  "evaluation.record-paper": "Mencatat hasil dari dokumen bertanda tangan",
  "evaluation.correct": "Mengoreksi hasil evaluasi yang sudah final",
  "objection.file-own": "Mengajukan keberatan atas hasil sendiri",
  "objection.answer": "Menjelaskan dan memutuskan keberatan sebagai pejabat penilai atau atasannya",
  "document.read": "Mencetak SKP dan evaluasi sendiri, yang dinilai, atau yang dicakup peran",
  "document.keep-signed": "Menyimpan salinan dokumen yang ditandatangani di luar aplikasi",
  "auth.read-roles": "Melihat peran dan pemegangnya",
  "auth.grant-roles": "Memberikan dan mencabut peran",
  "auth.read-accounts": "Melihat keadaan akun",
  "auth.issue-slips": "Membuat slip aktivasi",
  "auth.reset-second-factor": "Menghapus kode OTP orang yang kehilangan ponsel",
  "auth.suspend-accounts": "Menangguhkan dan memulihkan akun",
  "auth.manage-own-account": "Mengurus akun sendiri",
  "exchange.open": "Membuka halaman impor",
  "exchange.import-iku": "Mengimpor daftar IKU seluruh instansi",
  "exchange.import": "Mengimpor unit dan pegawai",
  "exchange.import-performance": "Mengimpor SKP dan hasil penilaian yang dibuat di luar",
  "exchange.export": "Mengunduh daftar pegawai",
  "dashboard.read": "Melihat dasbor unit yang dipimpin atau dijangkau perannya",
  "inspection.read": "Membaca temuan pemeriksaan dan mengunduh kertas kerja",
  "inspection.draw-sample": "Menarik sampel pemeriksaan",
  "audit.read": "Membaca jejak audit",
  "notification.read-own": "Membaca pemberitahuan sendiri",
};

/** What a role is for, in one sentence. */
export const ROLE_NOTES: Readonly<Record<AnyRole, string>> = {
  pegawai: "Dimiliki setiap pegawai tanpa perlu diberikan.",
  admin_instansi: "Mengurus unit, pegawai, periode, akun, dan peran. Hanya untuk seluruh instansi.",
  admin_sistem: "Menjaga sistem dan akun tetap berjalan. Hanya untuk seluruh instansi.",
  pengelola_kinerja: "Mengurus data pegawai, tim kerja, dan slip aktivasi, biasanya untuk unitnya saja.",
  perencana: "Menyusun sasaran, IKU, dan perjanjian kinerja.",
  inspektorat: "Membaca dan memeriksa; tidak mengubah apa pun.",
  pimpinan: "Melihat gambaran menyeluruh: kepala daerah, sekretaris daerah, kepala perangkat daerah.",
  pengelola_layanan: "Mengurus survei kepuasan masyarakat dan pengaduan.",
};

/** All roles in the order in which pages show them: the one that everybody has, then those that are granted. */
export const ALL_ROLES: readonly AnyRole[] = [BASE_ROLE, ...ROLES];

/** Whether what is done under the permission leaves everything as it was. */
export function isReading(permission: Permission): boolean {
  return /\.(read|list|export)(-|$)/.test(permission);
}

/** Whether it concerns nobody but the person who does it. */
export function isAboutOneself(permission: Permission): boolean {
  return /-own(-|$)/.test(permission);
}

/** The permissions by the part that they belong to, in the order of the matrix. */
export function permissionsByRoom(): readonly {
  readonly room: PermissionRoom;
  readonly label: string;
  readonly permissions: readonly Permission[];
}[] {
  const all = Object.keys(PERMISSION_LABELS) as Permission[];
  return (Object.keys(PERMISSION_ROOMS) as PermissionRoom[]).map((room) => ({
    room,
    label: PERMISSION_ROOMS[room],
    permissions: all.filter((permission) => permission.startsWith(`${room}.`)),
  }));
}
