import { Notice } from "@/components/ui/notice";
import type { CountedView } from "@/lib/dashboard/view";
import { momentText } from "@/lib/kernel/indonesian-date";

/** As of when the figures of a page are, and what is not in them yet. */
export function CountedNote({
  counted: { at, waiting },
  timeZone,
}: {
  counted: CountedView;
  timeZone: string;
}) {
  if (at === null) {
    return (
      <Notice tone="info" title="Angka sedang dihitung">
        Untuk pertama kali semua unit dihitung; biasanya selesai dalam beberapa menit. Daftar pegawai sudah
        lengkap.
      </Notice>
    );
  }
  const moment = <time dateTime={at.toISOString()}>{momentText(at, timeZone)}</time>;
  if (waiting === 0) return <p className="text-sm text-ink-soft">Angka per {moment}.</p>;
  return (
    <Notice tone="info" title={`${waiting.toLocaleString("id-ID")} perubahan menunggu dihitung`}>
      Angka di halaman ini per {moment}; biasanya menyusul dalam satu menit. Daftar pegawai sudah memuat
      perubahan itu.
    </Notice>
  );
}
