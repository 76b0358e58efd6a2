import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { EvaluationTopic } from "@/lib/evaluation/outbox";
import type { ObjectionTopic } from "@/lib/objection/outbox";
import type { Message } from "./draft";

/** What a pembahasan tells. */
export type PembahasanTopic = Extract<EvaluationTopic, `pembahasan.${string}`>;

/** What concerns a unit as a whole. */
export type UnitTopic = Extract<EvaluationTopic, `unit-${string}` | `improvement.${string}`>;

/** What an evaluation or a keberatan tells about one evaluation; the unit's and the preparer's news are of another kind. */
export type AboutEvaluation =
  | Exclude<EvaluationTopic, UnitTopic | "preparer.named" | PembahasanTopic>
  | ObjectionTopic;

/** As what somebody hears of it. */
export type Hearer = "own" | "appraiser" | "superior";

export interface EvaluationNews {
  readonly topic: AboutEvaluation;
  readonly hearer: Hearer;
  readonly evaluationId: string;
  readonly person: string;
  readonly periodName: string;
}

/** A message never says a rating, a reason or a decision: those are read on the page. */
export function evaluationMessage({
  topic,
  hearer,
  evaluationId,
  person,
  periodName,
}: EvaluationNews): Message {
  const own = `/evaluasi/saya?evaluasi=${evaluationId}`;
  const page = `/evaluasi/${evaluationId}`;
  switch (topic) {
    case "evaluation.appraised":
    case "evaluation.recorded":
      return hearer === "own"
        ? {
            title: `Hasil evaluasi ${periodName} sudah ditetapkan`,
            body: "Buka untuk membaca hasil dan alasannya. Membukanya berarti Anda menerimanya.",
            href: own,
          }
        : {
            title: `Hasil evaluasi ${person} dicatat atas nama Anda`,
            body: `Evaluasi ${periodName} dicatat dari dokumen yang Anda tandatangani. Periksa, dan hubungi pengelola kinerja bila keliru.`,
            href: page,
          };
    case "evaluation.deemed-received":
      return {
        title: `Hasil evaluasi ${periodName} dianggap Anda terima`,
        body: "Hasil belum dibuka sampai batas waktunya. Buka sekarang; bila tidak setuju, perhatikan hari terakhir keberatan.",
        href: own,
      };
    case "evaluation.corrected":
      return {
        title: `Hasil evaluasi ${periodName} dikoreksi`,
        body: "Administrator mengoreksi hasil final dengan alasan. Hasil lama tetap tersimpan dalam riwayat.",
        href: own,
      };
    case "objection.filed":
      return hearer === "superior"
        ? {
            title: `Keberatan ${person} akan Anda putuskan`,
            body: `Keberatan atas evaluasi ${periodName}. Pejabat penilai memberi penjelasan lebih dahulu.`,
            href: page,
          }
        : {
            title: `${person} mengajukan keberatan`,
            body: `Beri penjelasan atas penilaian Anda untuk ${periodName}.`,
            href: page,
          };
    case "objection.explained":
      return {
        title: `Keberatan ${person} menunggu keputusan Anda`,
        body: `Pejabat penilai sudah memberi penjelasan atas evaluasi ${periodName}.`,
        href: page,
      };
    case "objection.decided":
      return hearer === "own"
        ? {
            title: "Keberatan Anda sudah diputuskan",
            body: `Keputusan atas evaluasi ${periodName} dapat dibaca sekarang, dan bersifat final.`,
            href: own,
          }
        : {
            title: `Keberatan ${person} sudah diputuskan`,
            body: `Keputusan atas evaluasi ${periodName} dapat dibaca sekarang, dan bersifat final.`,
            href: page,
          };
  }
}

export function preparerMessage(appraiser: string, appraiserId: string): Message {
  return {
    title: "Anda ditunjuk sebagai penyiap konsep evaluasi",
    body: `Anda menyimpan konsep untuk ${appraiser}; yang menetapkan tetap pejabat itu.`,
    href: `/penilaian?untuk=${appraiserId}`,
  };
}

/** News of a pembahasan; `person` where it is about one. Like all messages it says no rating. */
export interface PembahasanNews {
  readonly topic: PembahasanTopic;
  readonly pembahasanId: string;
  readonly unit: string;
  readonly periodName: string;
  readonly holdsUntil: CalendarDate;
  readonly evaluationId: string;
  readonly person: string;
}

export function pembahasanMessage(news: PembahasanNews): Message {
  const page = `/pembahasan/${news.pembahasanId}`;
  const onPerson = `${page}/${news.evaluationId}`;
  switch (news.topic) {
    case "pembahasan.opened":
      return {
        title: `Pembahasan predikat kinerja ${news.unit} dibuka`,
        body: `Hasil ${news.periodName} pegawai yang Anda nilai ditahan paling lambat sampai ${longDate(news.holdsUntil)}. Siapkan penilaian dan alasannya.`,
        href: page,
      };
    case "pembahasan.agreed":
      return {
        title: `Kesepakatan pembahasan tentang ${news.person}`,
        body: `Baca yang disepakati untuk ${news.periodName}. Anda yang mengubah penilaian dengan alasan, atau mempertahankannya.`,
        href: onPerson,
      };
    case "pembahasan.answered":
      return {
        title: `Kesepakatan tentang ${news.person} sudah ditindaklanjuti`,
        body: `Pejabat penilai sudah menjawab hasil pembahasan ${news.periodName}.`,
        href: onPerson,
      };
  }
}
