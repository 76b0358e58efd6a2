import type { Prisma } from "@/lib/db/generated/client";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import type { Period } from "../period";
import { WINDOW_KINDS, type PeriodWindow } from "../window";

/** What is read of a period to make a `KeptPeriod` of it. */
export const periodFields = {
  id: true,
  year: true,
  rhythm: true,
  ordinal: true,
  startsOn: true,
  endsOn: true,
  version: true,
  windows: { select: { kind: true, opensOn: true, closesOn: true } },
} as const satisfies Prisma.PeriodSelect;

type PeriodRow = Prisma.PeriodGetPayload<{ select: typeof periodFields }>;

/** A period as it is kept, with its windows in the order of the cycle. */
export interface KeptPeriod extends Period {
  readonly id: string;
  readonly version: number;
  readonly windows: readonly PeriodWindow[];
}

export function periodOf({ startsOn, endsOn, windows, ...row }: PeriodRow): KeptPeriod {
  return {
    ...row,
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
    windows: windows
      .map(({ kind, opensOn, closesOn }) => ({
        kind,
        opensOn: calendarDateFromDb(opensOn),
        closesOn: calendarDateFromDb(closesOn),
      }))
      .sort((a, b) => WINDOW_KINDS.indexOf(a.kind) - WINDOW_KINDS.indexOf(b.kind)),
  };
}
