import type { SkpTopic } from "@/lib/skp/outbox";
import { shortened, type Message } from "./draft";

/** What happened to an SKP, as the other side hears of it; what it says is read on its page. */
export interface SkpNews {
  readonly topic: SkpTopic;
  readonly skpId: string;
  readonly year: number;
  readonly employee: string;
  /** Who did it. */
  readonly by: string;
  /** What was written with it: the reason of a return or of a change, a comment. */
  readonly note: string | null;
}

/** To the other side of an SKP. */
export function skpMessage({ topic, skpId, year, employee, by, note }: SkpNews): Message {
  const href = `/skp/${skpId}`;
  const skp = `SKP ${String(year)}`;
  const said = note === null ? "" : ` “${note}”`;
  switch (topic) {
    case "skp.submitted":
      return {
        title: `${skp} menunggu Anda tetapkan`,
        body: shortened(`${employee} mengajukan ${skp}. Baca, lalu tetapkan atau kembalikan dengan alasan.`),
        href,
      };
    case "skp.returned":
      return {
        title: `${skp} Anda dikembalikan untuk diperbaiki`,
        body: shortened(`${by} mengembalikannya dengan catatan:${said}`),
        href,
      };
    case "skp.approved":
      return {
        title: `${skp} Anda sudah ditetapkan`,
        body: `${by} menetapkannya. Realisasi dapat mulai diisi.`,
        href,
      };
    case "skp.revised":
      return {
        title: `${skp} ${employee} sedang diubah`,
        body: shortened(
          `${by} memulai perubahan dengan alasan:${said} Yang lama tetap berlaku sampai keduanya sepakat.`,
        ),
        href,
      };
    case "skp.placed":
      return {
        title: `Pimpinan menempatkan RHK pada ${skp} Anda`,
        body: `${by} menambahkannya lewat matriks peran hasil. Lengkapi indikator dan targetnya, lalu ajukan.`,
        href,
      };
    case "skp.commented":
      return { title: `Komentar baru pada ${skp} ${employee}`, body: shortened(`${by}:${said}`), href };
  }
}
