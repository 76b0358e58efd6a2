import { addDays, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { commonSpan, isOrdered, overlappingPairs } from "@/lib/kernel/span";
import { isWorkingDay, workingDaysIn, type WorkCalendar } from "@/lib/period/holiday";

/** The kinds of cuti of PerBKN 24/2017 jo. 7/2021 (cuti bersama is a holiday of the calendar, not a leave of a person). */
export const LEAVE_KINDS = ["tahunan", "besar", "sakit", "melahirkan", "alasan_penting", "cltn"] as const;

export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** A cuti of one person, both days included. */
export interface Leave {
  readonly employeeId: string;
  readonly kind: LeaveKind;
  readonly validity: DateSpan & { readonly to: CalendarDate };
}

/**
 * Cuti that can leave a period without work: besar, sakit (long), melahirkan, CLTN. Such a period is "tidak dievaluasi",
 * with the reason. An assumption that an agency can change; no regulation lists them.
 */
export const LONG_LEAVE_KINDS: readonly LeaveKind[] = ["besar", "sakit", "melahirkan", "cltn"];

/** How much of a period a person was away on the kinds of cuti that count. */
export interface LeaveShare {
  readonly workingDays: number;
  readonly awayDays: number;
  /** The kinds that took part, in the order of `LEAVE_KINDS`. */
  readonly kinds: readonly LeaveKind[];
  /** Whether no working day was left: the person is proposed as "tidak dievaluasi"; the penilai decides. */
  readonly isNotEvaluatedCandidate: boolean;
}

/** Counts working days of `period` under long leave; a day under two leaves counts once. */
export function leaveShareOf(
  leaves: readonly Leave[],
  period: DateSpan & { readonly to: CalendarDate },
  calendar: WorkCalendar,
  kinds: readonly LeaveKind[] = LONG_LEAVE_KINDS,
): LeaveShare {
  const away = new Set<CalendarDate>();
  const tookPart = new Set<LeaveKind>();
  for (const leave of leaves) {
    if (!kinds.includes(leave.kind)) continue;
    const common = commonSpan(leave.validity, period);
    if (common === null) continue;
    tookPart.add(leave.kind);
    for (let day = common.from; day <= (common.to ?? period.to); day = addDays(day, 1)) {
      if (isWorkingDay(calendar, day)) away.add(day);
    }
  }
  const workingDays = workingDaysIn(calendar, period);
  return {
    workingDays,
    awayDays: away.size,
    kinds: LEAVE_KINDS.filter((kind) => tookPart.has(kind)),
    isNotEvaluatedCandidate: workingDays > 0 && away.size === workingDays,
  };
}

export type LeaveFault =
  | { readonly code: "validity_reversed"; readonly leave: Leave }
  | { readonly code: "overlap"; readonly first: Leave; readonly second: Leave };

/** What is wrong among the cuti of one person: an end before the beginning, two on one day. */
export function leaveFaults(leaves: readonly Leave[]): readonly LeaveFault[] {
  const ordered = leaves.filter((leave) => isOrdered(leave.validity));
  return [
    ...leaves
      .filter((leave) => !isOrdered(leave.validity))
      .map((leave) => ({ code: "validity_reversed", leave }) as const),
    ...overlappingPairs(ordered, (leave) => leave.validity).map(
      ([first, second]) => ({ code: "overlap", first, second }) as const,
    ),
  ];
}
