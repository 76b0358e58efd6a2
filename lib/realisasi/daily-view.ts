import type { CalendarDate } from "@/lib/kernel/calendar";
import type { TargetKind } from "@/lib/iku/measure";
import type { RecentWork } from "./daily-log";

/** An indicator for which a day's work can be written up. */
export interface IkiChoice {
  readonly id: string;
  readonly text: string;
  readonly rhkText: string;
  readonly unit: string;
  readonly targetKind: TargetKind;
}

export interface LogView {
  readonly id: string;
  readonly text: string;
  readonly ikiText: string | null;
  readonly minutes: number;
  /** "3 dokumen"; null where nothing was counted. */
  readonly quantityText: string | null;
  readonly link: { readonly href: string; readonly host: string } | null;
  readonly file: { readonly href: string; readonly name: string } | null;
  readonly canChange: boolean;
}

export interface LogDay {
  readonly date: CalendarDate;
  readonly minutes: number;
  readonly logs: readonly LogView[];
}

/** The page of what one has written up by the day. */
export interface DailyPage {
  readonly today: CalendarDate;
  readonly firstDay: CalendarDate;
  readonly backDays: number;
  readonly choices: readonly IkiChoice[];
  /** The indicator and the minutes of the newest entry, which the form begins with. */
  readonly last: { readonly ikiId: string | null; readonly minutes: number } | null;
  /** What was done last, each work once: one tap writes it into the form. */
  readonly recent: readonly RecentWork[];
  readonly days: readonly LogDay[];
  /** The day before which the next page begins; null on the last one. */
  readonly older: CalendarDate | null;
  /** Working days that can still be written up and have nothing yet; today is not among them. */
  readonly missing: readonly CalendarDate[];
}

/** An entry for the form in which it is changed. */
export interface LogToChange {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly ikiId: string | null;
  readonly minutes: number;
  readonly quantity: string;
  readonly date: CalendarDate;
  readonly url: string;
}

/** A realisasi proposed from what was written up by the day, beside what is kept. */
export interface DraftLine {
  readonly ikiId: string;
  readonly text: string;
  readonly version: number;
  readonly logs: number;
  readonly minutes: number;
  readonly draftText: string | null;
  readonly note: string;
  /** What is kept already; null where nothing is. */
  readonly keptText: string | null;
  readonly keptNote: string | null;
  readonly evidences: number;
}
