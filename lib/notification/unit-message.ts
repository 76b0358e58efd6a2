import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { shortened, type Message } from "./draft";

/** To who leads a unit: its predikat is set. It says nothing of which. */
export function unitPredikatMessage(
  unit: string,
  periodName: string,
  unitId: string,
  periodId: string,
): Message {
  return {
    title: `Predikat kinerja organisasi ${unit} ditetapkan`,
    body: `Baca dasar penetapan ${periodName}, lalu susun rencana perbaikan bila perlu.`,
    href: `/organisasi?unit=${unitId}&periode=${periodId}`,
  };
}

/** To who leads a unit: what is expected of it in the year. */
export function expectationMessage(unit: string, year: number, unitId: string): Message {
  return {
    title: `Ekspektasi pimpinan ${String(year)} untuk ${unit}`,
    body: "Pimpinan menulis apa yang diharapkan dari unit Anda tahun ini. Predikat tahunan juga dinilai dari pemenuhannya.",
    href: `/organisasi?unit=${unitId}`,
  };
}

export interface TaskNews {
  readonly planId: string;
  readonly unit: string;
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly progress: number;
}

/** To the owner of a task. */
export function assignedMessage({ planId, unit, text, dueOn }: TaskNews): Message {
  return {
    title: `Tindakan perbaikan ${unit} untuk Anda`,
    body: shortened(`${text} (paling lambat ${longDate(dueOn)})`),
    href: `/rencana-perbaikan/${planId}`,
  };
}

/** To the owner of a task whose day is over. */
export function overdueMessage({ planId, unit, text, dueOn }: TaskNews): Message {
  return {
    title: `Tindakan perbaikan ${unit} terlambat`,
    body: shortened(`${text} (seharusnya selesai ${longDate(dueOn)})`),
    href: `/rencana-perbaikan/${planId}`,
  };
}

/** To who leads the unit. */
export function reportedMessage({ planId, unit, text, progress }: TaskNews): Message {
  return {
    title: `Kemajuan rencana perbaikan ${unit}: ${String(progress)} %`,
    body: shortened(text),
    href: `/rencana-perbaikan/${planId}`,
  };
}
