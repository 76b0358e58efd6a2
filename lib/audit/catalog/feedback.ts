import { fields, type EventKind } from "../kind";

export const feedbackEvents = {
  "feedback.given": {
    version: 1,
    subject: "feedback",
    label: "Umpan balik diberikan",
    sentence: "{pelaku} memberi umpan balik",
    detail: fields,
  },
  "feedback.answered": {
    version: 1,
    subject: "feedback",
    label: "Umpan balik ditanggapi",
    sentence: "{pelaku} menanggapi umpan balik",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
