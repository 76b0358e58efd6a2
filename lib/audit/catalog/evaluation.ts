import { z } from "zod";
import { changes, counts, fields, type EventKind } from "../kind";

/**
 * The trail is read by roles that see no appraisal (administrator of the system), so no event holds a rating, a reason or
 * a keberatan. Results stay in their own table, where none is changed or removed; an event names one by number and by
 * the fingerprint of what it says.
 */
export const evaluationEvents = {
  "evaluation.opened": {
    version: 1,
    subject: "evaluation",
    label: "Evaluasi dibuka",
    sentence: "{pelaku} membuka evaluasi periode",
    detail: counts,
  },
  "evaluation.self-assessed": {
    version: 1,
    subject: "evaluation",
    label: "Penilaian diri diisi",
    sentence: "{pelaku} mengisi penilaian diri",
    detail: fields,
  },
  "evaluation.drafted": {
    version: 1,
    subject: "evaluation",
    label: "Konsep evaluasi disimpan",
    sentence: "{pelaku} menyimpan konsep evaluasi {hal}",
    detail: fields,
  },
  "evaluation.appraised": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi ditetapkan",
    sentence: "{pelaku} menetapkan hasil evaluasi {hal}",
    detail: fields,
  },
  "evaluation.dismissed": {
    version: 1,
    subject: "evaluation",
    label: "Dicatat tidak dievaluasi",
    sentence: "{pelaku} mencatat {hal} tidak dievaluasi",
    detail: fields,
  },
  "evaluation.paper-uploaded": {
    version: 1,
    subject: "evaluation",
    label: "Dokumen bertanda tangan diunggah",
    sentence: "{pelaku} mengunggah dokumen bertanda tangan tentang evaluasi {hal}",
    detail: fields,
  },
  "evaluation.recorded": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi dicatat dari dokumen",
    sentence: "{pelaku} mencatat hasil evaluasi {hal} dari dokumen bertanda tangan",
    detail: fields,
  },
  "evaluation.received": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi dibuka pegawai",
    sentence: "{pelaku} membuka hasil evaluasinya",
    detail: fields,
  },
  "evaluation.deemed-received": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi dianggap diterima",
    sentence: "Hasil evaluasi {hal} dianggap diterima karena lewat waktu",
    detail: fields,
  },
  "evaluation.acknowledged": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi disetujui pegawai",
    sentence: "{pelaku} menyetujui hasil evaluasinya",
    detail: fields,
  },
  "evaluation.finalised": {
    version: 1,
    subject: "evaluation",
    label: "Hasil evaluasi menjadi final",
    sentence: "Hasil evaluasi {hal} menjadi final",
    detail: fields,
  },
  "evaluation.corrected": {
    version: 1,
    subject: "evaluation",
    label: "Hasil final dikoreksi",
    sentence: "{pelaku} mengoreksi hasil final {hal}",
    detail: fields,
  },
  "evaluation.paper-read": {
    version: 1,
    subject: "evaluation",
    label: "Evaluasi bertanda tangan diunduh",
    sentence: "{pelaku} mengunduh evaluasi {hal} yang bertanda tangan",
    detail: fields,
  },
  "evaluation.read": {
    version: 1,
    subject: "evaluation",
    label: "Evaluasi dibuka",
    sentence: "{pelaku} membuka evaluasi {hal}",
    detail: z.object({ by: z.string() }),
  },
  "evaluation.recommended": {
    version: 1,
    subject: "evaluation",
    label: "Rekomendasi ketua tim diberikan",
    sentence: "{pelaku} memberi rekomendasi ketua tim untuk {hal}",
    detail: fields,
  },
  "evaluation.distribution-explained": {
    version: 1,
    subject: "evaluation",
    label: "Alasan distribusi dicatat",
    sentence: "{pelaku} mencatat alasan tim berbeda dari panduan distribusi",
    detail: fields,
  },
  "preparer.named": {
    version: 1,
    subject: "employee",
    label: "Penyiap konsep ditunjuk",
    sentence: "{pelaku} menunjuk {hal} sebagai penyiap konsep evaluasi",
    detail: fields,
  },
  "preparer.released": {
    version: 1,
    subject: "employee",
    label: "Penyiap konsep diakhiri",
    sentence: "{pelaku} mengakhiri tugas {hal} sebagai penyiap konsep",
    detail: changes,
  },
  "unit-predikat.set": {
    version: 1,
    subject: "unit",
    label: "Predikat organisasi ditetapkan",
    sentence: "{pelaku} menetapkan predikat kinerja organisasi {hal}",
    detail: z.object({ period: z.string(), changes }),
  },
} as const satisfies Readonly<Record<string, EventKind>>;
