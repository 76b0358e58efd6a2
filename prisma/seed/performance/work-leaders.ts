import { level, many, quick, rhk, spent, type Work } from "./line";

/** Those who lead: agency-wide, an office, a kecamatan, a kelurahan, a part of one. */

export const sekretarisDaerah: Work = {
  rhks: [
    rhk(
      "Meningkatnya akuntabilitas kinerja perangkat daerah",
      level("Nilai akuntabilitas kinerja instansi pemerintah", "72", "nilai"),
      level("Persentase perangkat daerah dengan predikat kinerja paling rendah Baik", "85"),
    ),
    rhk(
      "Meningkatnya kualitas koordinasi kebijakan daerah",
      level("Persentase kebijakan strategis yang ditindaklanjuti perangkat daerah", "95"),
    ),
    rhk("Meningkatnya kualitas pelayanan publik kota", level("Indeks pelayanan publik", "4.1", "indeks")),
    rhk(
      "Terkelolanya anggaran Sekretariat Daerah secara efektif",
      spent("Persentase realisasi anggaran Sekretariat Daerah", "95"),
    ),
  ],
  extra: rhk(
    "Terkendalinya inflasi daerah melalui tim pengendalian inflasi",
    many("Jumlah rapat koordinasi dengan keputusan yang ditindaklanjuti", "12", "keputusan"),
  ),
  days: ["Rapat koordinasi perangkat daerah", "Evaluasi capaian perjanjian kinerja"],
  actions: ["Menetapkan tindak lanjut rapat koordinasi dan memantaunya setiap pekan"],
  praise: ["Tindak lanjut kebijakan strategis terpantau baik dan tepat waktu."],
  advice: ["Percepat penyelesaian tindak lanjut yang lewat tenggat, mulai dari perangkat daerah prioritas."],
};

export const kepalaPerangkatDaerah: Work = {
  rhks: [
    rhk(
      "Meningkatnya kualitas layanan perangkat daerah kepada masyarakat",
      level("Indeks kepuasan masyarakat", "88.31", "indeks"),
      quick("Rata-rata waktu penyelesaian layanan", "3", "hari kerja"),
    ),
    rhk(
      "Tercapainya sasaran perjanjian kinerja perangkat daerah",
      level("Persentase indikator kinerja utama yang mencapai target", "90"),
    ),
    rhk(
      "Meningkatnya kompetensi pegawai perangkat daerah",
      level("Persentase pegawai yang memenuhi 20 jam pelajaran", "90"),
    ),
    rhk("Terkelolanya anggaran secara efektif", spent("Persentase realisasi anggaran", "95")),
  ],
  extra: rhk(
    "Terlaksananya inovasi layanan perangkat daerah yang dipakai masyarakat",
    many("Jumlah inovasi yang diterapkan", "1", "inovasi"),
  ),
  days: ["Rapat pimpinan dan pembagian tugas", "Pemantauan pelayanan di loket"],
  actions: ["Memantau waktu layanan setiap pekan dan memperbaiki antrean yang terpanjang"],
  praise: ["Waktu layanan membaik dan keluhan warga berkurang nyata."],
  advice: ["Capaian IKU triwulan ini di bawah rencana; tetapkan langkah percepatan bersama para kabid."],
};

export const camat: Work = {
  rhks: [
    rhk(
      "Meningkatnya kualitas pelayanan publik kecamatan",
      level("Indeks kepuasan masyarakat kecamatan", "86", "indeks"),
      quick("Rata-rata waktu penyelesaian surat keterangan", "1", "hari kerja"),
    ),
    rhk(
      "Meningkatnya ketenteraman dan ketertiban wilayah",
      level("Persentase gangguan ketertiban yang selesai ditangani", "90"),
    ),
    rhk(
      "Meningkatnya partisipasi masyarakat dalam pembangunan",
      level("Persentase usulan musrenbang yang terakomodasi", "65"),
    ),
    rhk(
      "Meningkatnya tertib administrasi pemerintahan kelurahan",
      level("Persentase kelurahan dengan nilai administrasi paling rendah Baik", "100"),
    ),
  ],
  extra: rhk(
    "Menurunnya jumlah balita stunting di kecamatan",
    many("Jumlah keluarga berisiko yang didampingi", "120", "keluarga"),
  ),
  days: ["Rapat koordinasi dengan para lurah", "Peninjauan pelayanan dan kebersihan wilayah"],
  actions: ["Rapat koordinasi lurah setiap Senin dan peninjauan lapangan dua kali sepekan"],
  praise: ["Koordinasi dengan para lurah berjalan baik; warga merasakan layanan yang lebih cepat."],
  advice: ["Usulan musrenbang belum terkawal; susun daftar prioritas dan bahas dengan perangkat daerah."],
};

export const sekretaris: Work = {
  rhks: [
    rhk(
      "Terlaksananya perencanaan dan pelaporan tepat waktu",
      many("Jumlah dokumen perencanaan dan laporan yang disahkan", "12", "dokumen"),
      quick("Rata-rata keterlambatan laporan", "1", "hari"),
    ),
    rhk(
      "Meningkatnya kualitas layanan administrasi internal",
      level("Indeks kepuasan layanan internal", "85", "indeks"),
    ),
    rhk("Terkelolanya keuangan dan aset secara tertib", spent("Persentase realisasi anggaran", "95")),
  ],
  extra: rhk(
    "Terselesaikannya tindak lanjut hasil pemeriksaan",
    level("Persentase rekomendasi yang selesai ditindaklanjuti", "100"),
  ),
  days: ["Penyusunan laporan bulanan", "Koordinasi subbagian tentang surat masuk dan keuangan"],
  actions: ["Menetapkan jadwal penyusunan laporan dan memeriksa konsep sepekan sebelum tenggat"],
  praise: ["Laporan selalu rapi dan selesai sebelum tenggat."],
  advice: ["Mulailah menghimpun bahan laporan lebih awal agar tidak menumpuk di akhir bulan."],
};

export const kepalaBidang: Work = {
  rhks: [
    rhk(
      "Tersedianya kebijakan teknis yang dapat dilaksanakan",
      many("Jumlah kebijakan teknis yang ditetapkan", "4", "dokumen"),
    ),
    rhk(
      "Meningkatnya kualitas pembinaan dan pengawasan bidang",
      level("Persentase objek binaan yang memenuhi standar", "85"),
    ),
    rhk(
      "Terselesaikannya program bidang sesuai rencana",
      level("Persentase kegiatan yang selesai sesuai jadwal", "95"),
      spent("Persentase realisasi anggaran bidang", "95"),
    ),
  ],
  extra: rhk(
    "Tersusunnya bahan jawaban aduan masyarakat bidang",
    level("Persentase aduan yang dijawab tepat waktu", "100"),
  ),
  days: ["Pembahasan rancangan kebijakan teknis", "Pembinaan lapangan"],
  actions: ["Menyusun jadwal pembinaan per objek dan mencatat perbaikannya"],
  praise: ["Pembinaan lapangan terencana dan hasilnya terdokumentasi."],
  advice: ["Sebagian kegiatan mundur dari jadwal; laporkan hambatan sejak pekan pertama."],
};

export const lurah: Work = {
  rhks: [
    rhk(
      "Meningkatnya kualitas pelayanan administrasi kelurahan",
      many("Jumlah surat keterangan yang diterbitkan tanpa kesalahan", "1800", "surat"),
      level("Indeks kepuasan masyarakat kelurahan", "85", "indeks"),
    ),
    rhk(
      "Meningkatnya kebersihan dan ketertiban lingkungan",
      level("Persentase RW dengan kerja bakti rutin", "90"),
    ),
    rhk(
      "Meningkatnya keberdayaan masyarakat kelurahan",
      many("Jumlah kelompok masyarakat yang aktif", "24", "kelompok"),
    ),
  ],
  extra: rhk(
    "Terbantunya keluarga penerima manfaat dalam pemutakhiran data sosial",
    many("Jumlah keluarga yang datanya dimutakhirkan", "320", "keluarga"),
  ),
  days: ["Pelayanan dan penandatanganan surat warga", "Kunjungan ke RW dan kerja bakti"],
  actions: ["Membuka layanan jemput berkas setiap Rabu di balai RW"],
  praise: ["Warga menyampaikan apresiasi atas layanan jemput berkas."],
  advice: ["Tiga RW belum kerja bakti rutin; dampingi ketua RW menyusun jadwal."],
};

export const kepalaSeksi: Work = {
  rhks: [
    rhk(
      "Terselesaikannya layanan seksi sesuai standar pelayanan",
      many("Jumlah layanan yang selesai sesuai standar", "960", "layanan"),
      quick("Rata-rata waktu penyelesaian layanan", "2", "hari kerja"),
    ),
    rhk(
      "Tersedianya data dan laporan seksi yang mutakhir",
      many("Jumlah laporan bulanan yang disampaikan tepat waktu", "12", "laporan"),
    ),
    rhk(
      "Meningkatnya ketepatan tindak lanjut aduan warga",
      level("Persentase aduan yang selesai dalam lima hari kerja", "92"),
    ),
  ],
  extra: rhk(
    "Terlaksananya gerakan pelayanan keliling",
    many("Jumlah lokasi pelayanan keliling", "12", "lokasi"),
  ),
  days: ["Verifikasi berkas permohonan warga", "Penyusunan laporan seksi"],
  actions: ["Membagi berkas setiap pagi dan memeriksa sisa berkas pukul 14.00"],
  praise: ["Aduan warga dijawab cepat, santun, dan tuntas."],
  advice: ["Berkas menumpuk pada pekan kedua; atur ulang pembagian tugas loket."],
};
