import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

export const agencyEvents = {
  "agency.created": { version: 1, subject: "agency", label: "Instansi dibuat", detail: fields },
  "agency.settings-changed": { version: 1, subject: "agency", label: "Pengaturan instansi diubah", detail: changes },
  "agency.demo-loaded": { version: 1, subject: "agency", label: "Data contoh dimuat", detail: z.object({ employees: z.number(), units: z.number() }) },
  "unit.created": { version: 1, subject: "unit", label: "Unit kerja ditambahkan", detail: fields },
  "unit.changed": { version: 1, subject: "unit", label: "Unit kerja diubah", detail: z.object({ from: z.string(), changes }) },
  "unit.closed": { version: 1, subject: "unit", label: "Unit kerja ditutup", detail: z.object({ lastDay: z.string() }) },
  "period.created": { version: 1, subject: "period", label: "Periode dibuat", detail: fields },
  "period.changed": { version: 1, subject: "period", label: "Periode diubah", detail: changes },
  "holiday.added": { version: 1, subject: "holiday", label: "Hari libur ditambahkan", detail: fields },
  "holiday.removed": { version: 1, subject: "holiday", label: "Hari libur dihapus", detail: fields },
} as const satisfies Readonly<Record<string, EventKind>>;
