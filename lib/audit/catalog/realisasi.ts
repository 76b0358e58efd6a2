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
} as const satisfies Readonly<Record<string, EventKind>>;
