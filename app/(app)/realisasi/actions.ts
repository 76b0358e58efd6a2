"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action/server/action";
import { realisasiRefusalField, realisasiRefusalMessage } from "@/lib/realisasi/refusal";
import { addLinkSchema, evidenceSchema, saveRealisasiSchema } from "@/lib/realisasi/schema";
import { addLink, removeEvidence } from "@/lib/realisasi/server/commands/evidence";
import { saveRealisasi } from "@/lib/realisasi/server/commands/save-realisasi";

const permission = "realisasi.manage-own";

export const saveRealisasiAction = action({
  permission,
  schema: saveRealisasiSchema,
  command: saveRealisasi,
  messages: realisasiRefusalMessage,
  field: realisasiRefusalField,
  done: ({ version, understood, targetUnderstood, capaian }) => ({
    message: "Tersimpan.",
    saved: {
      version: String(version),
      understood: understood ?? "",
      target: targetUnderstood ?? "",
      capaian: capaian.text,
      explanation: capaian.explanation,
    },
  }),
});

export const addLinkAction = action({
  permission,
  schema: addLinkSchema,
  command: addLink,
  messages: realisasiRefusalMessage,
  field: realisasiRefusalField,
  done: () => {
    revalidatePath("/realisasi");
    return { message: "Tautan sudah dilampirkan." };
  },
});

export const removeEvidenceAction = action({
  permission,
  schema: evidenceSchema,
  command: removeEvidence,
  messages: realisasiRefusalMessage,
  done: () => {
    revalidatePath("/realisasi");
    return { message: "Bukti dukung sudah dihapus." };
  },
});
