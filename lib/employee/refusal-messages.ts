import type { DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { EMPLOYEE_KIND_NAMES, NUMBER_KIND_NAMES, STANDING_NAMES } from "./labels";
import { numberKindOf } from "./employee";
import { rankMessage } from "./messages";
import { delegationFaultMessage, teamFaultMessage, type OrgNames } from "./org-messages";
import { actingPrefix } from "./placement";
import type { DelegationRefusal, RecordRefusal, ReportRefusal, TeamRefusal } from "./refusal";

const STALE =
  "Data ini baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";

/** "sejak 1 Januari 2026", "1 Januari 2026 sampai 31 Maret 2026". */
export function spanText(span: DateSpan): string {
  return span.to === null
    ? `sejak ${longDate(span.from)}`
    : `${longDate(span.from)} sampai ${longDate(span.to)}`;
}

/** The sentence for a refused change of a person's record. */
export function recordRefusalMessage(refusal: RecordRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Pegawai tidak ditemukan.";
    case "own-record":
      return "Data kepegawaian Anda sendiri diubah oleh admin lain, bukan oleh Anda.";
    case "stale":
      return STALE;
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "unit-out-of-reach":
      return "Peran Anda tidak mencakup unit tujuan. Mintalah admin kepegawaian instansi mencatat penempatan ini.";
    case "unit-not-valid":
      return `${refusal.unitName} tidak berlaku pada ${longDate(refusal.on)}. Pilih unit lain atau sesuaikan tanggalnya.`;
    case "position-unknown":
      return "Jabatan itu tidak ada lagi dalam daftar. Pilih jabatan lain.";
    case "number-taken":
      return `Nomor ${refusal.number} sudah dipakai pegawai lain di instansi ini. Periksa kembali nomornya.`;
    case "number-kind":
      return `${EMPLOYEE_KIND_NAMES[refusal.kind]} memakai ${NUMBER_KIND_NAMES[numberKindOf(refusal.kind)]}; nomor yang diisi bukan ${NUMBER_KIND_NAMES[numberKindOf(refusal.kind)]}.`;
    case "number-birth-date":
      return `Nomor itu menyebut tanggal lahir ${longDate(refusal.inNumber)}, padahal pegawai ini lahir ${longDate(refusal.known)}. Perbaiki nomornya, atau perbaiki dahulu tanggal lahir pada data diri.`;
    case "kind-needs-number":
      return `Menjadi ${EMPLOYEE_KIND_NAMES[refusal.kind]} disertai ${NUMBER_KIND_NAMES[numberKindOf(refusal.kind)]} yang baru. Catat lewat “Nomor baru”.`;
    case "golongan":
      return rankMessage(refusal.refusal);
    case "rank-on-day":
      return `Sudah ada golongan dengan TMT ${longDate(refusal.on)}. Hapus catatan itu lebih dahulu bila keliru.`;
    case "post-overlaps":
      return `Sudah ada jabatan definitif ${refusal.positionName} (${spanText(refusal.validity)}) pada masa itu. Akhiri atau hapus dahulu penempatan itu, atau catat yang ini sebagai tugas tambahan atau rangkap jabatan.`;
    case "number-overlaps":
      return `Nomor ${refusal.number} berlaku ${spanText(refusal.validity)}; nomor baru harus mulai sesudahnya.`;
    case "standing-overlaps":
      return `Sudah tercatat kedudukan ${STANDING_NAMES[refusal.kind]} (${spanText(refusal.validity)}) pada masa itu. Hapus catatan itu lebih dahulu bila keliru.`;
    case "leave-overlaps":
      return `Sudah tercatat cuti ${spanText(refusal.validity)} pada masa itu.`;
    case "head-taken": {
      const whose =
        refusal.holder === null ? "" : ` (${refusal.holder.name}, ${spanText(refusal.holder.validity)})`;
      const role = actingPrefix(refusal.kind).trim();
      return `${refusal.unitName} sudah memiliki ${role === "" ? "pimpinan" : `pimpinan ${role}`} pada masa itu${whose}. Akhiri dahulu penempatan yang lama.`;
    }
    case "has-left":
      return `Pegawai ini berkedudukan ${STANDING_NAMES[refusal.kind]} sejak ${longDate(refusal.on)}. Pilih tanggal sebelumnya, atau perbaiki dahulu kedudukannya.`;
    case "before-start":
      return `Hari terakhir tidak boleh mendahului hari pertama (${longDate(refusal.from)}).`;
    case "after-end":
      return `Penempatan ini sudah berakhir pada ${longDate(refusal.to)}. Untuk melanjutkannya, catat penempatan baru.`;
  }
}

/** Names for the ids of a fault, from those that the refusal carries. */
function namesFrom(names: Readonly<Record<string, string>>): OrgNames {
  return {
    person: (id) => names[id] ?? "seorang pegawai",
    unit: (id) => names[id] ?? "unit lain",
    placement: (id) => names[id] ?? "penempatan lain",
    delegation: (id) => names[id] ?? "pendelegasian ini",
  };
}

export function delegationRefusalMessage(refusal: DelegationRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Pendelegasian tidak ditemukan.";
    case "stale":
      return STALE;
    case "own-record":
      return "Pendelegasian yang menyangkut Anda sendiri dicatat oleh admin lain.";
    case "before-start":
      return `Hari terakhir tidak boleh mendahului hari pertama (${longDate(refusal.from)}).`;
    case "person-unknown":
      return "Ada pegawai yang dipilih tetapi tidak tercatat lagi. Muat ulang halaman ini.";
    case "unit-not-valid":
      return `${refusal.unitName} tidak berlaku pada ${longDate(refusal.on)}. Pilih unit lain atau sesuaikan tanggalnya.`;
    case "fault":
      return delegationFaultMessage(refusal.fault, namesFrom(refusal.names));
  }
}

export function reportRefusalMessage(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Laporan tidak ditemukan.";
    case "own-record":
      return "Laporan Anda sendiri dijawab oleh admin lain.";
    case "stale":
      return STALE;
    case "not-an-employee":
      return "Akun Anda tidak terhubung dengan data pegawai, sehingga tidak ada pejabat penilai yang dapat dilaporkan.";
    case "already-open":
      return "Laporan Anda sebelumnya masih menunggu jawaban. Anda akan diberi tahu begitu dijawab.";
    case "already-answered":
      return "Laporan ini sudah dijawab.";
  }
}

export function teamRefusalMessage(refusal: TeamRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Tim kerja tidak ditemukan.";
    case "stale":
      return STALE;
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "unit-out-of-reach":
      return "Peran Anda tidak mencakup unit yang membentuk tim ini.";
    case "unit-not-valid":
      return `${refusal.unitName} tidak berlaku pada ${longDate(refusal.on)}. Pilih unit lain atau sesuaikan tanggalnya.`;
    case "person-unknown":
      return "Pegawai yang dipilih tidak tercatat lagi. Pilih dari daftar.";
    case "has-left":
      return `${refusal.name} tidak lagi bertugas sejak ${longDate(refusal.on)}.`;
    case "fault":
      return teamFaultMessage(refusal.fault, namesFrom(refusal.names));
  }
}
