import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

export const agencyEvents = {
  "agency.created": {
    version: 1,
    subject: "agency",
    label: "Instansi dibuat",
    sentence: "{pelaku} membuat instansi {hal}",
    detail: fields,
  },
  "agency.settings-changed": {
    version: 1,
    subject: "agency",
    label: "Pengaturan instansi diubah",
    sentence: "{pelaku} mengubah pengaturan instansi",
    detail: changes,
  },
  "agency.demo-loaded": {
    version: 1,
    subject: "agency",
    label: "Data contoh dimuat",
    sentence: "{pelaku} memuat data contoh",
    detail: z.object({ employees: z.number(), units: z.number() }),
  },
  "unit.created": {
    version: 1,
    subject: "unit",
    label: "Unit kerja ditambahkan",
    sentence: "{pelaku} menambahkan unit kerja {hal}",
    detail: fields,
  },
  "unit.changed": {
    version: 1,
    subject: "unit",
    label: "Unit kerja diubah",
    sentence: "{pelaku} mengubah unit kerja {hal}",
    detail: z.object({ from: z.string(), reason: z.string().nullable(), changes }),
  },
  "unit.closed": {
    version: 1,
    subject: "unit",
    label: "Unit kerja ditutup",
    sentence: "{pelaku} menutup unit kerja {hal}",
    detail: z.object({ lastDay: z.string(), reason: z.string() }),
  },
  "unit.corrected": {
    version: 1,
    subject: "unit",
    label: "Data unit kerja dibetulkan",
    sentence: "{pelaku} membetulkan data unit kerja {hal}",
    detail: z.object({ from: z.string(), reason: z.string().nullable(), changes }),
  },
  "unit.reopened": {
    version: 1,
    subject: "unit",
    label: "Penutupan unit kerja dibatalkan",
    sentence: "{pelaku} membatalkan penutupan unit kerja {hal}",
    detail: z.object({ lastDay: z.string(), reason: z.string() }),
  },
  "period.created": {
    version: 1,
    subject: "period",
    label: "Periode dibuat",
    sentence: "{pelaku} membuat periode {hal}",
    detail: fields,
  },
  "period.changed": {
    version: 1,
    subject: "period",
    label: "Periode diubah",
    sentence: "{pelaku} mengubah jadwal periode {hal}",
    detail: z.object({ name: z.string(), changes }),
  },
  "holiday.added": {
    version: 1,
    subject: "holiday",
    label: "Hari libur ditambahkan",
    sentence: "{pelaku} menambahkan hari libur {hal}",
    detail: fields,
  },
  "holiday.removed": {
    version: 1,
    subject: "holiday",
    label: "Hari libur dihapus",
    sentence: "{pelaku} menghapus hari libur {hal}",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
