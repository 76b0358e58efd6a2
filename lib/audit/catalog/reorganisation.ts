import { changes, fields, type EventKind } from "../kind";

/** About a planned structure, under its name. */
function kind(
  label: string,
  sentence: string,
): EventKind & { readonly subject: "reorganisation"; readonly detail: typeof fields } {
  return { version: 1, subject: "reorganisation", label, sentence, detail: fields };
}

export const reorganisationEvents = {
  "reorganisation.begun": kind("Penataan organisasi dirancang", "{pelaku} mulai merancang {hal}"),
  "reorganisation.changed": {
    ...kind("Rancangan penataan diubah", "{pelaku} mengubah rancangan {hal}"),
    detail: changes,
  },
  "reorganisation.written": kind("Rancangan penataan diisi", "{pelaku} mengisi rancangan {hal}"),
  "reorganisation.removed": kind(
    "Baris rancangan penataan dihapus",
    "{pelaku} menghapus baris dari rancangan {hal}",
  ),
  "reorganisation.simulated": kind(
    "Rancangan penataan disimulasikan",
    "{pelaku} menjalankan simulasi rancangan {hal}",
  ),
  "reorganisation.submitted": kind(
    "Rancangan penataan diajukan",
    "{pelaku} mengajukan rancangan {hal} untuk ditetapkan",
  ),
  "reorganisation.withdrawn": kind(
    "Rancangan penataan ditarik",
    "{pelaku} menarik kembali rancangan {hal} yang sudah diajukan",
  ),
  "reorganisation.returned": kind(
    "Rancangan penataan dikembalikan",
    "{pelaku} mengembalikan rancangan {hal} kepada penyusunnya",
  ),
  "reorganisation.approved": kind("Penataan organisasi ditetapkan", "{pelaku} menetapkan {hal}"),
  "reorganisation.revoked": kind(
    "Penetapan penataan dicabut",
    "{pelaku} mencabut penetapan {hal} sebelum berlaku",
  ),
  "reorganisation.applied": kind("Penataan organisasi berlaku", "{pelaku} memberlakukan {hal}"),
  "reorganisation.refused": kind(
    "Penataan organisasi tidak dapat diberlakukan",
    "{pelaku} tidak dapat memberlakukan {hal} karena data sudah berubah",
  ),
  "reorganisation.mended": kind(
    "Rancangan penataan dibuka lagi",
    "{pelaku} membuka lagi rancangan {hal} untuk diperbaiki",
  ),
  "reorganisation.cancelled": kind("Rancangan penataan dibatalkan", "{pelaku} membatalkan rancangan {hal}"),
} as const satisfies Readonly<Record<string, EventKind>>;
