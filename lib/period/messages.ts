import { longDate } from "@/lib/kernel/indonesian-date";
import type { WindowFault, WindowKind } from "./window";

/** What a window is called on pages. */
export const WINDOW_NAMES: Readonly<Record<WindowKind, string>> = {
  planning: "Perencanaan SKP",
  realisasi: "Pengisian realisasi",
  evaluation: "Evaluasi kinerja",
  objection: "Keberatan",
};

/** The sentence for a fault of a period's windows. */
export function windowFaultMessage(fault: WindowFault): string {
  switch (fault.code) {
    case "reversed":
      return `${WINDOW_NAMES[fault.kind]}: tanggal tutup lebih awal daripada tanggal buka.`;
    case "twice":
      return `${WINDOW_NAMES[fault.kind]} tercatat dua kali. Hapus salah satunya.`;
    case "evaluation_before_period_ends":
      return `Evaluasi kinerja harus masih terbuka setelah periode berakhir pada ${longDate(fault.endsOn)}.`;
    case "objection_too_short":
      return `Keberatan harus dapat diajukan sekurang-kurangnya ${String(fault.least)} hari setelah evaluasi ditutup; sekarang hanya ${String(fault.days)} hari.`;
  }
}
