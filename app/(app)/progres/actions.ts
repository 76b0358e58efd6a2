"use server";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { logRefusalField, logRefusalMessage } from "@/lib/realisasi/daily-refusal";
import { addLogSchema, changeLogSchema, logSchema, takeDraftSchema } from "@/lib/realisasi/daily-schema";
import { realisasiRefusalMessage } from "@/lib/realisasi/refusal";
import { addLog, changeLog, removeLog } from "@/lib/realisasi/server/commands/daily-log";
import { takeDraft } from "@/lib/realisasi/server/commands/take-draft";

const permission = "realisasi.manage-own";

export const addLogAction = action({
  permission,
  schema: addLogSchema,
  command: addLog,
  messages: logRefusalMessage,
  field: logRefusalField,
  done: () => {
    revalidatePath("/progres");
    return { message: "Progres tersimpan." };
  },
});

export const changeLogAction = action({
  permission,
  schema: changeLogSchema,
  command: changeLog,
  messages: logRefusalMessage,
  field: logRefusalField,
  done: () => ({ href: "/progres?kabar=diubah" as Route }),
});

export const removeLogAction = action({
  permission,
  schema: logSchema,
  command: removeLog,
  messages: logRefusalMessage,
  done: () => {
    revalidatePath("/progres");
    return { message: "Catatan sudah dihapus." };
  },
});

export const takeDraftAction = action({
  permission,
  schema: takeDraftSchema,
  command: takeDraft,
  messages: realisasiRefusalMessage,
  done: ({ periodId }) => ({ href: `/realisasi?periode=${periodId}&kabar=susun` as Route }),
});
