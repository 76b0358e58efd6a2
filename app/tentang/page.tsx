import type { Metadata } from "next";

import { PublicHeader } from "@/components/frame/public-header";

export const metadata: Metadata = { title: "Tentang Selaras" };

export default function AboutPage() {
  return (
    <>
      <PublicHeader />
      <main className="mx-auto grid max-w-reading gap-4 px-4 py-10 [&_h2]:mt-4 [&_h2]:text-lg [&_h2]:font-semibold [&_li]:pl-1 [&_p]:text-ink-soft [&_ul]:grid [&_ul]:list-disc [&_ul]:gap-2 [&_ul]:pl-5 [&_ul]:text-ink-soft">
        <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">Tentang Selaras</h1>
        <p>
          Selaras membantu ASN dan pimpinannya merencanakan, melaksanakan, menilai, dan memperbaiki kerja:
          sehari-hari, di satu tempat, dengan alasan yang terlihat di balik setiap angka.
        </p>

        <h2>Pendamping, bukan pengganti, sistem nasional</h2>
        <p>
          Sistem resmi pengelolaan kinerja ASN adalah e-Kinerja BKN. Selaras adalah aplikasi instansi Anda
          yang bekerja di sampingnya. Peraturan Pemerintah Nomor 30 Tahun 2019 Pasal 60 membuka ruang itu:
          sistem informasi nasional dapat diintegrasikan dengan aplikasi kinerja di instansi.
        </p>
        <ul>
          <li>
            Kewajiban mengisi e-Kinerja BKN, termasuk progres harian, tetap berlaku dan tidak digugurkan oleh
            Selaras.
          </li>
          <li>
            Bila catatan di Selaras berbeda dengan e-Kinerja BKN, yang dipakai untuk urusan kepegawaian adalah
            e-Kinerja BKN.
          </li>
          <li>
            Selaras tidak terhubung langsung ke SIASN. Data pegawai dan unit dimasukkan oleh admin kepegawaian
            dari berkas, dan dapat dikeluarkan lagi sebagai berkas.
          </li>
          <li>Selaras bukan produk BKN atau Kementerian PANRB dan tidak memakai lambang keduanya.</li>
        </ul>

        <h2>Yang ditambahkan Selaras</h2>
        <ul>
          <li>Siapa pejabat penilai Anda dan mengapa, dengan jalan untuk melapor bila keliru.</li>
          <li>Garis pandang: dari setiap hasil kerja sampai sasaran dan visi yang didukungnya.</li>
          <li>Setiap angka menjelaskan dirinya: rumus, masukan, bukti, dan siapa yang memutuskan.</li>
          <li>Isian yang siap disalin ke e-Kinerja BKN, tanpa mengetik dua kali.</li>
          <li>Susunan unit, jabatan, dan penugasan beserta riwayatnya.</li>
          <li>Jejak setiap perubahan: siapa, kapan, sebelum dan sesudahnya.</li>
        </ul>

        <h2>Sistem menyarankan, manusia memutuskan</h2>
        <p>
          PermenPANRB Nomor 6 Tahun 2022 menilai kinerja dengan kuadran hasil kerja dan perilaku kerja, bukan
          dengan rumus. Karena itu angka dan saran di Selaras hanya bahan pertimbangan; keputusan ada pada
          pejabat penilai.
        </p>

        <h2>Yang belum dipastikan</h2>
        <p>
          Ketentuan berubah dari waktu ke waktu. Batas waktu dan aturan yang dipakai instansi Anda dapat
          dilihat dan disesuaikan oleh admin kepegawaian. Bila berbeda dengan naskah peraturan, naskah
          peraturan yang benar.
        </p>
      </main>
    </>
  );
}
