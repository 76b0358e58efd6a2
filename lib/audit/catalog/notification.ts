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
  "mail.sent": {
    version: 1,
    subject: "notification",
    label: "Surat dikirim",
    sentence: "{pelaku} mengirim surat",
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
