import { z } from "zod";
import { parseNumber } from "@/lib/kernel/decimal";

const optional = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((id) => (id === undefined || id === "" ? null : id));

export const linkToIkuSchema = z.object({
  rhkId: z.uuid(),
  ikuId: z.uuid("Pilih indikator dari daftar."),
  /** The IKI that measures the same; without one the line serves the indicator by another output. */
  ikiId: optional,
  weight: z
    .string()
    .trim()
    .max(20)
    .default("")
    .refine(
      (text) => text === "" || (parseNumber(text)?.gt(0) ?? false),
      "Isi bobot dengan angka lebih dari 0.",
    ),
});
export type LinkToIkuInput = z.output<typeof linkToIkuSchema>;

export const unlinkFromIkuSchema = z.object({ rhkId: z.uuid(), ikuId: z.uuid() });
export type UnlinkFromIkuInput = z.output<typeof unlinkFromIkuSchema>;

export const linkToRhkSchema = z.object({
  rhkId: z.uuid(),
  parentId: z.uuid("Pilih RHK pimpinan dari daftar."),
});
export type LinkToRhkInput = z.output<typeof linkToRhkSchema>;

/** Why a line was not linked upward. What is out of a planner's reach looks like what is not there. */
export interface LinkUpRefusal {
  readonly code:
    | "not-found"
    | "own"
    | "not-in-force"
    | "iku-gone"
    | "iki-gone"
    | "parent-gone"
    | "unchanged"
    | "of-plan";
}

export function linkUpMessage({ code }: LinkUpRefusal): string {
  switch (code) {
    case "not-found":
      return "RHK ini tidak ditemukan atau di luar unit yang Anda rencanakan.";
    case "own":
      return "RHK Anda sendiri dihubungkan oleh perencana lain atau oleh pejabat penilai Anda.";
    case "not-in-force":
      return "RHK ini tidak lagi berlaku. Muat ulang halaman.";
    case "iku-gone":
      return "Indikator itu tidak ditemukan atau sudah dihentikan.";
    case "iki-gone":
      return "Indikator kinerja individu itu tidak ada pada RHK ini.";
    case "parent-gone":
      return "RHK pimpinan itu tidak lagi berlaku, atau bukan milik pimpinan pegawai ini.";
    case "unchanged":
      return "Tidak ada yang berubah: hubungan ini sudah tercatat.";
    case "of-plan":
      return "Hubungan ini tertulis dalam SKP yang disepakati; hanya SKP itu yang dapat mengubahnya.";
  }
}

/** What a planner sees of one line, to link it upward. */
export interface LooseLine {
  readonly rhkId: string;
  readonly text: string;
  readonly person: string;
  readonly unit: string;
  readonly ikis: readonly { readonly id: string; readonly text: string }[];
  readonly parents: readonly { readonly id: string; readonly text: string }[];
  /** What it is linked to already. */
  readonly ikus: readonly {
    readonly id: string;
    readonly text: string;
    readonly isOfPlan: boolean;
  }[];
}
