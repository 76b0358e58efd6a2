import { windowState, type PeriodWindow, type WindowKind } from "./window";

/** Whom an extension holds a window open for. */
export const EXTENSION_TARGETS = ["person", "unit", "group", "agency"] as const;

export type ExtensionTarget = (typeof EXTENSION_TARGETS)[number];

export const EXTENSION_TARGET_LABELS: Readonly<Record<ExtensionTarget, string>> = {
  person: "Seorang pegawai",
  unit: "Sebuah unit dan semua unit di bawahnya",
  group: "Sebuah kelompok dalam kebijakan",
  agency: "Seluruh instansi",
};

/** The days of a window, or of one that was extended. */
export type OpenDays = Pick<PeriodWindow, "opensOn" | "closesOn">;

/** A window that is not open, as a person is told of it. */
export interface ClosedWindow {
  readonly kind: WindowKind;
  readonly periodName: string;
  readonly state: "before" | "closed" | "unscheduled";
  /** When it opens or was closed; null where nobody has scheduled it. */
  readonly at: Date | null;
  readonly timeZone: string;
  /** Who may extend it, by name and role; empty where there is nobody. */
  readonly contacts: readonly string[];
}

/** A window that is open. */
export interface OpenWindow {
  readonly kind: WindowKind;
  readonly periodName: string;
  readonly closesAt: Date;
  /** Open only because it was extended. */
  readonly isExtended: boolean;
  readonly timeZone: string;
}

/** Whether something may be done now: open until when, or not, why, and whom to ask. A `Decision` with its facts. */
export type WindowDecision =
  | { readonly allowed: true; readonly window: OpenWindow }
  | { readonly allowed: false; readonly reason: ClosedWindow };

/** How a window with its extensions stands. */
export type ExtendedState =
  | { readonly state: "open"; readonly closesAt: Date; readonly isExtended: boolean }
  | { readonly state: "before" | "closed"; readonly at: Date }
  | { readonly state: "unscheduled"; readonly at: null };

/**
 * How a window stands at `now` to somebody for whom these extensions were made: open where the window or any extension
 * is, until the last of them closes; else it opens with the next of them, or closed with the last.
 */
export function extendedWindowState(
  window: OpenDays | null,
  extensions: readonly OpenDays[],
  now: Date,
  timeZone: string,
): ExtendedState {
  const own = window === null ? null : windowState(window, now, timeZone);
  const states = extensions.map((days) => windowState(days, now, timeZone));
  const all = own === null ? states : [own, ...states];
  const open = all.flatMap((state) => (state.state === "open" ? [state.closesAt.getTime()] : []));
  if (open.length > 0) {
    const last = Math.max(...open);
    const isExtended = own?.state !== "open" || own.closesAt.getTime() < last;
    return { state: "open", closesAt: new Date(last), isExtended };
  }
  const ahead = all.flatMap((state) => (state.state === "before" ? [state.opensAt.getTime()] : []));
  if (ahead.length > 0) return { state: "before", at: new Date(Math.min(...ahead)) };
  const past = all.flatMap((state) => (state.state === "closed" ? [state.closedAt.getTime()] : []));
  return past.length > 0
    ? { state: "closed", at: new Date(Math.max(...past)) }
    : { state: "unscheduled", at: null };
}
