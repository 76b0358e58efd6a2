import type { PlanIki } from "./plan";

/**
 * Activities and the result that each leaves, for the first word of an RHK: what is asked for is the result ("Tersusunnya
 * laporan"), not that somebody was busy ("Menyusun laporan").
 */
const RESULTS: Readonly<Record<string, string>> = {
  melaksanakan: "Terlaksananya",
  pelaksanaan: "Terlaksananya",
  melakukan: "Terlaksananya",
  menyelenggarakan: "Terselenggaranya",
  menyusun: "Tersusunnya",
  penyusunan: "Tersusunnya",
  membuat: "Tersusunnya",
  menyiapkan: "Tersedianya",
  menyediakan: "Tersedianya",
  menyampaikan: "Tersampaikannya",
  menyelesaikan: "Terselesaikannya",
  mengelola: "Terkelolanya",
  pengelolaan: "Terkelolanya",
  melayani: "Terlayaninya",
  memproses: "Terselesaikannya",
  mengarsipkan: "Tertatanya",
  menata: "Tertatanya",
  memelihara: "Terpeliharanya",
  menjaga: "Terjaganya",
  memfasilitasi: "Terfasilitasinya",
  mengoordinasikan: "Terkoordinasinya",
  mengkoordinasikan: "Terkoordinasinya",
  membina: "Terbinanya",
  mengawasi: "Terawasinya",
  mendistribusikan: "Terdistribusikannya",
  mencatat: "Tercatatnya",
  mendata: "Terdatanya",
  memutakhirkan: "Termutakhirkannya",
  meningkatkan: "Meningkatnya",
  menurunkan: "Menurunnya",
  mewujudkan: "Terwujudnya",
};

/** Attendance and help: activities that leave no result of their own to put in their place. */
const WITHOUT_RESULT: readonly string[] = [
  "mengikuti",
  "menghadiri",
  "membantu",
  "mendampingi",
  "rapat",
  "kegiatan",
  "mengerjakan",
  "bertugas",
  "menjalankan",
];

const ACTIVE_VERB = /^(me|ber)\p{L}{3,}$/u;
/** Words that begin as a verb and are none, or tell of a result. */
const NO_VERB = /nya$|^(merata|merdeka|merah|media|mekanisme|metode|menara|mental|berita|berkas|beras|beban)/;

function firstWord(text: string): string {
  return (/\p{L}+/u.exec(text.trim())?.[0] ?? "").toLowerCase();
}

/** Whether an RHK tells of an activity ("Melaksanakan …", "Mengikuti …") in place of what comes of it. */
export function isActivity(text: string): boolean {
  const word = firstWord(text);
  if (word in RESULTS || WITHOUT_RESULT.includes(word)) return true;
  return ACTIVE_VERB.test(word) && !NO_VERB.test(word);
}

/** The same as a result, where the first word is a known activity: "Menyusun laporan" → "Tersusunnya laporan". */
export function asResult(text: string): string | null {
  const trimmed = text.trim();
  const word = firstWord(trimmed);
  const result = RESULTS[word];
  if (result === undefined || !trimmed.toLowerCase().startsWith(word)) return null;
  return `${result}${trimmed.slice(word.length)}`;
}

const MEASURE =
  /%|\b(jumlah|banyaknya|persentase|persen|tingkat|indeks|nilai|skor|rasio|rata-rata|rerata|waktu|lama|durasi|kecepatan|ketepatan|frekuensi|volume|capaian|cakupan|jangka|batas|opini|predikat|peringkat|kategori|akurasi|selisih|biaya|anggaran|serapan|efisiensi|angka|proporsi|kesesuaian)\b/iu;

/** Whether an IKI can be measured: it names a measure, or its target is a figure with a unit, or a day. */
export function isMeasurable({ text, target }: Pick<PlanIki, "text" | "target">): boolean {
  if (MEASURE.test(text)) return true;
  switch (target.kind) {
    case "number":
    case "range":
    case "ratio":
      return target.unit !== "";
    case "date":
      return true;
    case "text":
      return false;
  }
}
