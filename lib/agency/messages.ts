import { longDate } from "@/lib/kernel/indonesian-date";
import type { UnitFault } from "./unit-history";

/** The sentence for a fault of the unit tree. `nameOf` gives a unit's name; ids are never shown. */
export function unitFaultMessage(fault: UnitFault, nameOf: (unitId: string) => string): string {
  const unit = nameOf(fault.unitId);
  switch (fault.code) {
    case "validity_reversed":
      return `Masa berlaku ${unit} berakhir sebelum dimulai (${longDate(fault.from)}). Periksa kedua tanggalnya.`;
    case "versions_overlap":
      return `${unit} tercatat dua kali pada ${longDate(fault.on)}. Akhiri catatan yang lama sehari sebelum yang baru mulai.`;
    case "parent_unknown":
      return `Unit induk dari ${unit} tidak ditemukan. Pilih unit induk yang ada.`;
    case "superior_unknown":
      return `Unit atasan penilaian dari ${unit} tidak ditemukan. Pilih unit yang ada.`;
    case "parent_not_valid":
      return `Unit induk ${nameOf(fault.otherId)} tidak berlaku pada ${longDate(fault.on)}, padahal ${unit} masih di bawahnya.`;
    case "superior_not_valid":
      return `Unit atasan penilaian ${nameOf(fault.otherId)} tidak berlaku pada ${longDate(fault.on)}, padahal ${unit} masih dinilai dari sana.`;
    case "own_descendant":
      return `${unit} tidak dapat berada di bawah ${nameOf(fault.otherId)}, karena unit itu berada di bawah ${unit} sendiri.`;
    case "superior_circular":
      return `${unit} tidak dapat dinilai dari ${nameOf(fault.otherId)}, karena pimpinan unit itu sendiri dinilai dari ${unit}.`;
  }
}
