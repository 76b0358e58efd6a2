import { level, many, quick, rhk, type Work } from "./line";

/** Schools, health and culture. */

export const guru: Work = {
  rhks: [
    rhk(
      "Meningkatnya hasil belajar peserta didik",
      level("Persentase peserta didik yang mencapai tujuan pembelajaran", "85"),
    ),
    rhk(
      "Meningkatnya kualitas pembelajaran di kelas",
      level("Nilai pengamatan kelas oleh kepala sekolah", "85", "nilai"),
      many("Jumlah modul ajar yang disusun dan dipakai", "8", "modul"),
    ),
  ],
  extra: rhk(
    "Terbinanya kegiatan ekstrakurikuler",
    many("Jumlah pertemuan ekstrakurikuler", "32", "pertemuan"),
  ),
  days: ["Mengajar dan menilai hasil belajar", "Menyusun modul ajar"],
  actions: ["Menyusun modul ajar sebelum pekan pembelajaran dan membahasnya dalam kelompok guru"],
  praise: ["Peserta didik aktif dan hasil belajarnya meningkat."],
  advice: ["Gunakan hasil penilaian awal untuk membedakan tugas peserta didik."],
};

export const kepalaSekolah: Work = {
  rhks: [
    rhk(
      "Meningkatnya mutu satuan pendidikan",
      level("Skor literasi pada rapor pendidikan", "75", "skor"),
      level("Persentase guru yang menerima pengamatan kelas", "100"),
    ),
    rhk(
      "Terkelolanya sekolah secara aman dan tertib",
      level("Indeks iklim keamanan sekolah", "80", "indeks"),
    ),
  ],
  extra: rhk(
    "Terjalinnya kemitraan sekolah dengan orang tua",
    many("Jumlah pertemuan orang tua", "4", "pertemuan"),
  ),
  days: ["Pengamatan kelas dan umpan balik guru", "Rapat dewan guru"],
  actions: ["Mengamati dua kelas setiap pekan dan membahas hasilnya hari itu juga"],
  praise: ["Pengamatan kelas berjalan rutin dan guru merasa dibantu."],
  advice: ["Skor numerasi belum naik; susun rencana bersama guru kelas tinggi."],
};

export const dokter: Work = {
  rhks: [
    rhk(
      "Terlayaninya pasien sesuai standar profesi",
      many("Jumlah pasien yang dilayani", "3600", "pasien"),
      quick("Rata-rata waktu tunggu pasien", "30", "menit"),
    ),
    rhk("Meningkatnya kualitas rekam medis", level("Persentase rekam medis yang lengkap", "98")),
  ],
  extra: rhk("Terlaksananya penyuluhan kesehatan", many("Jumlah penyuluhan", "12", "penyuluhan")),
  days: ["Pelayanan pasien di poli umum", "Kunjungan posyandu"],
  actions: ["Membuka poli tepat waktu dan memeriksa kelengkapan rekam medis setiap sore"],
  praise: ["Waktu tunggu pasien turun dan rekam medis lengkap."],
  advice: ["Rekam medis hari Senin sering belum lengkap; atur pembagian dengan perawat."],
};

export const kepalaPuskesmas: Work = {
  rhks: [
    rhk(
      "Meningkatnya mutu layanan puskesmas",
      level("Indeks kepuasan pasien", "86", "indeks"),
      level("Persentase indikator mutu nasional yang tercapai", "90"),
    ),
    rhk("Meningkatnya cakupan kesehatan masyarakat", level("Cakupan imunisasi dasar lengkap", "95")),
  ],
  extra: rhk(
    "Menurunnya prevalensi stunting wilayah kerja",
    many("Jumlah balita yang didampingi", "90", "balita"),
  ),
  days: ["Lokakarya mini puskesmas", "Pemantauan posyandu"],
  actions: ["Lokakarya mini setiap bulan dengan tindak lanjut per program"],
  praise: ["Lokakarya mini menghasilkan tindak lanjut yang jelas."],
  advice: ["Cakupan imunisasi dua kelurahan tertinggal; jadwalkan kunjungan bersama kader."],
};

export const perawat: Work = {
  rhks: [
    rhk(
      "Terlaksananya asuhan keperawatan sesuai standar",
      many("Jumlah asuhan keperawatan", "2400", "asuhan"),
      level("Persentase asuhan yang terdokumentasi lengkap", "97"),
    ),
    rhk("Terlaksananya kunjungan rumah keluarga binaan", many("Jumlah kunjungan rumah", "96", "kunjungan")),
  ],
  extra: rhk("Terbinanya kader posyandu", many("Jumlah kader yang dibina", "24", "kader")),
  days: ["Asuhan keperawatan di ruang tindakan", "Kunjungan rumah keluarga binaan"],
  actions: ["Dua kunjungan rumah setiap pekan sesuai daftar keluarga binaan"],
  praise: ["Teliti, tanggap, dan menenangkan pasien."],
  advice: ["Lengkapi catatan asuhan pada hari yang sama."],
};

export const kesehatan: Work = {
  rhks: [
    rhk(
      "Terlaksananya program kesehatan sesuai rencana",
      level("Persentase kegiatan program yang terlaksana", "95"),
      many("Jumlah sasaran program yang dilayani", "600", "orang"),
    ),
    rhk("Tersedianya laporan program yang akurat", many("Jumlah laporan bulanan", "12", "laporan")),
  ],
  extra: rhk(
    "Terlaksananya penyelidikan kejadian luar biasa tepat waktu",
    quick("Rata-rata waktu tanggap", "24", "jam"),
  ),
  days: ["Pelayanan program di lapangan", "Penyusunan laporan program"],
  actions: ["Menyusun jadwal kunjungan per kelurahan dan melaporkannya setiap akhir pekan"],
  praise: ["Program berjalan sesuai jadwal dan datanya dapat dipercaya."],
  advice: ["Selaraskan jadwal dengan posyandu agar sasaran tidak terlewat."],
};

export const budaya: Work = {
  rhks: [
    rhk(
      "Terlaksananya pembinaan satuan dan kelompok binaan",
      many("Jumlah kelompok yang dibina", "24", "kelompok"),
      level("Persentase kelompok yang meningkat nilainya", "70"),
    ),
    rhk("Tersusunnya laporan pembinaan", many("Jumlah laporan pembinaan", "4", "laporan")),
  ],
  extra: rhk("Terselenggaranya pekan budaya daerah", many("Jumlah kegiatan", "1", "kegiatan")),
  days: ["Kunjungan pembinaan kelompok", "Penyusunan laporan kunjungan"],
  actions: ["Mengunjungi dua kelompok setiap bulan sesuai daftar"],
  praise: ["Kelompok binaan makin mandiri dan aktif."],
  advice: ["Catat perubahan kelompok sejak kunjungan pertama agar kemajuannya terlihat."],
};
