import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { SKP_CLOSE_LABELS, type SkpCloseReason } from "@/lib/skp/skp";
import { shortened, type Message } from "./draft";

/** A change within a year as both sides hear of it. */
export interface ChangeNews {
  readonly skpId: string;
  readonly employeeName: string;
  readonly changedOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly reason: SkpCloseReason | null;
  readonly teamName: string;
  /** Whether another SKP has been begun for the rest of the year. */
  readonly hasNext: boolean;
}

function because(reason: SkpCloseReason | null): string {
  return reason === null ? "" : ` (${SKP_CLOSE_LABELS[reason].toLowerCase()})`;
}

function hrefOf({ skpId }: ChangeNews): string {
  return `/skp/${skpId}/perubahan`;
}

/** To the person whose SKP was closed. */
export function ownClosedMessage(news: ChangeNews): Message {
  const next = news.hasNext
    ? " Konsep SKP berikutnya sudah dibuat dengan baris yang masih sesuai; periksa, lalu ajukan."
    : "";
  return {
    title: "SKP Anda ditutup untuk dievaluasi",
    body: shortened(
      `SKP Anda berlaku sampai ${longDate(news.lastDay)}${because(news.reason)}. Yang sudah dikerjakan dievaluasi pejabat penilai Anda.${next}`,
    ),
    href: hrefOf(news),
  };
}

/** To the one who has appraised until then. */
export function appraiserClosedMessage(news: ChangeNews): Message {
  return {
    title: "SKP pegawai Anda ditutup di tengah tahun",
    body: shortened(
      `SKP ${news.employeeName} berlaku sampai ${longDate(news.lastDay)}${because(news.reason)}. Evaluasilah yang sudah dikerjakan sampai hari itu.`,
    ),
    href: hrefOf(news),
  };
}

/** To the one who appraises from then on. */
export function nextAppraiserMessage(news: ChangeNews): Message {
  return {
    title: "Anda menilai pegawai baru",
    body: shortened(
      `Mulai ${longDate(news.changedOn)} Anda menilai ${news.employeeName}. Konsep SKP-nya sudah dibuat dan menunggu diajukan.`,
    ),
    href: hrefOf(news),
  };
}

/** To the person whose draft was carried along. */
export function carriedMessage(news: ChangeNews): Message {
  return {
    title: "Konsep SKP Anda mengikuti perubahan",
    body: shortened(
      `SKP Anda belum ditetapkan, sehingga dipindahkan ke jabatan, unit, atau pejabat penilai yang baru mulai ${longDate(news.changedOn)}${because(news.reason)}. Periksa isinya, lalu ajukan.`,
    ),
    href: hrefOf(news),
  };
}

/** To both sides: a team that gave lines is no more. */
export function teamEndedMessage(news: ChangeNews): Message {
  return {
    title: "Tim kerja bubar; hasil kerjanya tetap dinilai",
    body: shortened(
      `${news.teamName} berakhir sebelum ${longDate(news.changedOn)}. RHK dari tim itu pada SKP ${news.employeeName} tetap ada dan dinilai sebatas yang sudah dikerjakan.`,
    ),
    href: hrefOf(news),
  };
}
