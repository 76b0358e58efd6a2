import { Notice } from "@/components/ui/notice";

const NEWS: Readonly<Record<string, string>> = {
  dibuat: "Periode sudah dibuat dengan jadwal bawaan. Sesuaikan jadwalnya bila perlu.",
  diubah: "Jadwal sudah disimpan.",
  diperpanjang: "Jadwal sudah diperpanjang.",
  dibatalkan: "Perpanjangan sudah dibatalkan.",
  ditambah: "Hari libur sudah ditambahkan.",
  dihapus: "Hari libur sudah dihapus.",
};

/** What has just been done. */
export function ScheduleNews({ news }: { news: string | readonly string[] | undefined }) {
  const told = typeof news === "string" ? NEWS[news] : undefined;
  return told === undefined ? null : (
    <Notice tone="success" role="status" className="mb-6">
      {told}
    </Notice>
  );
}
