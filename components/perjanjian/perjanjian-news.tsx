import { Notice } from "@/components/ui/notice";

const NEWS: Readonly<Record<string, string>> = {
  dimulai:
    "Konsep dimulai dengan indikator unit ini dari pohon kinerja, sejauh sudah ada. Periksa, lengkapi anggarannya, lalu ajukan.",
  tersimpan: "Perubahan tersimpan.",
  diajukan: "Perjanjian kinerja sudah diajukan kepada atasan.",
  ditarik: "Perjanjian kinerja ditarik kembali dan menjadi konsep.",
  dikembalikan: "Perjanjian kinerja dikembalikan dengan catatan Anda.",
  disepakati: "Perjanjian kinerja disepakati dan berlaku mulai sekarang.",
  dicatat: "Perjanjian kinerja dari dokumen bertanda tangan sudah dicatat.",
  perubahan:
    "Konsep perubahan dimulai. Perjanjian yang berlaku tetap berlaku sampai perubahan ini disepakati.",
  dibatalkan: "Konsep dibatalkan.",
};

const FAULTS: Readonly<Record<string, string>> = {
  "file-empty": "Pilih berkas yang tidak kosong.",
  "file-too-large": "Berkas lebih dari 10 MB. Kecilkan, lalu unggah lagi.",
  "file-kind": "Jenis berkas itu tidak diterima. Unggah PDF atau gambar.",
  "both-sign-in": "Kedua pejabat memiliki akun, jadi kesepakatan dibuat oleh mereka sendiri di sini.",
  incomplete: "Lengkapi dahulu isi perjanjian kinerja, lalu unggah dokumennya.",
  sibuk: "Pencetak sedang sibuk. Coba lagi beberapa detik lagi.",
};

/** What the last press has done, said at the top of the page that it leads to. */
export function PerjanjianNews({ news, fault }: { news: unknown; fault?: unknown }) {
  const done = typeof news === "string" ? NEWS[news] : undefined;
  const failed =
    typeof fault === "string"
      ? (FAULTS[fault] ?? "Dokumen belum dapat diterima. Periksa jenis dan nama berkasnya.")
      : undefined;
  if (failed !== undefined) {
    return (
      <Notice tone="danger" role="alert" className="mb-6">
        {failed}
      </Notice>
    );
  }
  if (done === undefined) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {done}
    </Notice>
  );
}
