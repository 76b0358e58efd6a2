import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodName } from "@/lib/period/period";

import type { ChoiceGroup } from "./choice-form";

const QUARTER_NAMES = ["TW I", "TW II", "TW III", "TW IV"] as const;

function shortName({ rhythm, ordinal }: PeriodChoice): string {
  switch (rhythm) {
    case "monthly":
      return (MONTH_NAMES[ordinal - 1] ?? "").slice(0, 3);
    case "quarterly":
      return QUARTER_NAMES[ordinal - 1] ?? "";
    case "annual":
      return "Setahun penuh";
  }
}

/** The periods year by year, newest first; within a year the whole of it, then its parts in their order. */
export function periodGroups(periods: readonly PeriodChoice[]): readonly ChoiceGroup[] {
  const years = [...new Set(periods.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({
    label: String(year),
    abreast: 4,
    choices: periods
      .filter((period) => period.year === year)
      .sort((a, b) => Number(b.rhythm === "annual") - Number(a.rhythm === "annual") || a.ordinal - b.ordinal)
      .map((period) => ({
        value: period.id,
        label: shortName(period),
        fullLabel: periodName(period),
        wide: period.rhythm === "annual",
      })),
  }));
}
