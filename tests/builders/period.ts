import type { Period } from "@/lib/period/period";
import { defaultWindows, type PeriodWindow } from "@/lib/period/window";
import type { BuiltAgency } from "./agency";
import { anyChance, type Chance } from "./chance";
import type { Built } from "./rows";

export interface BuiltPeriod extends Built {
  readonly id: string;
}

/** A period (see `periodsOfYear`) with the windows that a new one begins with, unless others are given. */
export function aPeriod(
  agency: BuiltAgency,
  period: Period,
  windows: readonly PeriodWindow[] = defaultWindows(period),
  chance: Chance = anyChance,
): BuiltPeriod {
  const id = chance.id();
  const { year, rhythm, ordinal, span } = period;
  const key = { agencyId: agency.id };
  return {
    id,
    rows: {
      period: [
        {
          ...key,
          id,
          year,
          rhythm,
          ordinal,
          startsOn: span.from,
          endsOn: span.to,
          ruleset: "permenpanrb-6-2022",
        },
      ],
      periodWindow: windows.map(({ kind, opensOn, closesOn }) => ({
        ...key,
        id: chance.id(),
        periodId: id,
        kind,
        opensOn,
        closesOn,
      })),
    },
  };
}
