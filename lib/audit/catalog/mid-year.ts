import { z } from "zod";
import type { EventKind } from "../kind";

/** Changes of post, unit, appraiser, kedudukan and team that reach an SKP within its year. */
export const midYearEvents = {
  "skp.closed": {
    version: 1,
    subject: "skp",
    label: "SKP ditutup di tengah tahun",
    sentence: "{pelaku} menutup SKP {hal} untuk dievaluasi",
    detail: z.object({ lastDay: z.string(), reason: z.string() }),
  },
  "skp.carried": {
    version: 1,
    subject: "skp",
    label: "Konsep SKP mengikuti perubahan jabatan atau pejabat penilai",
    sentence: "{pelaku} memindahkan konsep SKP {hal} ke jabatan atau pejabat penilai yang baru",
    detail: z.object({ changedOn: z.string(), reason: z.string() }),
  },
  "skp.years-ended": {
    version: 1,
    subject: "skp",
    label: "SKP tahun yang sudah berakhir ditutup",
    sentence: "{pelaku} menutup SKP tahun yang sudah berakhir",
    detail: z.object({ count: z.number() }),
  },
  "skp.teams-ended": {
    version: 1,
    subject: "skp",
    label: "RHK tim kerja yang bubar dicatat",
    sentence: "{pelaku} mencatat RHK dari tim kerja yang bubar",
    detail: z.object({ count: z.number() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
