import { shortened, type Message } from "./draft";

const count = (n: number) => n.toLocaleString("id-ID");

/** To whom a list brought in is now in the register. */
export function importAppliedMessage(
  batchId: string,
  fileName: string,
  summary: { readonly new: number; readonly changed: number },
): Message {
  return {
    title: "Impor sudah diterapkan",
    body: `${shortened(fileName)}: ${count(summary.new)} baru, ${count(summary.changed)} berubah. Periksa kesiapan data sesudahnya.`,
    href: `/impor/${batchId}`,
  };
}
