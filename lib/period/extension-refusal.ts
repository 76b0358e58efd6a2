import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

/** Why a window was not extended, or an extension not ended. */
export type ExtensionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "out-of-reach" }
  | { readonly code: "own-record" }
  | { readonly code: "target-unknown"; readonly field: "employeeId" | "unitId" | "groupKey" }
  | { readonly code: "window-missing" }
  | { readonly code: "not-longer"; readonly closesOn: CalendarDate }
  | { readonly code: "in-the-past" }
  | { readonly code: "too-long"; readonly last: CalendarDate };

/** The sentence for a refusal. */
export function extensionRefusalMessage(refusal: ExtensionRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Perpanjangan atau periode itu tidak ditemukan. Muat ulang halaman ini.";
    case "out-of-reach":
      return "Peran Anda tidak mencakup itu. Pengelola kinerja memperpanjang untuk unitnya dan pegawai di dalamnya; kelompok dan seluruh instansi diperpanjang oleh admin kepegawaian.";
    case "own-record":
      return "Perpanjangan untuk diri sendiri dicatat oleh orang lain yang berwenang.";
    case "target-unknown":
      return "Pilihan itu tidak ditemukan. Pilih dari daftar.";
    case "window-missing":
      return "Jadwal itu tidak ada pada periode ini.";
    case "not-longer":
      return `Jadwal itu sudah dibuka sampai ${longDate(refusal.closesOn)}. Isi tanggal setelahnya.`;
    case "in-the-past":
      return "Tanggal tutup tidak boleh sebelum hari ini.";
    case "too-long":
      return `Paling lama sampai ${longDate(refusal.last)}.`;
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function extensionRefusalField(refusal: ExtensionRefusal): string | null {
  switch (refusal.code) {
    case "target-unknown":
      return refusal.field;
    case "window-missing":
      return "kind";
    case "not-longer":
    case "in-the-past":
    case "too-long":
      return "closesOn";
    case "own-record":
      return "employeeId";
    case "not-found":
    case "out-of-reach":
      return null;
  }
}
