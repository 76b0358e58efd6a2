import { expect, test } from "vitest";
import { periodGroups } from "@/components/frame/period-groups";
import { periodsOfYear, type Rhythm } from "@/lib/period/period";

const choices = (year: number, rhythm: Rhythm) =>
  periodsOfYear(year, rhythm).map((period) => ({
    ...period,
    id: `${String(year)}-${rhythm}-${String(period.ordinal)}`,
  }));

test("years from the newest down, each whole first and then its parts in their order", () => {
  const groups = periodGroups([
    ...choices(2025, "annual"),
    ...choices(2026, "quarterly").reverse(),
    ...choices(2026, "annual"),
  ]);
  expect(groups.map(({ label, choices: of }) => [label, of.map((choice) => choice.label)])).toEqual([
    ["2026", ["Setahun penuh", "TW I", "TW II", "TW III", "TW IV"]],
    ["2025", ["Setahun penuh"]],
  ]);
});

test("a month is told by its first letters, and by its full name to those who do not see the heading", () => {
  const [group] = periodGroups(choices(2026, "monthly"));
  expect(group?.choices[10]).toEqual({
    value: "2026-monthly-11",
    label: "Nov",
    fullLabel: "November 2026",
    wide: false,
  });
});
