import { fields, type EventKind } from "../kind";

/** As with evaluations, no event says what was objected, answered or decided. */
export const objectionEvents = {
  "objection.filed": {
    version: 1,
    subject: "objection",
    label: "Keberatan diajukan",
    sentence: "{pelaku} mengajukan keberatan atas hasil evaluasinya",
    detail: fields,
  },
  "objection.explained": {
    version: 1,
    subject: "objection",
    label: "Keberatan dijelaskan",
    sentence: "{pelaku} memberi penjelasan atas keberatan {hal}",
    detail: fields,
  },
  "objection.decided": {
    version: 1,
    subject: "objection",
    label: "Keberatan diputuskan",
    sentence: "{pelaku} memutuskan keberatan {hal}",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
