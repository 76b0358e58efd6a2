import { z } from "zod";
import type { EventKind } from "../kind";

export const trailEvents = {
  "audit.head-exported": {
    version: 1,
    subject: "audit",
    label: "Kepala rantai jejak diunduh",
    sentence: "{pelaku} mengunduh kepala rantai jejak audit",
    detail: z.object({ seq: z.number(), hash: z.string() }),
  },
  "audit.verified": {
    version: 1,
    subject: "audit",
    label: "Rantai jejak diperiksa",
    sentence: "Rantai jejak audit diperiksa",
    detail: z.object({ seq: z.number(), fault: z.string().nullable(), faultSeq: z.number().nullable() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
