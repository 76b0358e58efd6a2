import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { unitFaultMessage } from "./messages";
import type { UnitFault } from "./unit-history";

/** What still hangs on a unit after the day on which it should end. */
export interface UnitUse {
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly delegations: number;
  /** Indicators that it answers for. */
  readonly indicators: readonly string[];
}

/** Why a unit was not created, changed or closed. */
export type UnitRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "out-of-reach" }
  | { readonly code: "stale" }
  | { readonly code: "code-taken"; readonly unitCode: string }
  | { readonly code: "needs-parent" }
  | { readonly code: "not-in-force"; readonly on: CalendarDate }
  | { readonly code: "unchanged" }
  | { readonly code: "not-closed" }
  | {
      readonly code: "tree-fault";
      readonly fault: UnitFault;
      readonly names: Readonly<Record<string, string>>;
    }
  | { readonly code: "in-use"; readonly lastDay: CalendarDate; readonly use: UnitUse };

/** Whether nothing hangs on the unit any more. */
export function isUnused(use: UnitUse): boolean {
  return (
    use.units.length + use.people.length + use.teams.length + use.delegations + use.indicators.length === 0
  );
}

/** "A, B, C dan 12 lainnya": as many names as a person will read. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  const left = names.length - shown.length;
  return left === 0 ? shown.join(", ") : `${shown.join(", ")} dan ${String(left)} lainnya`;
}

function useMessage(lastDay: CalendarDate, use: UnitUse): string {
  const parts = [
    use.units.length > 0 ? `unit di bawahnya (${listed(use.units)})` : "",
    use.people.length > 0 ? `penempatan pegawai (${listed(use.people)})` : "",
    use.teams.length > 0 ? `tim kerja (${listed(use.teams)})` : "",
    use.delegations > 0 ? `${String(use.delegations)} pendelegasian penilaian` : "",
    use.indicators.length > 0 ? `indikator kinerja (${listed(use.indicators)})` : "",
  ].filter((part) => part !== "");
  return `Unit belum dapat ditutup: setelah ${longDate(lastDay)} masih ada ${parts.join("; ")}. Pindahkan atau akhiri lebih dahulu.`;
}

/** The sentence for a refusal. */
export function unitRefusalMessage(refusal: UnitRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Unit tidak ditemukan.";
    case "out-of-reach":
      return "Peran Anda tidak mencakup unit ini atau unit induk yang dipilih.";
    case "stale":
      return "Unit ini baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "code-taken":
      return `Kode ${refusal.unitCode} sudah dipakai unit lain. Pakai kode yang berbeda.`;
    case "needs-parent":
      return "Pilih unit induk. Hanya puncak susunan instansi yang tidak mempunyai induk.";
    case "not-in-force":
      return `Unit ini tidak berlaku pada ${longDate(refusal.on)}. Pilih tanggal dalam masa berlakunya.`;
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "not-closed":
      return "Unit ini tidak sedang ditutup.";
    case "tree-fault":
      return unitFaultMessage(refusal.fault, (unitId) => refusal.names[unitId] ?? "unit lain");
    case "in-use":
      return useMessage(refusal.lastDay, refusal.use);
  }
}
