import type { PerjanjianTopic } from "@/lib/iku/perjanjian-outbox";
import { shortened, type Message } from "./draft";

/** News of a perjanjian kinerja, as one of its two heads hears of it. */
export interface PerjanjianNews {
  readonly topic: PerjanjianTopic;
  readonly hearer: "holder" | "superior";
  readonly perjanjianId: string;
  readonly unit: string;
  readonly year: number;
  /** What the head above wrote when sending it back, or why it is revised. */
  readonly note: string | null;
}

/** Null where the news is none for that one: what a head hands in is for the one above, what is sent back for himself. */
export function perjanjianMessage(news: PerjanjianNews): Message | null {
  const { topic, hearer, unit, year, note } = news;
  const which = `Perjanjian kinerja ${String(year)} ${unit}`;
  const href = `/perjanjian-kinerja/${news.perjanjianId}`;
  const isHolder = hearer === "holder";
  switch (topic) {
    case "perjanjian.submitted":
      return isHolder
        ? null
        : {
            title: `${which} diajukan`,
            body: "Baca sasaran, indikator, target, dan anggarannya, lalu sepakati atau kembalikan.",
            href,
          };
    case "perjanjian.withdrawn":
      return isHolder
        ? null
        : {
            title: `${which} ditarik kembali`,
            body: "Pimpinan unit memperbaikinya sebelum diajukan lagi.",
            href,
          };
    case "perjanjian.returned":
      return isHolder
        ? {
            title: `${which} dikembalikan`,
            body: shortened(note ?? "Periksa catatan atasan, perbaiki, lalu ajukan lagi."),
            href,
          }
        : null;
    case "perjanjian.agreed":
      return {
        title: `${which} disepakati`,
        body: isHolder
          ? "Perjanjian berlaku. Ambil rencana hasil kerja SKP Anda darinya tanpa mengetik ulang."
          : "Perjanjian berlaku dan tersimpan untuk kedua pihak.",
        href,
      };
    case "perjanjian.recorded":
      return {
        title: `${which} dicatat dari dokumen bertanda tangan`,
        body: "Periksa isinya, dan hubungi perencana bila berbeda dari yang Anda tanda tangani.",
        href,
      };
    case "perjanjian.revised":
      return {
        title: `Perubahan ${which.toLowerCase().replace(unit.toLowerCase(), unit)}`,
        body: shortened(
          `Perubahan disusun${note === null || note === "" ? "" : `: ${note}`}. Yang lama tetap berlaku sampai perubahan disepakati.`,
        ),
        href,
      };
  }
}
