import { unitFaultMessage } from "@/lib/agency/messages";
import type { PlacementFault } from "@/lib/employee/placement";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { PlanFault } from "./fit";

/** What units, people and indicators are called. */
export interface PlanNames {
  readonly unit: (unitId: string) => string;
  readonly person: (employeeId: string) => string;
  readonly iku: (ikuId: string) => string;
  /** Whose placement it is. */
  readonly holder: (placementId: string) => string;
}

/** What a fault is about, and the sentence that says what is wrong and what to do. */
export interface FaultText {
  readonly name: string;
  readonly text: string;
}

function placementText(fault: PlacementFault, names: PlanNames): FaultText {
  switch (fault.code) {
    case "validity_reversed":
      return {
        name: names.holder(fault.placementId),
        text: "Masa penempatannya berakhir sebelum dimulai. Betulkan data penempatannya lebih dahulu.",
      };
    case "unit_unknown":
      return {
        name: names.holder(fault.placementId),
        text: "Unit penempatannya tidak ada. Pilih unit yang ada atau yang dibuka dalam rancangan ini.",
      };
    case "unit_not_valid":
      return {
        name: names.holder(fault.placementId),
        text: `${names.unit(fault.unitId)} tidak berlaku pada ${longDate(fault.on)}, padahal penempatannya masih di sana.`,
      };
    case "acting_without_heading":
      return {
        name: names.holder(fault.placementId),
        text: "Plt., Plh., atau Pj. harus memimpin unit. Betulkan data penempatannya lebih dahulu.",
      };
    case "two_posts":
      return {
        name: names.person(fault.employeeId),
        text: `Mempunyai dua jabatan definitif pada ${longDate(fault.on)}. Keluarkan salah satunya dari rancangan.`,
      };
    case "two_heads":
    case "two_acting_heads": {
      const [first, second] = fault.placementIds;
      return {
        name: names.unit(fault.unitId),
        text: `Dipimpin dua orang pada ${longDate(fault.on)}: ${names.holder(first)} dan ${names.holder(second)}. Tempatkan salah satunya di tempat lain.`,
      };
    }
  }
}

function dutyWords(fault: Extract<PlanFault, { code: "duties_without_heir" }>): string {
  return [
    fault.teams > 0 ? `${String(fault.teams)} tim kerja` : "",
    fault.actions > 0 ? `${String(fault.actions)} rencana aksi` : "",
    fault.nodes > 0 ? `${String(fault.nodes)} simpul pohon kinerja` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The sentence for what keeps a plan from taking effect. */
export function planFaultText(fault: PlanFault, names: PlanNames): FaultText {
  switch (fault.code) {
    case "unit_named_twice":
      return {
        name: names.unit(fault.unitId),
        text: "Tertulis dua kali dalam rancangan. Keluarkan salah satunya.",
      };
    case "unit_kept_and_abolished":
      return {
        name: names.unit(fault.unitId),
        text: "Tertulis tetap ada sekaligus dihapus. Keluarkan salah satunya.",
      };
    case "abolished_unknown":
      return {
        name: names.unit(fault.unitId),
        text: "Sudah tidak berlaku pada hari itu, jadi tidak dapat dihapus lagi. Keluarkan barisnya dari rancangan.",
      };
    case "person_placed_twice":
      return { name: names.person(fault.employeeId), text: "Ditempatkan dua kali. Keluarkan salah satunya." };
    case "person_unknown":
      return {
        name: names.person(fault.employeeId),
        text: "Tidak tercatat sebagai pegawai. Keluarkan barisnya dari rancangan.",
      };
    case "iku_handed_on_twice":
      return { name: names.iku(fault.ikuId), text: "Diserahkan kepada dua unit. Pilih salah satu." };
    case "unit_changes_later":
      return {
        name: names.unit(fault.unitId),
        text: "Data unit sudah memuat perubahan pada hari itu atau sesudahnya. Batalkan perubahan itu, atau keluarkan unit ini dari rancangan.",
      };
    case "person_moves_later":
      return {
        name: names.person(fault.employeeId),
        text: "Data pegawai sudah memuat penempatan pada hari itu atau sesudahnya. Batalkan penempatan itu, atau keluarkan pegawai ini dari rancangan.",
      };
    case "merged_into_nothing":
      return {
        name: names.unit(fault.unitId),
        text: `Dilebur atau dilanjutkan ke ${names.unit(fault.into)}, yang tidak ada lagi sesudahnya. Pilih unit lain.`,
      };
    case "left_behind":
      return {
        name: names.person(fault.employeeId),
        text: `Masih di ${names.unit(fault.unitId)} ketika unit itu dihapus. Tentukan jabatannya yang baru; pimpinan unit yang dihapus selalu perlu jabatan baru.`,
      };
    case "delegates_later":
      return {
        name: names.unit(fault.unitId),
        text: `Pimpinannya mendelegasikan penilaian (${fault.decree}) mulai hari itu atau sesudahnya. Batalkan pendelegasian itu lebih dahulu.`,
      };
    case "unit_wrong":
      return { name: names.unit(fault.fault.unitId), text: unitFaultMessage(fault.fault, names.unit) };
    case "post_wrong":
      return placementText(fault.fault, names);
    case "unit_changed_since":
      return {
        name: names.unit(fault.unitId),
        text: "Data unit ini diubah setelah ditulis dalam rancangan. Buka barisnya, periksa, lalu simpan lagi.",
      };
    case "post_changed_since":
      return {
        name: names.person(fault.employeeId),
        text: "Jabatannya berubah setelah ditulis dalam rancangan. Buka barisnya, periksa, lalu simpan lagi.",
      };
    case "iku_changed_since":
      return {
        name: names.iku(fault.ikuId),
        text: "Penanggung jawabnya berubah setelah ditulis dalam rancangan. Tentukan penerimanya lagi.",
      };
    case "code_taken":
      return {
        name: names.unit(fault.unitId),
        text: `Kode ${fault.unitCode} sudah dipakai unit lain. Pakai kode yang berbeda.`,
      };
    case "iku_without_receiver":
      return {
        name: names.iku(fault.ikuId),
        text: `${names.unit(fault.unitId)} dihapus, dan belum ada yang melanjutkan indikator ini. Tentukan unit penerimanya.`,
      };
    case "duties_without_heir":
      return {
        name: names.unit(fault.unitId),
        text: `Masih memegang ${dutyWords(fault)}. Tentukan unit yang melanjutkannya.`,
      };
    case "grant_later":
      return {
        name: names.unit(fault.unitId),
        text: "Ada peran yang baru akan mulai di unit ini. Cabut peran itu lebih dahulu.",
      };
  }
}
