import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import type { ImprovementState } from "./improvement";
import { LONGEST_FACT, LONGEST_REASON, required, version } from "./schema";

const cause = required(LONGEST_FACT, "Penyebab", "Tuliskan apa yang menghambat dan mengapa.");

export const beginImprovementSchema = z.object({ unitId: z.uuid(), periodId: z.uuid(), cause });
export type BeginImprovementInput = z.output<typeof beginImprovementSchema>;

export const explainImprovementSchema = z.object({ planId: z.uuid(), version, cause });
export type ExplainImprovementInput = z.output<typeof explainImprovementSchema>;

const task = {
  text: required(LONGEST_REASON, "Tindakan", "Tuliskan apa yang dikerjakan, sebagai hasil."),
  ownerId: z.uuid({ error: "Pilih penanggung jawab dari daftar." }),
  dueOn: daySchema("Isi tanggal selesainya."),
};

export const addImprovementSchema = z.object({ planId: z.uuid(), ...task });
export type AddImprovementInput = z.output<typeof addImprovementSchema>;

export const changeImprovementSchema = z.object({ actionId: z.uuid(), version, ...task });
export type ChangeImprovementInput = z.output<typeof changeImprovementSchema>;

const PERCENT = "Tulis kemajuan 0 sampai 100.";

export const reportImprovementSchema = z.object({
  actionId: z.uuid(),
  version,
  progress: z.coerce.number({ error: PERCENT }).int(PERCENT).min(0, PERCENT).max(100, PERCENT),
  text: required(LONGEST_FACT, "Catatan", "Tuliskan apa yang sudah dikerjakan."),
});
export type ReportImprovementInput = z.output<typeof reportImprovementSchema>;

/** Why an improvement plan cannot be begun or written to. */
export type ImprovementRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "already" }
  | { readonly code: "unchanged" }
  /** No predikat of the unit's own in that period. */
  | { readonly code: "not-set" }
  | { readonly code: "due-past" }
  | { readonly code: "not-theirs" }
  | { readonly code: "done" };

export function improvementMessage({ code }: ImprovementRefusal): string {
  switch (code) {
    case "not-found":
      return "Rencana perbaikan tidak ditemukan.";
    case "stale":
      return "Baru saja diubah orang lain. Isian Anda masih ada; periksa yang terbaru, lalu simpan lagi.";
    case "already":
      return "Rencana perbaikan unit ini untuk periode itu sudah ada.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang sudah tersimpan.";
    case "not-set":
      return "Rencana perbaikan disusun setelah predikat kinerja organisasi unit ini ditetapkan.";
    case "due-past":
      return "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.";
    case "not-theirs":
      return "Penanggung jawab adalah pegawai unit ini atau unit di bawahnya.";
    case "done":
      return "Tindakan ini sudah selesai.";
  }
}

export function improvementField({ code }: ImprovementRefusal): string | null {
  switch (code) {
    case "due-past":
      return "dueOn";
    case "not-theirs":
      return "ownerId";
    case "not-found":
    case "stale":
    case "already":
    case "unchanged":
    case "not-set":
    case "done":
      return null;
  }
}

export const IMPROVEMENT_STATE_LABELS: Readonly<Record<ImprovementState, string>> = {
  done: "Selesai",
  "done-late": "Selesai terlambat",
  overdue: "Terlambat",
  near: "Segera jatuh tempo",
  running: "Berjalan",
};
