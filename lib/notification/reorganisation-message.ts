import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { shortened, type Message } from "./draft";

export interface PlanNews {
  readonly planId: string;
  readonly title: string;
  readonly effectiveOn: CalendarDate;
  readonly by: string;
  readonly note: string;
}

const hrefOf = ({ planId }: PlanNews): string => `/penataan-organisasi/${planId}`;

/** To whoever may set it. */
export function planSubmittedMessage(news: PlanNews): Message {
  return {
    title: "Rancangan penataan organisasi menunggu penetapan",
    body: shortened(
      `${news.by} mengajukan ${news.title}, berlaku ${longDate(news.effectiveOn)}. Baca simulasinya, lalu tetapkan atau kembalikan.`,
    ),
    href: hrefOf(news),
  };
}

/** To those who drafted it. */
export function planReturnedMessage(news: PlanNews): Message {
  return {
    title: "Rancangan penataan organisasi dikembalikan",
    body: shortened(`${news.title}: “${news.note}”`),
    href: hrefOf(news),
  };
}

export function planApprovedMessage(news: PlanNews): Message {
  return {
    title: "Penataan organisasi ditetapkan",
    body: shortened(
      `${news.by} menetapkan ${news.title}. Berlaku dengan sendirinya pada ${longDate(news.effectiveOn)}.`,
    ),
    href: hrefOf(news),
  };
}

export function planRevokedMessage(news: PlanNews): Message {
  return {
    title: "Penetapan penataan organisasi dicabut",
    body: shortened(`${news.title} tidak akan berlaku pada ${longDate(news.effectiveOn)}: “${news.note}”`),
    href: hrefOf(news),
  };
}

export function planAppliedMessage(news: PlanNews): Message {
  return {
    title: "Penataan organisasi sudah berlaku",
    body: shortened(
      `${news.title} berlaku sejak ${longDate(news.effectiveOn)}. Pejabat penilai dan SKP pegawai mengikuti.`,
    ),
    href: hrefOf(news),
  };
}

export function planRefusedMessage(news: PlanNews): Message {
  return {
    title: "Penataan organisasi tidak dapat diberlakukan",
    body: shortened(
      `Data berubah sejak ${news.title} ditetapkan, sehingga tidak cocok lagi. Tidak ada yang diubah; buka untuk melihat halangannya.`,
    ),
    href: hrefOf(news),
  };
}

/** To the head of a unit that goes on with indicators of another. */
export function indicatorsReceivedMessage(count: number, unitName: string, on: CalendarDate): Message {
  return {
    title: `${unitName} menerima ${String(count)} indikator kinerja`,
    body: shortened(
      `Karena penataan organisasi, unit Anda bertanggung jawab atasnya sejak ${longDate(on)}. Perbarui perjanjian kinerja unit.`,
    ),
    href: "/perjanjian-kinerja",
  };
}
