import { fileRefusalMessage, type FileRefusal } from "@/lib/file/file-kind";
import { periodName, type Rhythm } from "@/lib/period/period";
import type { CapaianForm } from "./measure";
import type { PlanningNodeKind } from "./planning";
import { PLANNING_NODE_LABELS } from "./labels";
import type { TargetFault } from "./target";

/** So many proofs of one figure. */
export const MOST_PROOFS = 20;

/** The sentence for what stands in the address after a file was not taken. */
export function proofFaultMessage(code: string): string {
  switch (code) {
    case "twice":
    case "too-many":
    case "not-yours":
    case "file-empty":
    case "file-too-large":
    case "file-kind":
      return ikuRefusalMessage({ code });
    case "file-lies":
      return "Isi berkas tidak sesuai dengan akhiran namanya. Simpan ulang dengan akhiran yang sesuai, lalu unggah lagi.";
    default:
      return "Berkas belum terlampir. Muat ulang halaman, lalu coba lagi.";
  }
}

/** Why something of the planning tree or of the register was not changed. */
export type IkuRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "out-of-reach" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "code-taken"; readonly ikuCode: string }
  | { readonly code: "unit-gone" }
  | { readonly code: "parent-gone" }
  | {
      readonly code: "parent-kind";
      readonly kind: PlanningNodeKind;
      readonly parent: PlanningNodeKind | null;
    }
  | { readonly code: "cycle" }
  /** What still hangs on a node. */
  | { readonly code: "in-use"; readonly children: number; readonly ikus: number }
  | { readonly code: "target"; readonly field: string; readonly fault: TargetFault }
  | { readonly code: "scale" }
  | { readonly code: "dated-before"; readonly day: string }
  | { readonly code: "retired" }
  | { readonly code: "not-yours" }
  | { readonly code: "computed" }
  | { readonly code: "value"; readonly form: CapaianForm; readonly scale: readonly string[] }
  | { readonly code: "not-begun" }
  | { readonly code: "not-in-force" }
  | { readonly code: "no-period"; readonly year: number; readonly rhythm: Rhythm; readonly ordinal: number }
  | { readonly code: "weight" }
  | { readonly code: "child-gone" }
  | { readonly code: "link" }
  | { readonly code: "twice" }
  | { readonly code: "too-many" }
  | FileRefusal;

export function targetFaultMessage(fault: TargetFault): string {
  switch (fault.code) {
    case "no-number":
      return "Isi target dengan angka, misalnya 95 atau 87,5.";
    case "reversed":
      return "Batas atas rentang lebih kecil daripada batas bawahnya.";
    case "no-range":
      return "Bentuk capaian ini memerlukan rentang, misalnya 7–8.";
    case "not-on-scale":
      return `Isi salah satu peringkat pada skala: ${fault.scale.join(", ")}.`;
  }
}

function inUseMessage(children: number, ikus: number): string {
  const parts = [
    children > 0 ? `${String(children)} simpul di bawahnya` : "",
    ikus > 0 ? `${String(ikus)} indikator` : "",
  ].filter((part) => part !== "");
  return `Simpul ini belum dapat dihapus: masih ada ${parts.join(" dan ")}. Pindahkan atau hapus lebih dahulu.`;
}

function valueMessage(form: CapaianForm, scale: readonly string[]): string {
  return form === "grade"
    ? `Isi salah satu peringkat pada skala: ${scale.join(", ")}.`
    : "Isi realisasi dengan angka, misalnya 87,5, -2, atau 14/19.";
}

/** The sentence for a refusal. */
export function ikuRefusalMessage(refusal: IkuRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Yang Anda cari tidak ditemukan.";
    case "out-of-reach":
      return "Peran Anda sebagai perencana tidak mencakup unit ini.";
    case "stale":
      return "Data ini baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "code-taken":
      return `Kode ${refusal.ikuCode} sudah dipakai indikator lain. Pakai kode yang berbeda.`;
    case "unit-gone":
      return "Unit yang dipilih tidak berlaku. Pilih unit dari daftar.";
    case "parent-gone":
      return "Simpul di atasnya tidak ditemukan. Muat ulang halaman.";
    case "parent-kind": {
      const kind = PLANNING_NODE_LABELS[refusal.kind];
      return refusal.parent === null
        ? `${kind} tidak dapat berdiri di puncak pohon. Pilih simpul yang didukungnya.`
        : `${kind} tidak dapat berada di bawah ${PLANNING_NODE_LABELS[refusal.parent].toLowerCase()}.`;
    }
    case "cycle":
      return "Penjenjangan ini akan berputar: yang di bawah tidak dapat sekaligus berada di atasnya. Tidak ada yang diubah.";
    case "in-use":
      return inUseMessage(refusal.children, refusal.ikus);
    case "target":
      return targetFaultMessage(refusal.fault);
    case "scale":
      return "Tulis paling sedikit dua peringkat dari yang terendah, dipisahkan koma.";
    case "dated-before":
      return "Perubahan tidak dapat berlaku sebelum versi yang sekarang mulai berlaku.";
    case "retired":
      return "Indikator ini sudah dihentikan.";
    case "not-yours":
      return "Realisasi diisi pimpinan unit penanggung jawab, petugas datanya, atau perencana unit itu.";
    case "computed":
      return "Realisasi indikator ini dihitung dari indikator di bawahnya, jadi tidak diisi di sini.";
    case "value":
      return valueMessage(refusal.form, refusal.scale);
    case "not-begun":
      return "Periode ini belum dimulai.";
    case "not-in-force":
      return "Indikator ini belum berlaku pada periode itu.";
    case "no-period":
      return `${periodName(refusal)} tidak ada dalam irama pelaporan indikator ini.`;
    case "weight":
      return "Isi bobot dengan angka lebih dari 0.";
    case "child-gone":
      return "Indikator di bawahnya tidak ditemukan.";
    case "link":
      return "Isi alamat lengkap yang diawali https://.";
    case "twice":
      return "Bukti yang sama sudah terlampir pada periode ini.";
    case "too-many":
      return `Paling banyak ${String(MOST_PROOFS)} bukti untuk satu periode. Hapus yang tidak perlu lebih dahulu.`;
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return fileRefusalMessage(refusal);
  }
}
