import type { Route } from "next";

import type { Crumb } from "@/components/ui/breadcrumbs";
import type { SkpStatus } from "@/lib/skp/skp";

/** The list from which an appraiser opens an SKP. */
export const APPRAISED_CRUMB: Crumb = { href: "/skp/bawahan", label: "SKP pegawai yang saya nilai" };

/** The page of an SKP. */
export function skpHref(skpId: string): Route {
  return `/skp/${skpId}` as Route;
}

/** The way to a page of an SKP: through the list of those whom one appraises, where it is one of theirs. */
export function skpCrumbs(
  skp: { readonly id: string; readonly year: number },
  isAppraiser: boolean,
): Crumb[] {
  return [
    ...(isAppraiser ? [APPRAISED_CRUMB] : []),
    { href: skpHref(skp.id), label: `SKP ${String(skp.year)}` },
  ];
}

/** What was done for an SKP of somebody else, in a period. */
export function skpResultsHref(skpId: string, periodId: string | null = null): Route {
  return `/skp/${skpId}/realisasi${periodId === null ? "" : `?periode=${periodId}`}` as Route;
}

/** What a move says of itself when the page comes anew. */
export const SKP_NEWS = {
  diambil:
    "Hasil kerja dari perjanjian kinerja sudah dimuat dengan targetnya. Lengkapi perspektif dan manual indikator bila perlu.",
  disalin: "SKP tahun lalu sudah disalin. Periksa setiap target, lalu tautkan ke RHK pimpinan.",
  pendekatan: "Pendekatan hasil kerja sudah diubah.",
  diajukan: "SKP sudah diajukan. Pejabat penilai kinerja diberi tahu.",
  ditarik: "Pengajuan ditarik kembali. Anda dapat mengubahnya lagi.",
  kertas: "SKP tercatat ditetapkan di atas kertas. Pegawai diberi tahu.",
  ditetapkan: "SKP sudah ditetapkan. Pegawai diberi tahu.",
  dikembalikan: "SKP dikembalikan dengan alasan Anda. Pegawai diberi tahu.",
  perubahan: "Perubahan dimulai. Yang lama tetap berlaku sampai yang baru ditetapkan.",
  dibatalkan: "Perubahan dibatalkan. Yang berlaku tetap seperti semula.",
  tertaut: "Tautan ke RHK pimpinan sudah disimpan.",
  komentar: "Komentar sudah terkirim.",
  pustaka: "Contoh dari pustaka sudah ditambahkan. Isi targetnya.",
} as const;

/** News that holds only while the SKP stands so; an address that is opened again later says nothing that is over. */
export const NEWS_OF_STATUS: Readonly<Partial<Record<SkpNewsKey, SkpStatus>>> = {
  diambil: "draft",
  disalin: "draft",
  diajukan: "submitted",
  ditarik: "draft",
  kertas: "approved",
  ditetapkan: "approved",
  dikembalikan: "draft",
  perubahan: "draft",
  dibatalkan: "approved",
  tertaut: "approved",
  pustaka: "draft",
};

export type SkpNewsKey = keyof typeof SKP_NEWS;

/** Back to the SKP, which says what has been done. */
export function newsHref(skpId: string, news: SkpNewsKey): Route {
  return `/skp/${skpId}?kabar=${news}` as Route;
}

/** The SKP with a part opened for writing: an RHK by id, "perilaku" or "lampiran". */
export function editHref(skpId: string, part: string): Route {
  return `/skp/${skpId}?ubah=${part}#bagian-${part}` as Route;
}

/** The SKP with the field for a comment on a line. */
export function commentHref(skpId: string, line: string): Route {
  return `/skp/${skpId}?komentar=${line}#komentar-baru` as Route;
}
