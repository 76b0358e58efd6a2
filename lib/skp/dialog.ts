import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import { addDays, addMonths, type CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { SkpSpan } from "./opening";
import { mayReadSkp, type PerformanceRelation } from "./policy";
import type { SkpCloseReason } from "./skp";

/** The two who hold a dialog kinerja. */
export const DIALOG_SIDES = ["employee", "appraiser"] as const;
export type DialogSide = (typeof DIALOG_SIDES)[number];

/** Who has said that the record is right. Whoever writes or changes it says so with that. */
export interface DialogConfirmations {
  readonly employee: boolean;
  readonly appraiser: boolean;
  /** The appraiser is an official who is no civil servant and does not sign in: the person's word is all there is. */
  readonly isOfficial: boolean;
}

export const DIALOG_STATES = ["waits-employee", "waits-appraiser", "confirmed"] as const;
export type DialogState = (typeof DIALOG_STATES)[number];

/** Where a recorded dialog stands. */
export function dialogState({ employee, appraiser, isOfficial }: DialogConfirmations): DialogState {
  if (!employee) return "waits-employee";
  return appraiser || isOfficial ? "confirmed" : "waits-appraiser";
}

/** What is done about a dialog. */
export const DIALOG_MOVES = ["record", "change", "confirm"] as const;
export type DialogMove = (typeof DIALOG_MOVES)[number];

/** Why something is not done about a dialog. */
export type DialogDenial =
  | { readonly code: "not-found" }
  | { readonly code: "not-your-part" }
  | { readonly code: "person-gone" }
  /** Both have said that it is right: it stays as it is. */
  | { readonly code: "agreed" }
  /** One's own word has been given already. */
  | { readonly code: "yours-given" };

/** What a decision about a dialog looks at, beside who asks. Before it is recorded nobody has confirmed. */
export interface DialogStanding {
  readonly skpClosed: SkpCloseReason | null;
  readonly confirmations: DialogConfirmations;
}

const GONE: readonly (SkpCloseReason | null)[] = ["pensiun", "meninggal", "left"];

/** On which side somebody stands who holds the dialog; null: on neither. Who appraised the SKP may still say his word. */
export function dialogSide(relation: PerformanceRelation): DialogSide | null {
  if (relation.isOwn) return "employee";
  return relation.isAppraiser || relation.wasAppraiser ? "appraiser" : null;
}

function mayStill(
  move: DialogMove,
  side: DialogSide | null,
  confirmations: DialogConfirmations,
): Decision<DialogDenial> {
  if (move === "record" || side === null) return allow;
  if (dialogState(confirmations) === "confirmed") return deny({ code: "agreed" });
  return move === "confirm" && confirmations[side] ? deny({ code: "yours-given" }) : allow;
}

/**
 * Whether somebody who stands so to the person records, changes or confirms a dialog: both sides, until both have said
 * that it is right. With somebody who is gone (pensiun, meninggal) nothing is agreed any more.
 */
export function mayDialog(
  move: DialogMove,
  relation: PerformanceRelation,
  { skpClosed, confirmations }: DialogStanding,
): Decision<DialogDenial> {
  const side = dialogSide(relation);
  return allOf<DialogDenial>(
    mayReadSkp(relation).allowed ? allow : deny({ code: "not-found" }),
    side === null ? deny({ code: "not-your-part" }) : allow,
    GONE.includes(skpClosed) ? deny({ code: "person-gone" }) : allow,
    mayStill(move, side, confirmations),
  );
}

/** Planning begins in the month before the year, and talk of it may come a little earlier. */
const DAYS_AHEAD = 60;

/** The days on which a dialog about an SKP can have been held: not yet to come, and not long before it begins. */
export function dialogDays(
  span: SkpSpan,
  today: CalendarDate,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  return { from: addDays(span.from, -DAYS_AHEAD), to: today };
}

const MONTHS_TO_NEXT: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, annual: 6 };

/** When the next one would be by the rhythm of the person's evaluation: a proposal that the form begins with. */
export function proposedNext(today: CalendarDate, rhythm: Rhythm): CalendarDate {
  return addMonths(today, MONTHS_TO_NEXT[rhythm]);
}
