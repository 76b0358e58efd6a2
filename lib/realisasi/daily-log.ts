import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { Exact, numberText } from "@/lib/kernel/decimal";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Accumulation, TargetKind } from "@/lib/iku/measure";
import { accumulated, valueText, type RealisasiValue } from "@/lib/iku/value";

export const LONGEST_LOG = 500;
/** A day has so many minutes, and nobody works them all; more than this is a slip of the finger. */
export const MOST_MINUTES_A_DAY = 16 * 60;
/** Minutes that are offered to be tapped. */
export const USUAL_MINUTES = [15, 30, 60, 120, 180, 240] as const;

/** Work that may be done again. */
export interface RecentWork {
  readonly text: string;
  readonly ikiId: string | null;
  readonly minutes: number;
}

/** As many are offered to be written up again with one tap. */
export const MOST_RECENT = 3;

/** What was done last, each work once, of entries with the newest first. */
export function recentWork(newestFirst: readonly RecentWork[]): readonly RecentWork[] {
  const seen = new Set<string>();
  return newestFirst
    .filter(({ text }) => {
      const key = text.trim().toLocaleLowerCase("id-ID");
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST_RECENT);
}

/** "45 menit", "1 jam", "2 jam 30 menit". */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? `${String(hours)} jam` : "",
    rest > 0 || hours === 0 ? `${String(rest)} menit` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** "90", "1:30", "1,5 jam", "2 jam", "45 menit" as minutes; null where it is none of them. */
export function parseMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const [, figure, unit = "menit"] = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(jam|j|menit|m)?$/.exec(text) ?? [];
  if (figure === undefined) return null;
  const number = new Exact(figure.replace(",", ".")).times(unit.startsWith("j") ? 60 : 1);
  return number.isInteger() && number.gte(1) && number.lte(1440) ? number.toNumber() : null;
}

/** The first day that can still be written up. */
export function firstLogDay(today: CalendarDate, backDays: number): CalendarDate {
  return addDays(today, -backDays);
}

export type LogDayFault = "ahead" | "too-late";

/** Whether a day can be written up, or changed, on `today`. */
export function logDayFault(date: CalendarDate, today: CalendarDate, backDays: number): LogDayFault | null {
  if (date > today) return "ahead";
  return date < firstLogDay(today, backDays) ? "too-late" : null;
}

/** What was done on a day, as a draft of the realisasi looks at it. */
export interface LoggedWork {
  readonly date: CalendarDate;
  readonly text: string;
  readonly minutes: number;
  readonly quantity: Exact | null;
}

/** A realisasi proposed from what was written up by the day. */
export interface DraftedResult {
  /** Null where nothing countable was written up. */
  readonly value: RealisasiValue | null;
  readonly note: string;
}

const LONGEST_NOTE = 2_000;
const LONGEST_VALUE = 4_000;

/** Lines until they fill the room; what does not fit is counted. */
function linesWithin(lines: readonly string[], most: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    const left = lines.length - kept.length;
    const rest = `… dan ${String(left)} catatan lagi`;
    if (length + line.length + 1 + (left > 1 ? rest.length + 1 : 0) > most) return [...kept, rest].join("\n");
    kept.push(line);
    length += line.length + 1;
  }
  return kept.join("\n");
}

/**
 * The realisasi of an indicator in a period as its days have it: quantities summed, averaged or the last as the
 * indicator says; for a target in words the works themselves. Days are told in a note. Order of the days: any.
 */
export function draftFromLogs(
  indicator: { readonly kind: TargetKind; readonly accumulation: Accumulation },
  logs: readonly LoggedWork[],
): DraftedResult {
  const days = logs.toSorted((a, b) => a.date.localeCompare(b.date));
  const minutes = days.reduce((sum, log) => sum + log.minutes, 0);
  const lead = `Dari progres harian: ${String(days.length)} catatan, ${minutesText(minutes)}.`;
  const lines = days.map(({ date, text, quantity }) => {
    const counted = quantity === null ? "" : ` (${numberText(quantity)})`;
    return `${longDate(date)}: ${text}${counted}`;
  });
  if (indicator.kind === "text") {
    const works = [...new Set(days.map(({ text }) => text))];
    const value =
      works.length === 0
        ? null
        : linesWithin(
            works.map((text) => `- ${text}`),
            LONGEST_VALUE,
          );
    return { value: value === null ? null : { kind: "text", text: value }, note: lead };
  }
  const counted = days.flatMap(({ quantity }): RealisasiValue[] =>
    quantity === null ? [] : [{ kind: "number", number: quantity }],
  );
  const value = indicator.kind === "date" ? null : accumulated(counted, indicator.accumulation);
  return { value: rounded(value), note: linesWithin([lead, ...lines], LONGEST_NOTE) };
}

/** An average may have no end; six places is what is kept. */
function rounded(value: RealisasiValue | null): RealisasiValue | null {
  return value?.kind === "number" ? { kind: "number", number: value.number.toDecimalPlaces(6) } : value;
}

/** The draft as a page shows it before it is taken. */
export function draftText({ value }: DraftedResult, unit: string): string | null {
  return value === null ? null : valueText(value, unit);
}
