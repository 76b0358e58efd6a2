import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { DialogDenial } from "./dialog";

/** Why a dialog was not recorded, changed or confirmed. */
export type DialogRefusal =
  | DialogDenial
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "day"; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly code: "period" };

/** The sentence for a refusal. */
export function dialogRefusalMessage(refusal: DialogRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Dialog atau SKP itu tidak ditemukan.";
    case "not-your-part":
      return "Dialog kinerja dicatat dan dikonfirmasi oleh pegawai dan pejabat penilai kinerjanya.";
    case "person-gone":
      return "SKP ini sudah ditutup karena pegawai pensiun, meninggal dunia, atau tidak lagi bertugas; tidak ada dialog yang perlu dicatat.";
    case "agreed":
      return "Dialog ini sudah dikonfirmasi kedua pihak, sehingga tidak diubah lagi. Catat dialog baru bila ada kesepakatan baru.";
    case "yours-given":
      return "Anda sudah mengonfirmasi dialog ini; yang ditunggu adalah pihak lain.";
    case "stale":
      return "Catatan dialog baru saja diubah pihak lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah. Bila catatannya sudah benar, pilih Konfirmasi.";
    case "day":
      return `Isi tanggal antara ${longDate(refusal.from)} dan ${longDate(refusal.to)}.`;
    case "period":
      return "Pilih tahap dari daftar: perencanaan, atau periode yang sudah dimulai dalam masa SKP ini.";
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function dialogRefusalField(refusal: DialogRefusal): string | null {
  if (refusal.code === "day") return "heldOn";
  return refusal.code === "period" ? "periodId" : null;
}
