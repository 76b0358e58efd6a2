import { z } from "zod";
import { fields, type EventKind } from "../kind";

const counts = z.record(z.string(), z.number());

export const exchangeEvents = {
  "import.uploaded": { version: 1, subject: "import", label: "Berkas impor diunggah", detail: fields },
  "import.checked": { version: 1, subject: "import", label: "Berkas impor diperiksa", detail: counts },
  "import.applied": { version: 1, subject: "import", label: "Impor diterapkan", detail: counts },
  "import.failed": { version: 1, subject: "import", label: "Impor gagal", detail: z.object({ reason: z.string() }) },
  "list.exported": { version: 1, subject: "list", label: "Daftar diekspor", detail: z.object({ list: z.string(), format: z.string(), rows: z.number() }) },
} as const satisfies Readonly<Record<string, EventKind>>;
