import { leaveShareOf, type Leave, type LeaveKind } from "@/lib/employee/leave";
import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { commonSpan } from "@/lib/kernel/span";
import { workingDaysIn, type WorkCalendar } from "@/lib/period/holiday";
import type { NotEvaluatedReason } from "./rating";

type ClosedSpan = DateSpan & { readonly to: CalendarDate };

/** Of the agency's policy (domain §3.8 `[M]`): no regulation says from when on there is enough work to judge. */
export interface PresenceRule {
  readonly leastDays: number;
  readonly leaves: readonly LeaveKind[];
}

/** Why "tidak dievaluasi" is suggested, with its working in working days. */
export interface AbsenceHint {
  readonly reason: Extract<NotEvaluatedReason, "cuti" | "too_few_days">;
  readonly periodDays: number;
  /** Within the SKP, without the days of cuti. */
  readonly workedDays: number;
  readonly awayDays: number;
  readonly kinds: readonly LeaveKind[];
  /** Fewer worked days than this are too few. */
  readonly least: number;
}

/**
 * Whether so little was worked in a period that "tidak dievaluasi" is suggested; null where it is not. `skp` is the
 * time that the SKP covers. A period that is short itself (a month) asks for half of its working days at most: the
 * policy's number is made for longer ones. It is a suggestion; the one who appraises decides.
 */
export function absenceHint(
  period: ClosedSpan,
  skp: ClosedSpan,
  leaves: readonly Leave[],
  calendar: WorkCalendar,
  rule: PresenceRule,
): AbsenceHint | null {
  const periodDays = workingDaysIn(calendar, period);
  const common = commonSpan(skp, period);
  const covered = common === null ? null : { from: common.from, to: common.to ?? period.to };
  const share = covered === null ? null : leaveShareOf(leaves, covered, calendar, rule.leaves);
  const awayDays = share?.awayDays ?? 0;
  const workedDays = (share?.workingDays ?? 0) - awayDays;
  const least = Math.min(rule.leastDays, Math.ceil(periodDays / 2));
  if (workedDays >= least) return null;
  const reason = workedDays + awayDays >= least ? "cuti" : "too_few_days";
  return { reason, periodDays, workedDays, awayDays, kinds: share?.kinds ?? [], least };
}
