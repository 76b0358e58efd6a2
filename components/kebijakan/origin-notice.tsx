import { Notice } from "@/components/ui/notice";
import type { KebijakanView } from "@/lib/agency/kebijakan-view";
import { momentText } from "@/lib/kernel/indonesian-date";

const NEWS: Readonly<Record<string, string>> = {
  disimpan:
    "Kebijakan sudah disimpan. Daftar pejabat penilai dan irama evaluasi dihitung ulang dalam beberapa saat.",
  disalin: "Kebijakan tahun sebelumnya sudah disalin. Ubah yang berbeda untuk tahun ini.",
};

/** What has just been done. */
export function KebijakanNews({ news }: { news: string | readonly string[] | undefined }) {
  const told = typeof news === "string" ? NEWS[news] : undefined;
  return told === undefined ? null : (
    <Notice tone="success" role="status">
      {told}
    </Notice>
  );
}

/** Where what is shown comes from. */
export function OriginNotice({ view, timeZone }: { view: KebijakanView; timeZone: string }) {
  const { origin, version } = view;
  const year = String(view.year);
  switch (origin.kind) {
    case "own":
      return (
        <p className="text-sm text-ink-soft">
          Kebijakan tahun {year}, versi {version}, disimpan {momentText(origin.savedAt, timeZone)}
          {origin.savedBy === null ? "" : ` oleh ${origin.savedBy}`}.
        </p>
      );
    case "earlier":
      return (
        <Notice title={`Tahun ${year} mengikuti kebijakan tahun ${String(origin.year)}`}>
          Belum ada perubahan khusus untuk tahun ini. Perubahan pertama membuat kebijakan tahun {year}{" "}
          tersendiri.
        </Notice>
      );
    case "default":
      return (
        <Notice title={`Tahun ${year} memakai kebijakan bawaan`}>
          Bawaan mengikuti peraturan sejauh terbaca. Yang bertanda “Asumsi” belum dicocokkan dengan naskahnya:
          periksa dan sesuaikan dengan keputusan instansi Anda.
        </Notice>
      );
  }
}
