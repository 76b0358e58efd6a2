import { Tabs } from "@/components/ui/tabs";

import { periodsHref, workYearHref } from "./schedule-href";

/** Between the periods and the holiday calendar of one year. */
export function ScheduleTabs({ current, year }: { current: "periode" | "kalender"; year: number }) {
  return (
    <Tabs
      label="Periode dan kalender"
      tabs={[
        { href: periodsHref({ year }), label: "Periode", current: current === "periode" },
        { href: workYearHref({ year }), label: "Kalender libur", current: current === "kalender" },
      ]}
    />
  );
}
