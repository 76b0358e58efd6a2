import { level, many, quick, rhk, type Work } from "./line";

/** Staff of offices: analysts, service staff, administration, data, archives, supervision, planning, people. */

export const analis: Work = {
  rhks: [
    rhk(
      "Tersedianya telaah kebijakan yang dipakai pimpinan",
      many("Jumlah telaah yang dijadikan bahan keputusan", "8", "telaah"),
      level("Persentase telaah yang diterima tanpa perbaikan pokok", "85"),
    ),
    rhk(
      "Tersedianya data pendukung kebijakan yang mutakhir",
      many("Jumlah set data yang dimutakhirkan", "12", "set data"),
    ),
    rhk(
      "Terselesaikannya bahan rapat pimpinan tepat waktu",
      quick("Rata-rata waktu penyiapan bahan", "2", "hari kerja"),
    ),
  ],
  extra: rhk(
    "Tersusunnya laporan evaluasi kebijakan tahunan",
    many("Jumlah laporan evaluasi", "1", "laporan"),
  ),
  days: ["Menelaah data dan peraturan", "Menyusun bahan rapat pimpinan"],
  actions: ["Menyepakati topik telaah di awal periode dan mengirim konsep dua pekan sebelum tenggat"],
  praise: ["Telaah tajam, ringkas, dan langsung dapat dipakai pimpinan."],
  advice: ["Sertakan pilihan kebijakan dan akibatnya, bukan hanya uraian masalah."],
};

export const layanan: Work = {
  rhks: [
    rhk(
      "Terlayaninya permohonan warga sesuai standar pelayanan",
      many("Jumlah permohonan yang selesai", "1200", "permohonan"),
      level("Persentase permohonan yang selesai pada hari yang sama", "90"),
    ),
    rhk(
      "Tercatatnya permohonan secara tertib dalam buku register",
      level("Persentase berkas yang tercatat lengkap", "100"),
    ),
    rhk(
      "Tersampaikannya informasi persyaratan layanan kepada warga",
      many("Jumlah warga yang dibantu melengkapi berkas", "360", "orang"),
    ),
  ],
  extra: rhk(
    "Terbantunya warga lanjut usia dalam layanan jemput berkas",
    many("Jumlah warga yang dilayani di rumah", "48", "orang"),
  ),
  days: [
    "Melayani permohonan surat keterangan di loket",
    "Memeriksa kelengkapan berkas warga",
    "Mencatat permohonan dalam register",
  ],
  actions: ["Melayani loket A setiap hari kerja dan menutup register pukul 15.30"],
  praise: ["Ramah kepada warga dan sabar menjelaskan persyaratan."],
  advice: ["Periksa kelengkapan berkas sejak di loket agar warga tidak kembali dua kali."],
};

export const administrasi: Work = {
  rhks: [
    rhk(
      "Terkelolanya surat masuk dan keluar secara tertib",
      many("Jumlah surat yang tercatat dan diteruskan pada hari yang sama", "1400", "surat"),
    ),
    rhk(
      "Tersedianya sarana kerja yang siap pakai",
      level("Persentase permintaan barang yang terpenuhi dalam dua hari", "95"),
    ),
    rhk(
      "Terlaksananya penataan arsip aktif unit kerja",
      many("Jumlah berkas yang ditata dan diberi label", "600", "berkas"),
    ),
  ],
  extra: rhk(
    "Terlaksananya kegiatan kantor dengan tertib",
    many("Jumlah kegiatan yang didukung", "12", "kegiatan"),
  ),
  days: ["Mencatat dan mendistribusikan surat", "Menata arsip aktif", "Menyiapkan ruang rapat"],
  actions: ["Mencatat surat paling lambat pukul 10.00 dan pukul 15.00 setiap hari"],
  praise: ["Surat tidak pernah terlambat diteruskan; arsip mudah ditemukan."],
  advice: ["Beberapa surat terlambat diteruskan; gunakan kartu kendali setiap hari."],
};

export const data: Work = {
  rhks: [
    rhk(
      "Tersedianya data yang akurat dan mutakhir",
      many("Jumlah data yang dimutakhirkan", "2400", "data"),
      level("Persentase data tanpa kesalahan pada pemeriksaan sampel", "98"),
    ),
    rhk(
      "Berfungsinya aplikasi dan perangkat kerja",
      quick("Rata-rata waktu penyelesaian gangguan", "4", "jam"),
    ),
    rhk(
      "Tersajinya informasi kepada pengguna",
      many("Jumlah sajian data yang dipublikasikan", "12", "sajian"),
    ),
  ],
  extra: rhk(
    "Terbantunya pegawai memakai aplikasi baru",
    many("Jumlah pegawai yang didampingi", "40", "orang"),
  ),
  days: ["Memutakhirkan basis data", "Menangani gangguan aplikasi dan jaringan"],
  actions: ["Memeriksa sampel data setiap Jumat dan memperbaiki kesalahannya pekan itu juga"],
  praise: ["Gangguan aplikasi ditangani cepat dan dijelaskan dengan sabar."],
  advice: ["Dokumentasikan langkah penanganan agar rekan dapat melanjutkan."],
};

export const arsip: Work = {
  rhks: [
    rhk(
      "Tertatanya arsip sesuai klasifikasi",
      many("Jumlah arsip yang diolah", "1500", "berkas"),
      level("Persentase arsip yang ditemukan dalam lima menit", "92"),
    ),
    rhk("Terlaksananya penyusutan arsip sesuai jadwal retensi", many("Jumlah usul penyusutan", "2", "usul")),
  ],
  extra: rhk("Terdigitalkannya arsip vital", many("Jumlah arsip vital yang dialihmediakan", "300", "berkas")),
  days: ["Mengolah arsip inaktif", "Melayani peminjaman arsip"],
  actions: ["Mengolah satu boks arsip setiap hari kerja"],
  praise: ["Arsip lama kini mudah dicari kembali."],
  advice: ["Selesaikan dahulu arsip keuangan yang akan diperiksa."],
};

export const pengawasan: Work = {
  rhks: [
    rhk(
      "Tersusunnya laporan hasil pengawasan yang berkualitas",
      many("Jumlah laporan hasil pengawasan", "12", "laporan"),
      quick("Rata-rata waktu penyelesaian laporan", "10", "hari kerja"),
    ),
    rhk(
      "Meningkatnya penyelesaian tindak lanjut hasil pengawasan",
      level("Persentase rekomendasi yang ditindaklanjuti", "90"),
    ),
  ],
  extra: rhk(
    "Terlaksananya pendampingan penyusunan laporan keuangan",
    many("Jumlah perangkat daerah yang didampingi", "4", "perangkat daerah"),
  ),
  days: ["Pemeriksaan dokumen pertanggungjawaban", "Penyusunan kertas kerja pemeriksaan"],
  actions: ["Menyusun kertas kerja pada hari pemeriksaan dan membahasnya setiap Jumat"],
  praise: ["Temuan didukung bukti yang kuat dan disampaikan dengan santun."],
  advice: ["Percepat penyelesaian laporan; dua penugasan lewat dari sepuluh hari kerja."],
};

export const perencanaan: Work = {
  rhks: [
    rhk(
      "Tersusunnya dokumen perencanaan yang selaras",
      many("Jumlah dokumen perencanaan yang disahkan", "5", "dokumen"),
      level("Persentase indikator yang memenuhi kriteria SMART", "95"),
    ),
    rhk("Tersedianya laporan kinerja berkala", many("Jumlah laporan kinerja triwulanan", "4", "laporan")),
  ],
  extra: rhk("Tersusunnya usulan inovasi daerah", many("Jumlah usulan inovasi", "1", "usulan")),
  days: ["Menyusun rancangan rencana kerja", "Menghimpun capaian indikator"],
  actions: ["Menghimpun capaian indikator pada pekan pertama setelah periode berakhir"],
  praise: ["Dokumen perencanaan runtut dan mudah ditelusuri dari sasaran sampai kegiatan."],
  advice: ["Cocokkan kembali target kegiatan dengan target indikatornya."],
};

export const sdm: Work = {
  rhks: [
    rhk(
      "Terselesaikannya layanan kepegawaian tepat waktu",
      many("Jumlah layanan kepegawaian yang selesai", "240", "layanan"),
      quick("Rata-rata waktu penyelesaian usul", "5", "hari kerja"),
    ),
    rhk(
      "Meningkatnya kelengkapan pengelolaan kinerja pegawai",
      level("Persentase pegawai dengan SKP yang ditetapkan tepat waktu", "98"),
    ),
  ],
  extra: rhk(
    "Terlaksananya pendampingan penyusunan SKP",
    many("Jumlah perangkat daerah yang didampingi", "10", "perangkat daerah"),
  ),
  days: ["Memeriksa usul kenaikan pangkat", "Mendampingi penyusunan SKP"],
  actions: ["Mengirim daftar pegawai yang belum mengisi setiap Senin"],
  praise: ["Usul kepegawaian selesai sebelum tenggat dan jarang dikembalikan."],
  advice: ["Beri tahu pegawai lebih awal bila berkas belum lengkap."],
};
