import type { Kebijakan } from "@/lib/agency/kebijakan";
import { addDays, calendarDateOf, daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";
import type { Period } from "./period";

/** What may be done while a window is open. */
export const WINDOW_KINDS = ["planning", "realisasi", "evaluation", "objection"] as const;

export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Days on which something may be done, both inclusive, counted in the agency's time zone. */
export interface PeriodWindow {
  readonly kind: WindowKind;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/** Where a moment stands to a window. `opensAt` is 00:00:00 of the first day, `closesAt` 23:59:59 of the last. */
export type WindowState =
  | {
      readonly state: "before";
      readonly opensAt: Date;
      readonly closesAt: Date;
    }
  | { readonly state: "open"; readonly closesAt: Date }
  | { readonly state: "closed"; readonly closedAt: Date };

/**
 * Whether the window is open at `now`. It is open through the whole last second of its last day, so that 23:59:59.999
 * is in time and 00:00:00 is not.
 */
export function windowState(
  window: Pick<PeriodWindow, "opensOn" | "closesOn">,
  now: Date,
  timeZone: string,
): WindowState {
  const opensAt = startOfDayIn(timeZone, window.opensOn);
  const end = startOfDayIn(timeZone, addDays(window.closesOn, 1));
  const closesAt = new Date(end.getTime() - 1000);
  if (now < opensAt) return { state: "before", opensAt, closesAt };
  return now < end ? { state: "open", closesAt } : { state: "closed", closedAt: closesAt };
}

/**
 * How an agency sets its windows. Only the last day of planning and the objection days are from regulations; the rest
 * are defaults that it may tune.
 */
export interface WindowRule {
  /** Planning opens on this day of the year before (month and day). */
  readonly planningOpens: `${number}-${number}`;
  /** SKP is fixed "paling lambat akhir Januari" (PermenPANRB 6/2022 Ps 14–15). */
  readonly planningCloses: `${number}-${number}`;
  /** Realisasi is reported until so many days after the period. */
  readonly realisasiDays: number;
  /** Evaluated until so many days after the period. */
  readonly evaluationDays: number;
  /** Keberatan: 14 calendar days (PP 30/2019 Ps 59), here counted from the last day of evaluation. */
  readonly objectionDays: number;
}

export const DEFAULT_WINDOW_RULE: WindowRule = {
  planningOpens: "12-01",
  planningCloses: "01-31",
  realisasiDays: 5,
  evaluationDays: 10,
  objectionDays: 14,
};

/** How the agency's policy of a year sets them. */
export function windowRuleOf({ windows, objection }: Pick<Kebijakan, "windows" | "objection">): WindowRule {
  return { ...windows, objectionDays: objection.days };
}

/** The windows that a new period begins with. Only the year has one for planning, as an SKP is for the year. */
export function defaultWindows(
  period: Period,
  rule: WindowRule = DEFAULT_WINDOW_RULE,
): readonly PeriodWindow[] {
  const { from, to } = period.span;
  const evaluated = addDays(to, rule.evaluationDays);
  const windows: PeriodWindow[] = [
    {
      kind: "realisasi",
      opensOn: from,
      closesOn: addDays(to, rule.realisasiDays),
    },
    { kind: "evaluation", opensOn: addDays(to, 1), closesOn: evaluated },
    {
      kind: "objection",
      opensOn: addDays(to, 1),
      closesOn: addDays(evaluated, rule.objectionDays),
    },
  ];
  if (period.rhythm !== "annual") return windows;
  return [
    {
      kind: "planning",
      opensOn: calendarDateOf(`${String(period.year - 1)}-${rule.planningOpens}`),
      closesOn: calendarDateOf(`${String(period.year)}-${rule.planningCloses}`),
    },
    ...windows,
  ];
}

/** What is wrong with the windows of a period as an administrator has set them. */
export type WindowFault =
  | { readonly code: "reversed"; readonly kind: WindowKind }
  | { readonly code: "twice"; readonly kind: WindowKind }
  | {
      readonly code: "evaluation_before_period_ends";
      readonly endsOn: CalendarDate;
    }
  | {
      readonly code: "objection_too_short";
      readonly days: number;
      readonly least: number;
    };

/**
 * Faults of the windows: one that closes before it opens, two of a kind, an evaluation that closes before the period
 * has ended, and an objection window that leaves fewer days after the evaluation closes than the regulation gives.
 */
export function windowFaults(
  period: Period,
  windows: readonly PeriodWindow[],
  rule: WindowRule = DEFAULT_WINDOW_RULE,
): readonly WindowFault[] {
  const faults: WindowFault[] = [];
  const byKind = new Map<WindowKind, PeriodWindow>();
  for (const window of windows) {
    const { kind } = window;
    if (byKind.has(kind)) faults.push({ code: "twice", kind });
    if (window.closesOn < window.opensOn) faults.push({ code: "reversed", kind });
    byKind.set(kind, window);
  }
  const evaluation = byKind.get("evaluation");
  const objection = byKind.get("objection");
  if (evaluation !== undefined && evaluation.closesOn <= period.span.to) {
    faults.push({
      code: "evaluation_before_period_ends",
      endsOn: period.span.to,
    });
  }
  if (evaluation !== undefined && objection !== undefined) {
    const days = daysBetween(evaluation.closesOn, objection.closesOn);
    if (days < rule.objectionDays) {
      faults.push({
        code: "objection_too_short",
        days,
        least: rule.objectionDays,
      });
    }
  }
  return faults;
}
