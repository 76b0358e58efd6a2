import type { CourseGroup } from "./course-view";

/** The answer to "are we on course?" in one sentence, and how it is meant. */
export interface Verdict {
  readonly tone: "good" | "warning" | "bad" | "none";
  readonly title: string;
  readonly detail: string;
}

const n = (count: number): string => count.toLocaleString("id-ID");

/** Over the indicators of which something is known; those without a figure that is due are said, not counted. */
export function verdictOf({ counts, total, missing }: CourseGroup): Verdict {
  const known = counts.on + counts.attention + counts.off;
  const rest = [
    counts.judged === 0 ? "" : `${n(counts.judged)} ditimbang manusia`,
    counts.empty === 0 ? "" : `${n(counts.empty)} belum waktunya diisi`,
  ].filter((part) => part !== "");
  const owed = missing === 0 ? "" : ` ${n(missing)} realisasi yang sudah waktunya belum diisi.`;
  const beside = rest.length === 0 ? "" : ` Di luar itu ${rest.join(", ")}.`;
  if (total === 0) {
    return {
      tone: "none",
      title: "Belum ada indikator bertarget",
      detail: "Jalur terlihat setelah indikator unit ini ditetapkan dan diberi target tahun ini.",
    };
  }
  if (known === 0) {
    return {
      tone: "none",
      title: "Belum dapat dinilai",
      detail: `Belum ada angka yang dapat dihitung.${beside}`,
    };
  }
  const detail = `${n(counts.on)} dari ${n(known)} indikator terukur sesuai jalur, ${n(counts.attention)} perlu perhatian, ${n(counts.off)} berbendera merah.${beside}${owed}`;
  if (counts.on === known) return { tone: "good", title: "Ya, sesuai jalur", detail };
  return counts.off === 0
    ? { tone: "warning", title: "Hampir, ada yang perlu perhatian", detail }
    : { tone: "bad", title: "Belum, ada yang keluar jalur", detail };
}
