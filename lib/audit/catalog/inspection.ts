import { counts, fields, type EventKind } from "../kind";

/** What the inspektorat looks at, draws and takes along; no event says what was found about whom. */
export const inspectionEvents = {
  "inspection.read": {
    version: 1,
    subject: "inspection",
    label: "Temuan pemeriksaan dibuka",
    sentence: "{pelaku} membuka daftar temuan pemeriksaan",
    detail: fields,
  },
  "inspection.sample-drawn": {
    version: 1,
    subject: "inspection",
    label: "Sampel pemeriksaan ditarik",
    sentence: "{pelaku} menarik sampel pemeriksaan",
    detail: fields,
  },
  "inspection.exported": {
    version: 1,
    subject: "inspection",
    label: "Kertas kerja pemeriksaan diunduh",
    sentence: "{pelaku} mengunduh kertas kerja pemeriksaan",
    detail: counts,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
