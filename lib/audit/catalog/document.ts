import { fields, type EventKind } from "../kind";

/** No event says what a paper says: the trail is read by roles that see no appraisal. */
export const documentEvents = {
  "document.printed": {
    version: 1,
    subject: "document",
    label: "Dokumen dicetak",
    sentence: "{pelaku} mencetak dokumen {hal}",
    detail: fields,
  },
  "document.signed-kept": {
    version: 1,
    subject: "document",
    label: "Salinan bertanda tangan disimpan",
    sentence: "{pelaku} menyimpan salinan bertanda tangan dokumen {hal}",
    detail: fields,
  },
  "document.signed-read": {
    version: 1,
    subject: "document",
    label: "Salinan bertanda tangan diunduh",
    sentence: "{pelaku} mengunduh salinan bertanda tangan dokumen {hal}",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
