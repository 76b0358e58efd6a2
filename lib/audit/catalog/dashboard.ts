import { z } from "zod";
import type { EventKind } from "../kind";

export const dashboardEvents = {
  "dashboard.summaries-mended": {
    version: 1,
    subject: "dashboard",
    label: "Angka dasbor dibetulkan",
    sentence: "{pelaku} membetulkan angka dasbor yang berbeda dari hitung ulang",
    detail: z.object({ rows: z.number() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
