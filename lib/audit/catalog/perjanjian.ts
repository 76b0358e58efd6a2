import { fields, type EventKind } from "../kind";

/** About a perjanjian kinerja, under the name of its unit. */
function kind(
  label: string,
  sentence: string,
): EventKind & { readonly subject: "unit"; readonly detail: typeof fields } {
  return { version: 1, subject: "unit", label, sentence, detail: fields };
}

export const perjanjianEvents = {
  "perjanjian.begun": kind("Perjanjian kinerja dimulai", "{pelaku} memulai perjanjian kinerja {hal}"),
  "perjanjian.changed": kind(
    "Perjanjian kinerja diubah",
    "{pelaku} mengubah konsep perjanjian kinerja {hal}",
  ),
  "perjanjian.submitted": kind(
    "Perjanjian kinerja diajukan",
    "{pelaku} mengajukan perjanjian kinerja {hal} kepada atasan",
  ),
  "perjanjian.withdrawn": kind(
    "Perjanjian kinerja ditarik",
    "{pelaku} menarik kembali perjanjian kinerja {hal}",
  ),
  "perjanjian.returned": kind(
    "Perjanjian kinerja dikembalikan",
    "{pelaku} mengembalikan perjanjian kinerja {hal}",
  ),
  "perjanjian.agreed": kind("Perjanjian kinerja disepakati", "{pelaku} menyepakati perjanjian kinerja {hal}"),
  "perjanjian.paper-uploaded": kind(
    "Perjanjian kinerja bertanda tangan diunggah",
    "{pelaku} mengunggah perjanjian kinerja {hal} yang bertanda tangan",
  ),
  "perjanjian.recorded": kind(
    "Perjanjian kinerja dicatat dari dokumen",
    "{pelaku} mencatat perjanjian kinerja {hal} dari dokumen bertanda tangan",
  ),
  "perjanjian.revised": kind(
    "Perubahan perjanjian kinerja",
    "{pelaku} memulai perubahan perjanjian kinerja {hal}",
  ),
  "perjanjian.discarded": kind(
    "Konsep perjanjian kinerja dibatalkan",
    "{pelaku} membatalkan konsep perjanjian kinerja {hal}",
  ),
} as const satisfies Readonly<Record<string, EventKind>>;
