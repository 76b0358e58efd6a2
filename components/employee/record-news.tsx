import { Notice } from "@/components/ui/notice";

const NEWS: Readonly<Record<string, string>> = {
  dibuat: "Pegawai sudah ditambahkan.",
  diubah: "Perubahan data diri sudah disimpan.",
  golongan: "Golongan sudah dicatat.",
  nomor: "Nomor baru sudah dicatat.",
  kedudukan: "Kedudukan sudah dicatat.",
  pindah: "Kepindahan sudah dicatat. Riwayat pegawai tetap tersimpan di sini.",
  penempatan: "Penempatan sudah dicatat.",
  diakhiri: "Hari terakhir penempatan sudah dicatat.",
  cuti: "Cuti sudah dicatat.",
  dihapus: "Catatan sudah dihapus. Jejak audit menyimpan isinya.",
};

/** What has just been done to the record. */
export function RecordNews({ news }: { news: string | undefined }) {
  const told = news === undefined ? undefined : NEWS[news];
  return told === undefined ? null : (
    <Notice tone="success" role="status">
      {told}
    </Notice>
  );
}
