import { z } from "zod";
import { changes, type EventKind } from "../kind";

/** Dialog kinerja. The trail says that it was held and confirmed; what was said stays between the two. */
export const dialogEvents = {
  "dialog.recorded": {
    version: 1,
    subject: "dialog",
    label: "Dialog kinerja dicatat",
    sentence: "{pelaku} mencatat dialog kinerja {hal}",
    detail: z.object({
      name: z.string(),
      skpId: z.uuid(),
      periodId: z.uuid().nullable(),
      date: z.string(),
      nextOn: z.string().nullable(),
    }),
  },
  "dialog.changed": {
    version: 1,
    subject: "dialog",
    label: "Catatan dialog kinerja diubah",
    sentence: "{pelaku} mengubah catatan dialog kinerja {hal}",
    detail: z.object({ name: z.string(), count: z.number(), changes }),
  },
  "dialog.confirmed": {
    version: 1,
    subject: "dialog",
    label: "Dialog kinerja dikonfirmasi",
    sentence: "{pelaku} mengonfirmasi dialog kinerja {hal}",
    detail: z.object({ name: z.string() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
