import type { ImportKind } from "@/lib/exchange/batch";

import { shortened, type Message } from "./draft";

const count = (n: number) => n.toLocaleString("id-ID");

const REGISTER = "Periksa kesiapan data sesudahnya.";
const FROM_OUTSIDE = "Asalnya tertulis pada SKP dan riwayat hasil setiap pegawai.";

const NEXT: Readonly<Record<ImportKind, string>> = {
  units: REGISTER,
  employees: REGISTER,
  plans: FROM_OUTSIDE,
  results: FROM_OUTSIDE,
  ikus: "Periksa penanggung jawab dan penjenjangannya sesudahnya.",
  posts: "Jabatannya belum berlaku; jalankan simulasi rancangannya.",
};

/** To whom a list brought in is now in the register, or in the records of plans, results or indicators. */
export function importAppliedMessage(
  batchId: string,
  fileName: string,
  kind: ImportKind,
  summary: { readonly new: number; readonly changed: number },
): Message {
  return {
    title: "Impor sudah diterapkan",
    body: `${shortened(fileName)}: ${count(summary.new)} baru, ${count(summary.changed)} berubah. ${NEXT[kind]}`,
    href: `/impor/${batchId}`,
  };
}

/** To whom a result that was set elsewhere is now on record here; what it is, is read on the page. */
export function resultImportedMessage(evaluationId: string, periodName: string): Message {
  return {
    title: `Hasil evaluasi ${periodName} dari luar sudah dicatat`,
    body: "Hasil yang ditetapkan di aplikasi lain diimpor ke sini. Buka untuk memeriksanya; bila keliru, hubungi admin kepegawaian.",
    href: `/evaluasi/saya?evaluasi=${evaluationId}`,
  };
}
