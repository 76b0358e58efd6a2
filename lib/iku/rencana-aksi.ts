import { z } from "zod";
import { parseNumber } from "@/lib/kernel/decimal";

/** An exact figure as typed; empty is null. */
const figure = z
  .string()
  .default("")
  .transform((typed, context): string | null => {
    if (typed.trim() === "") return null;
    const number = parseNumber(typed);
    if (number !== null) return number.toFixed();
    context.addIssue({ code: "custom", message: "Tulis angka, misalnya 12 atau 12,5." });
    return z.NEVER;
  });

const list = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item])
    .default([])
    .transform((some): z.output<T>[] => (Array.isArray(some) ? (some as z.output<T>[]) : [some]));

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling panjang ${most.toLocaleString("id-ID")} huruf.`);

export const addActionSchema = z
  .object({
    unitId: z.uuid(),
    year: z.coerce.number().int().min(2022).max(2100),
    text: words(500).min(1, "Tulis rencana aksinya."),
    unitName: words(60).min(1, "Tulis satuannya, misalnya dokumen atau kegiatan."),
    ikuId: z
      .union([z.literal(""), z.uuid()])
      .default("")
      .transform((id) => (id === "" ? null : id)),
    periodIds: list(z.uuid()),
    targets: list(figure),
  })
  .superRefine(({ targets, periodIds }, context) => {
    if (targets.length !== periodIds.length || targets.every((target) => target === null)) {
      context.addIssue({
        code: "custom",
        path: ["targets"],
        message: "Isi target paling sedikit satu periode.",
      });
    }
  });
export const recordStepSchema = z.object({
  stepId: z.uuid(),
  version: z.coerce.number().int(),
  value: figure,
  note: words(1_000).default(""),
});
export const removeActionSchema = z.object({ actionId: z.uuid(), version: z.coerce.number().int() });

export type AddActionInput = z.output<typeof addActionSchema>;
export type RecordStepInput = z.output<typeof recordStepSchema>;
export type RemoveActionInput = z.output<typeof removeActionSchema>;

export type RencanaAksiRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  /** Something has been recorded under it. */
  | { readonly code: "has-figures" }
  | { readonly code: "not-begun" };

export function rencanaAksiMessage({ code }: RencanaAksiRefusal): string {
  switch (code) {
    case "not-found":
      return "Rencana aksi tidak ditemukan.";
    case "stale":
      return "Baris ini baru saja diubah orang lain. Isian Anda masih ada; periksa yang terbaru, lalu simpan lagi.";
    case "has-figures":
      return "Rencana aksi ini sudah memiliki realisasi, jadi tidak dapat dihapus.";
    case "not-begun":
      return "Periode itu belum dimulai.";
  }
}

export interface StepView {
  readonly id: string;
  readonly version: number;
  readonly periodName: string;
  readonly hasBegun: boolean;
  readonly target: string;
  readonly value: string | null;
  readonly note: string;
}

export interface ActionView {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly unitName: string;
  readonly indicator: string | null;
  readonly steps: readonly StepView[];
}

export interface RencanaAksiPage {
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly mayEdit: boolean;
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly ActionView[];
}
