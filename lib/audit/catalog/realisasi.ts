import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

export const realisasiEvents = {
  "realisasi.saved": {
    version: 1,
    subject: "realisasi",
    label: "Realisasi diisi",
    sentence: "{pelaku} mengisi realisasi {hal}",
    detail: z.object({ name: z.string(), period: z.string(), changes }),
  },
  "realisasi.drafted": {
    version: 1,
    subject: "realisasi",
    label: "Realisasi disusun dari progres harian",
    sentence: "{pelaku} menyusun realisasi {hal} dari progres harian",
    detail: fields,
  },
  "realisasi.evidence-added": {
    version: 1,
    subject: "realisasi",
    label: "Bukti dukung ditambahkan",
    sentence: "{pelaku} menambahkan bukti dukung {hal}",
    detail: fields,
  },
  "realisasi.evidence-removed": {
    version: 1,
    subject: "realisasi",
    label: "Bukti dukung dihapus",
    sentence: "{pelaku} menghapus bukti dukung {hal}",
    detail: fields,
  },
  "daily-log.added": {
    version: 1,
    subject: "daily-log",
    label: "Progres harian ditulis",
    sentence: "{pelaku} menulis progres harian",
    detail: fields,
  },
  "daily-log.changed": {
    version: 1,
    subject: "daily-log",
    label: "Progres harian diubah",
    sentence: "{pelaku} mengubah progres harian",
    detail: changes,
  },
  "daily-log.removed": {
    version: 1,
    subject: "daily-log",
    label: "Progres harian dihapus",
    sentence: "{pelaku} menghapus progres harian",
    detail: fields,
  },
  "daily-log.file-added": {
    version: 1,
    subject: "daily-log",
    label: "Berkas progres harian dilampirkan",
    sentence: "{pelaku} melampirkan berkas pada progres harian",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
