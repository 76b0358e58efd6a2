import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import type { StandingKind } from "@/lib/employee/standing";
import type { Footing, FootingFrom } from "./footing";
import type { SkpSpan } from "./opening";
import type { SkpCloseReason } from "./skp";

/** What of a year's policy bears on changes within it. */
export interface MidYearPolicy {
  /** Whether a Plt who takes over from the appraiser is another appraiser; a Plh never is. */
  readonly isPltChange: boolean;
}

/**
 * So many days after its last day an SKP still follows what is recorded late (a decree of December comes in the new
 * year); then it is closed, since by then the year has been evaluated. No regulation gives the number.
 */
export const LATE_RECORD_DAYS = 92;

/** What ends an SKP for good, by the kedudukan that ends the service (domain §0a.5). */
const GONE: Partial<Readonly<Record<StandingKind, SkpCloseReason>>> = {
  pensiun: "pensiun",
  meninggal: "meninggal",
};

/**
 * Why an SKP that rested on `before` does not go on from a day on which it would rest on `after`; null: it goes on. The
 * first that holds: the service has ended; another jabatan; another unit; another Pejabat Penilai Kinerja (domain §2.8).
 * What is not recorded (no post, nobody found) or lasts for a time (cuti, MPP) changes nothing.
 */
export function changeBetween(before: Footing, after: Footing, policy: MidYearPolicy): SkpCloseReason | null {
  if (after.isGone) return GONE[after.standing] ?? "left";
  if (before.post === null || after.post === null || !after.makesSkp) return null;
  const [was, is] = [before.post, after.post];
  if (
    was.positionName !== is.positionName ||
    was.positionKind !== is.positionKind ||
    was.isHead !== is.isHead
  ) {
    return "moved";
  }
  if (was.unitId !== is.unitId) return "unit_changed";
  if (before.appraiser === null || after.appraiser === null) return null;
  if (after.appraiser.isPlt && !policy.isPltChange) return null;
  return before.appraiser.employeeId === after.appraiser.employeeId ? null : "appraiser_changed";
}

/** What becomes of an SKP. */
export type MidYearStep =
  | { readonly kind: "keep" }
  /** The service has ended: what was done up to then is evaluated, nothing follows. */
  | {
      readonly kind: "end";
      readonly lastDay: CalendarDate;
      readonly changedOn: CalendarDate;
      readonly reason: SkpCloseReason;
    }
  /** Closed for evaluation up to the day before; another begins. */
  | {
      readonly kind: "split";
      readonly lastDay: CalendarDate;
      readonly changedOn: CalendarDate;
      readonly reason: SkpCloseReason;
      readonly next: SkpSpan;
      readonly before: Footing;
      readonly after: Footing;
    }
  /** Not agreed by both yet, so nobody's promise: it moves along to the new post or appraiser, its days as they are. */
  | {
      readonly kind: "carry";
      readonly changedOn: CalendarDate;
      readonly reason: SkpCloseReason;
      readonly before: Footing;
      readonly after: Footing;
    };

/** An SKP that is not closed. */
export interface OpenSkp {
  readonly span: SkpSpan;
  /** A version of it is in force. */
  readonly isAgreed: boolean;
}

function lastDayBefore(day: CalendarDate, { from }: SkpSpan): CalendarDate {
  const before = addDays(day, -1);
  return before < from ? from : before;
}

/** The footing that counts: what is not recorded, or does not count as a change, leaves the one before in place. */
function settled(before: Footing, after: Footing, policy: MidYearPolicy): Footing {
  if (after.post === null || !after.makesSkp) return before;
  const isPassing = after.appraiser === null || (after.appraiser.isPlt && !policy.isPltChange);
  return isPassing && before.appraiser !== null ? { ...after, appraiser: before.appraiser } : after;
}

/**
 * What becomes of an open SKP, given on what it rested from its first day (`footings`, in order, up to the present day).
 * The first change of one in force splits it; one not in force is carried along to where the last change has led.
 */
export function midYearStep(
  skp: OpenSkp,
  footings: readonly [FootingFrom, ...FootingFrom[]],
  policy: MidYearPolicy,
): MidYearStep {
  const { span, isAgreed } = skp;
  const [start, ...turns] = footings;
  let before = start.footing;
  let origin: Footing | null = null;
  let step: MidYearStep = { kind: "keep" };
  if (before.isGone) {
    const reason = GONE[before.standing] ?? "left";
    return { kind: "end", lastDay: span.from, changedOn: span.from, reason };
  }
  for (const { from: changedOn, footing: after } of turns) {
    if (changedOn > span.to) break;
    const reason = changeBetween(before, after, policy);
    if (after.isGone && reason !== null) {
      return { kind: "end", lastDay: lastDayBefore(changedOn, span), changedOn, reason };
    }
    const now = settled(before, after, policy);
    if (reason !== null) {
      if (isAgreed) {
        const next = { from: changedOn, to: span.to };
        return {
          kind: "split",
          lastDay: addDays(changedOn, -1),
          changedOn,
          reason,
          next,
          before,
          after: now,
        };
      }
      origin ??= before;
      step = { kind: "carry", changedOn, reason, before: origin, after: now };
    }
    before = now;
  }
  return step;
}
