import { periodsOfYear } from "@/lib/period/period";
import { defaultWindows } from "@/lib/period/window";
import { chanceOf } from "@/tests/builders/chance";
import { aPeriod } from "@/tests/builders/period";
import type { Built } from "@/tests/builders/rows";
import type { City } from "./city";
import { holidaysOf } from "./holidays";

/** The year that is over and the one that runs: its months or quarters, the year as a whole, and the days off. */
export function yearsOf({ agency, plan, days }: City): readonly Built[] {
  const present = Number(days.today.slice(0, 4));
  return [present - 1, present].flatMap((year) => [
    ...[...periodsOfYear(year, plan.rhythm), ...periodsOfYear(year, "annual")].map((period) => {
      const chance = chanceOf(
        `${plan.code}/period/${String(year)}/${period.rhythm}/${String(period.ordinal)}`,
      );
      return aPeriod(agency, period, defaultWindows(period), chance);
    }),
    ...holidaysOf(agency, year),
  ]);
}
