import { momentText } from "@/lib/kernel/indonesian-date";
import type { ClosedWindow, OpenWindow } from "./extension";
import { WINDOW_NAMES } from "./messages";

const NOBODY = "admin kepegawaian instansi Anda";

/** Whom to ask: "Dewi (pengelola kinerja) atau Ratna (admin kepegawaian)". */
function asked(contacts: readonly string[]): string {
  return contacts.length === 0 ? NOBODY : contacts.join(" atau ");
}

/** What a person reads who comes outside the window: since when or until when, and whom to ask. */
export function closedWindowMessage(closed: ClosedWindow): string {
  const what = `${WINDOW_NAMES[closed.kind]} ${closed.periodName}`;
  const who = asked(closed.contacts);
  if (closed.at === null) return `${what} belum dijadwalkan. Hubungi ${who}.`;
  const when = momentText(closed.at, closed.timeZone);
  return closed.state === "before"
    ? `${what} baru dibuka ${when}. Bila perlu lebih awal, hubungi ${who}.`
    : `${what} sudah ditutup ${when}. Bila masih perlu mengisi, mintalah perpanjangan kepada ${who}.`;
}

/** Until when something may be done, for the head of a page. */
export function openWindowNote(open: OpenWindow): string {
  const until = momentText(open.closesAt, open.timeZone);
  return `${WINDOW_NAMES[open.kind]} ${open.periodName} dibuka sampai ${until}${open.isExtended ? " (diperpanjang)" : ""}.`;
}
