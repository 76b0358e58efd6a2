import { addDays, calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";

/** How often a year is evaluated: "bulanan atau triwulanan (periodik)" and "tahunan" (PermenPANRB 6/2022). */
export const RHYTHMS = ["monthly", "quarterly", "annual"] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** What a rhythm is called on pages. */
export const RHYTHM_NAMES: Readonly<Record<Rhythm, string>> = {
  monthly: "Bulanan",
  quarterly: "Triwulanan",
  annual: "Tahunan",
};

/** A stretch of a year that is planned for, reported on and evaluated as one. */
export interface Period {
  readonly year: number;
  readonly rhythm: Rhythm;
  /** 1–12 for months, 1–4 for quarters, 1 for the year. */
  readonly ordinal: number;
  readonly span: DateSpan & { readonly to: NonNullable<DateSpan["to"]> };
}

const MONTHS_IN: Readonly<Record<Rhythm, number>> = {
  monthly: 1,
  quarterly: 3,
  annual: 12,
};

const QUARTERS = ["I", "II", "III", "IV"] as const;

function firstOf(year: number, monthsIn: number) {
  const month = String((monthsIn % 12) + 1).padStart(2, "0");
  return calendarDateOf(`${String(year + Math.floor(monthsIn / 12))}-${month}-01`);
}

/** All periods of a year in one rhythm, in their order: 12, 4 or 1, without a gap from 1 January to 31 December. */
export function periodsOfYear(year: number, rhythm: Rhythm): readonly Period[] {
  const length = MONTHS_IN[rhythm];
  return Array.from({ length: 12 / length }, (_, index) => ({
    year,
    rhythm,
    ordinal: index + 1,
    span: {
      from: firstOf(year, index * length),
      to: addDays(firstOf(year, (index + 1) * length), -1),
    },
  }));
}

/** What papers call a period: "Januari 2026", "Triwulan II 2026", "Tahun 2026". */
export function periodName(period: Pick<Period, "year" | "rhythm" | "ordinal">): string {
  const year = String(period.year);
  switch (period.rhythm) {
    case "monthly":
      return `${MONTH_NAMES[period.ordinal - 1] ?? ""} ${year}`;
    case "quarterly":
      return `Triwulan ${QUARTERS[period.ordinal - 1] ?? ""} ${year}`;
    case "annual":
      return `Tahun ${year}`;
  }
}

/**
 * The keys under which the rules of evaluation are kept, the newest last. A period names one of them for good, so that
 * a later regulation cannot change a closed evaluation.
 */
export const RULESETS = ["permenpanrb-6-2022"] as const;

export type Ruleset = (typeof RULESETS)[number];

/** The ruleset that a new period of a year begins with; null for years before PermenPANRB 6/2022 came into force. */
export function rulesetOf(year: number): Ruleset | null {
  return year >= 2022 ? "permenpanrb-6-2022" : null;
}
