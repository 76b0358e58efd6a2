import { z } from "zod";
import type { EventKind } from "../kind";

export const notificationEvents = {
  "notification.read": {
    version: 1,
    subject: "notification",
    label: "Pemberitahuan dibaca",
    sentence: "{pelaku} membaca pemberitahuan",
    detail: z.object({ count: z.number() }),
  },
  "notification.delivered": {
    version: 1,
    subject: "notification",
    label: "Pemberitahuan dikirim",
    sentence: "{pelaku} mengirim pemberitahuan",
    detail: z.object({ count: z.number() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
