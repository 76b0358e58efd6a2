import { Notice } from "@/components/ui/notice";

const NEWS: Readonly<Record<string, string>> = {
  ditetapkan:
    "Hasil evaluasi sudah ditetapkan. Pegawai diberi tahu begitu dapat membukanya; sampai dibuka Anda masih dapat mengubahnya.",
  dipertahankan: "Penilaian Anda tetap, dengan alasannya. Pimpinan yang membahas diberi tahu.",
  "tidak-dievaluasi": "Pegawai dicatat tidak dievaluasi pada periode ini, dengan alasannya.",
  dicatat: "Hasil dari dokumen bertanda tangan sudah dicatat.",
  dikoreksi: "Koreksi sudah disimpan. Hasil lama tetap ada dalam riwayat.",
  dijelaskan: "Penjelasan Anda sudah terkirim kepada pegawai dan atasan.",
  diputuskan: "Keberatan sudah diputuskan, dan hasilnya final.",
  "menilai-diri": "Penilaian diri Anda sudah terkirim kepada pejabat penilai.",
  dibuka: "Hasil evaluasi sudah Anda buka hari ini.",
  disetujui: "Anda menyetujui hasil evaluasi ini. Terima kasih.",
  keberatan: "Keberatan Anda sudah diajukan. Pejabat penilai kinerja dan atasannya diberi tahu.",
  advis: "Rekomendasi Anda sudah tersimpan.",
  predikat: "Predikat kinerja organisasi sudah ditetapkan.",
  alasan: "Alasan sebaran sudah tersimpan.",
  penyiap: "Penyiap konsep sudah ditunjuk dan diberi tahu.",
  "penyiap-selesai": "Tugas penyiap konsep sudah diakhiri.",
};

/** What the last press has done, said at the top of the page that it leads to. */
export function EvaluationNews({ news, hasNext = false }: { news: unknown; hasNext?: boolean }) {
  const text = typeof news === "string" ? NEWS[news] : undefined;
  if (text === undefined) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {text}
      {news === "ditetapkan" && hasNext && " Tekan F9 untuk pegawai berikutnya."}
    </Notice>
  );
}
