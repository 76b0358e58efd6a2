import type { Kebijakan } from "@/lib/agency/kebijakan";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { SkpCloseReason } from "@/lib/skp/skp";

/** From this day on a document that nobody has opened counts as received (domain §0a.11). */
export function deemedReceivedOn(
  appraisedOn: CalendarDate,
  policy: Pick<Kebijakan, "receipt">,
): CalendarDate {
  return addDays(appraisedOn, policy.receipt.deemedAfterDays);
}

/**
 * The last day of a keberatan, to 23:59 in the agency's zone: so many calendar days from receipt, the day of receipt
 * itself not counted (PP 30/2019 Ps 59).
 */
export function lastObjectionDay(
  receivedOn: CalendarDate,
  policy: Pick<Kebijakan, "objection">,
): CalendarDate {
  return addDays(receivedOn, policy.objection.days);
}

/** Whether the result of a period can be objected to at all: that of the year always, of a month or quarter by policy. */
export function isObjectable(rhythm: Rhythm, policy: Pick<Kebijakan, "objection">): boolean {
  return rhythm === "annual" || policy.objection.isPeriodicOpen;
}

/** Who is no longer there is evaluated for what was done, without acknowledgement or reminder (domain §0a.5). */
export function isFarewell(closeReason: SkpCloseReason | null): boolean {
  return closeReason === "pensiun" || closeReason === "meninggal" || closeReason === "left";
}

/** What bears on whether time alone moves an evaluation on. Days in the agency's zone. */
export interface WaitingEvaluation {
  readonly status: "appraised" | "received" | "acknowledged";
  readonly appraisedOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  readonly rhythm: Rhythm;
  readonly closeReason: SkpCloseReason | null;
  /** To this day a pembahasan withholds it at the latest. */
  readonly heldUntil: CalendarDate | null;
  /** The last day on which one was closed. */
  readonly releasedOn: CalendarDate | null;
}

/** The day from which a result lies ready: set, and no longer withheld by a pembahasan. */
export function readyOn(appraisedOn: CalendarDate, releasedOn: CalendarDate | null): CalendarDate {
  return releasedOn !== null && releasedOn > appraisedOn ? releasedOn : appraisedOn;
}

/** What time has done to an evaluation by a day: nothing yet, counted as received, or become final. */
export function movedByTime(
  evaluation: WaitingEvaluation,
  today: CalendarDate,
  policy: Pick<Kebijakan, "receipt" | "objection">,
): "deem_received" | "finalise" | null {
  const { status, appraisedOn, receivedOn, rhythm, closeReason, heldUntil, releasedOn } = evaluation;
  switch (status) {
    case "appraised":
      if (heldUntil !== null && today <= heldUntil) return null;
      if (today < deemedReceivedOn(readyOn(appraisedOn, releasedOn), policy)) return null;
      return isFarewell(closeReason) ? "finalise" : "deem_received";
    case "received":
      if (receivedOn === null) return null;
      return !isObjectable(rhythm, policy) || today > lastObjectionDay(receivedOn, policy)
        ? "finalise"
        : null;
    case "acknowledged":
      return "finalise";
  }
}
