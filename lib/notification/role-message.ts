import { ROLE_LABELS, type Role } from "@/lib/access/role";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Message } from "./draft";

interface HeldRole {
  readonly role: Role;
  /** Null: the whole agency. */
  readonly unitName: string | null;
}

function reach(unitName: string | null): string {
  return unitName === null ? "seluruh instansi" : `${unitName} dan unit di bawahnya`;
}

/** To whom a role was given. */
export function roleGrantedMessage(
  { role, unitName }: HeldRole,
  from: CalendarDate,
  to: CalendarDate | null,
): Message {
  const until = to === null ? "" : ` sampai ${longDate(to)}`;
  return {
    title: `Anda diberi peran ${ROLE_LABELS[role]}`,
    body: `Untuk ${reach(unitName)}, mulai ${longDate(from)}${until}.`,
    href: "/akun",
  };
}

/** From whom a role was taken; `lastDay: null` is at once. */
export function roleRevokedMessage({ role, unitName }: HeldRole, lastDay: CalendarDate | null): Message {
  const when = lastDay === null ? "sudah berakhir" : `berakhir setelah ${longDate(lastDay)}`;
  return {
    title: `Peran ${ROLE_LABELS[role]} Anda dicabut`,
    body: `Peran untuk ${reach(unitName)} ${when}. Tanyakan kepada admin kepegawaian bila keliru.`,
    href: "/akun",
  };
}
