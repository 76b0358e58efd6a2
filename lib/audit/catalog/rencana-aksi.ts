import { fields, type EventKind } from "../kind";

/** About the rencana aksi of a unit, under the name of the unit. */
export const rencanaAksiEvents = {
  "rencana-aksi.added": {
    version: 1,
    subject: "unit",
    label: "Rencana aksi ditambah",
    sentence: "{pelaku} menambah rencana aksi {hal}",
    detail: fields,
  },
  "rencana-aksi.recorded": {
    version: 1,
    subject: "unit",
    label: "Realisasi rencana aksi dicatat",
    sentence: "{pelaku} mencatat realisasi rencana aksi {hal}",
    detail: fields,
  },
  "rencana-aksi.removed": {
    version: 1,
    subject: "unit",
    label: "Rencana aksi dihapus",
    sentence: "{pelaku} menghapus rencana aksi {hal}",
    detail: fields,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
