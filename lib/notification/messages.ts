import type { NotificationRefusal } from "./notification";

const SENTENCES: Readonly<Record<NotificationRefusal["code"], string>> = {
  "not-found": "Pemberitahuan ini tidak ada lagi.",
};

/** The sentence for a message that cannot be opened. */
export function notificationRefusalMessage({ code }: NotificationRefusal): string {
  return SENTENCES[code];
}
