import { longDate } from "@/lib/kernel/indonesian-date";
import type { DelegationFault } from "./delegation";
import { LEAVE_NAMES } from "./labels";
import type { LeaveFault } from "./leave";
import type { PlacementFault } from "./placement";
import type { TeamFault } from "./team";

/** Names for the ids in a fault; ids are never shown. */
export interface OrgNames {
  readonly person: (employeeId: string) => string;
  readonly unit: (unitId: string) => string;
  /** "Budi sebagai Plt. Lurah Menanggal". */
  readonly placement: (placementId: string) => string;
  /** "SK 800/12/2026". */
  readonly delegation: (delegationId: string) => string;
}

export function placementFaultMessage(fault: PlacementFault, names: OrgNames): string {
  switch (fault.code) {
    case "validity_reversed":
      return `Penempatan ${names.placement(fault.placementId)} berakhir sebelum dimulai. Periksa kedua tanggalnya.`;
    case "unit_unknown":
      return `Unit untuk penempatan ${names.placement(fault.placementId)} tidak ditemukan.`;
    case "unit_not_valid":
      return `${names.unit(fault.unitId)} tidak berlaku pada ${longDate(fault.on)}, padahal ${names.placement(fault.placementId)} masih ditempatkan di sana.`;
    case "acting_without_heading":
      return `Plt, Plh, dan Pj memimpin unit; ${names.placement(fault.placementId)} tidak ditandai sebagai pimpinan.`;
    case "two_posts":
      return `${names.person(fault.employeeId)} memiliki dua jabatan definitif pada ${longDate(fault.on)}. Akhiri yang lama, atau catat yang kedua sebagai rangkap jabatan atau tugas tambahan.`;
    case "two_heads":
      return `${names.unit(fault.unitId)} memiliki dua pimpinan pada ${longDate(fault.on)}: ${fault.placementIds.map(names.placement).join(" dan ")}.`;
    case "two_acting_heads":
      return `${names.unit(fault.unitId)} memiliki dua pejabat pelaksana pada ${longDate(fault.on)}: ${fault.placementIds.map(names.placement).join(" dan ")}.`;
  }
}

export function teamFaultMessage(fault: TeamFault, names: OrgNames): string {
  switch (fault.code) {
    case "decree_missing":
      return "Nomor SK tim kerja belum diisi.";
    case "validity_reversed":
      return "Masa tugas tim berakhir sebelum dimulai.";
    case "member_validity_reversed":
      return `Masa tugas ${names.person(fault.employeeId)} berakhir sebelum dimulai.`;
    case "member_outside_team":
      return `Masa tugas ${names.person(fault.employeeId)} di luar masa tugas tim (pada ${longDate(fault.on)}).`;
    case "member_twice":
      return `${names.person(fault.employeeId)} tercatat dua kali dalam tim pada ${longDate(fault.on)}.`;
    case "two_leaders":
      return `Tim memiliki dua ketua pada ${longDate(fault.on)}: ${fault.employeeIds.map(names.person).join(" dan ")}.`;
    case "no_leader":
      return `Tim belum memiliki ketua pada ${longDate(fault.on)}.`;
  }
}

export function delegationFaultMessage(fault: DelegationFault, names: OrgNames): string {
  switch (fault.code) {
    case "decree_missing":
      return "Nomor SK pendelegasian belum diisi.";
    case "validity_reversed":
      return "Masa berlaku pendelegasian berakhir sebelum dimulai.";
    case "nobody_listed":
      return "Daftar pegawai yang dinilai masih kosong.";
    case "delegate_listed":
      return `${names.person(fault.employeeId)} tidak dapat menilai diri sendiri. Keluarkan dari daftar.`;
    case "listed_twice":
      return `${names.person(fault.employeeId)} berada dalam dua pendelegasian pada ${longDate(fault.on)}: ${fault.delegationIds.map(names.delegation).join(" dan ")}.`;
    case "mutual":
      return `Dua penerima delegasi saling menilai: ${fault.delegationIds.map(names.delegation).join(" dan ")}.`;
  }
}

export function leaveFaultMessage(fault: LeaveFault): string {
  switch (fault.code) {
    case "validity_reversed":
      return `${LEAVE_NAMES[fault.leave.kind]} berakhir sebelum dimulai (${longDate(fault.leave.validity.from)}).`;
    case "overlap":
      return `${LEAVE_NAMES[fault.second.kind]} mulai ${longDate(fault.second.validity.from)} tumpang tindih dengan ${LEAVE_NAMES[fault.first.kind]}.`;
  }
}
