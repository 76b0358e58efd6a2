import { shortened, type Message } from "./draft";

const count = (n: number) => n.toLocaleString("id-ID");

/** To whom a list brought in is now in the register, or in the records of plans and results. */
export function importAppliedMessage(
  batchId: string,
  fileName: string,
  isOfRegister: boolean,
  summary: { readonly new: number; readonly changed: number },
): Message {
  const next = isOfRegister
    ? "Periksa kesiapan data sesudahnya."
    : "Asalnya tertulis pada SKP dan riwayat hasil setiap pegawai.";
  return {
    title: "Impor sudah diterapkan",
    body: `${shortened(fileName)}: ${count(summary.new)} baru, ${count(summary.changed)} berubah. ${next}`,
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
