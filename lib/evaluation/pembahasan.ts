import { daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { Rating } from "./rating";

/**
 * Pembahasan predikat kinerja: before people receive their results, a head talks them over with the appraisers under him
 * (PermenPANRB 6/2022, evaluasi kinerja; domain §0.2). What is agreed there each appraiser changes himself, with a reason.
 */
export const PEMBAHASAN_AGREEMENTS = ["keep", "change"] as const;
export type PembahasanAgreement = (typeof PEMBAHASAN_AGREEMENTS)[number];

export const PEMBAHASAN_ANSWERS = ["changed", "kept"] as const;
export type PembahasanAnswer = (typeof PEMBAHASAN_ANSWERS)[number];

/** As what somebody reads a pembahasan: who leads it, an appraiser of its people, or by virtue of a role. */
export type PembahasanPerson = "leader" | "appraiser" | "inspector";

/** Results are withheld for so many days at most (ours: no regulation says; decision 088). */
export const LONGEST_PEMBAHASAN_DAYS = 14;

/** Results are withheld on a day: until it is closed, and no longer than to its last day. */
export function isHolding(
  pembahasan: { readonly isClosed: boolean; readonly holdsUntil: CalendarDate },
  today: CalendarDate,
): boolean {
  return !pembahasan.isClosed && today <= pembahasan.holdsUntil;
}

/** Nothing is left open for long, nor for a day that is over. */
export function mayHoldUntil(
  day: CalendarDate,
  today: CalendarDate,
): Decision<"until-past" | "until-too-late"> {
  if (day < today) return deny("until-past");
  return daysBetween(today, day) > LONGEST_PEMBAHASAN_DAYS ? deny("until-too-late") : allow;
}

interface Ratings {
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

export function isSameRated(
  one: Ratings,
  other: { readonly hasil: Rating | null; readonly perilaku: Rating | null },
): boolean {
  return one.hasil === other.hasil && one.perilaku === other.perilaku;
}

/** A point as far as what became of it is concerned. */
export interface SettledPoint {
  readonly agreed: PembahasanAgreement;
  readonly rated: Ratings;
  readonly answer: PembahasanAnswer | null;
  readonly after: Ratings | null;
  /** A later point about the same person was written. */
  readonly isReplaced: boolean;
}

export const POINT_STATES = [
  "stands",
  "waiting",
  "changed",
  "changed-otherwise",
  "kept",
  "lapsed",
  "replaced",
] as const;
export type PointState = (typeof POINT_STATES)[number];

/** What became of a point. `isOpen`: the pembahasan still withholds results. */
export function pointState(point: SettledPoint, isOpen: boolean): PointState {
  if (point.answer === "kept") return "kept";
  if (point.answer === "changed") {
    return point.after !== null && isSameRated(point.after, point.rated) ? "changed" : "changed-otherwise";
  }
  if (point.isReplaced) return "replaced";
  if (point.agreed === "keep") return "stands";
  return isOpen ? "waiting" : "lapsed";
}

export type CloseDenial = "nothing-noted" | "unanswered";

/** Closed once it has been held, and everything that was agreed has been answered by its appraiser. */
export function mayClose(facts: {
  readonly isHeld: boolean;
  readonly waiting: number;
}): Decision<CloseDenial> {
  return allOf<CloseDenial>(
    facts.isHeld ? allow : deny("nothing-noted"),
    facts.waiting === 0 ? allow : deny("unanswered"),
  );
}
