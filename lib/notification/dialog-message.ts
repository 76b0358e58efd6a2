import { longDate } from "@/lib/kernel/indonesian-date";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { DialogTopic } from "@/lib/skp/dialog-outbox";
import { shortened, type Message } from "./draft";

/** A dialog as the other side hears of it; what was said in it is read on its page. */
export interface DialogNews {
  readonly topic: DialogTopic;
  readonly skpId: string;
  readonly heldOn: CalendarDate;
  /** Who has recorded, changed or confirmed it. */
  readonly by: string;
  readonly isConfirmed: boolean;
}

/** To the other side of a dialog. */
export function dialogMessage({ topic, skpId, heldOn, by, isConfirmed }: DialogNews): Message {
  const href = `/skp/${skpId}/dialog`;
  const day = longDate(heldOn);
  switch (topic) {
    case "skp.dialog-recorded":
      return {
        title: "Konfirmasi catatan dialog kinerja",
        body: shortened(`${by} mencatat dialog kinerja ${day}. Baca, lalu konfirmasi atau perbaiki.`),
        href,
      };
    case "skp.dialog-changed":
      return {
        title: "Catatan dialog kinerja diperbaiki",
        body: shortened(`${by} memperbaiki catatan dialog ${day}. Baca, lalu konfirmasi atau perbaiki lagi.`),
        href,
      };
    case "skp.dialog-confirmed":
      return {
        title: "Dialog kinerja dikonfirmasi",
        body: shortened(
          `${by} mengonfirmasi dialog kinerja ${day}.${isConfirmed ? " Catatannya kini disepakati kedua pihak." : ""}`,
        ),
        href,
      };
  }
}
