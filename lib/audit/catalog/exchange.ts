import { z } from "zod";
import { counts, fields, type EventKind } from "../kind";

export const exchangeEvents = {
  "import.uploaded": {
    version: 1,
    subject: "import",
    label: "Berkas impor diunggah",
    sentence: "{pelaku} mengunggah berkas impor",
    detail: fields,
  },
  "import.inspected": {
    version: 1,
    subject: "import",
    label: "Berkas impor dibaca",
    sentence: "Berkas impor {hal} dibaca",
    detail: counts,
  },
  "import.matched": {
    version: 1,
    subject: "import",
    label: "Kolom berkas impor dicocokkan",
    sentence: "{pelaku} mencocokkan kolom berkas {hal}",
    detail: counts,
  },
  "import.decided": {
    version: 1,
    subject: "import",
    label: "Pegawai dikonfirmasi dalam impor",
    sentence: "{pelaku} mengonfirmasi pegawai dengan nomor lain dalam berkas {hal}",
    detail: fields,
  },
  "import.started": {
    version: 1,
    subject: "import",
    label: "Impor mulai diterapkan",
    sentence: "{pelaku} meminta impor {hal} diterapkan",
    detail: counts,
  },
  "import.discarded": {
    version: 1,
    subject: "import",
    label: "Impor dibatalkan",
    sentence: "{pelaku} membatalkan impor {hal}",
    detail: counts,
  },
  "import.checked": {
    version: 1,
    subject: "import",
    label: "Berkas impor diperiksa",
    sentence: "Berkas impor diperiksa",
    detail: counts,
  },
  "import.applied": {
    version: 1,
    subject: "import",
    label: "Impor diterapkan",
    sentence: "{pelaku} menerapkan impor",
    detail: counts,
  },
  "import.failed": {
    version: 1,
    subject: "import",
    label: "Impor gagal",
    sentence: "Impor gagal dan tidak mengubah apa pun",
    detail: z.object({ reason: z.string() }),
  },
  "list.exported": {
    version: 1,
    subject: "list",
    label: "Daftar diekspor",
    sentence: "{pelaku} mengekspor daftar",
    detail: z.object({ list: z.string(), format: z.string(), rows: z.number() }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
