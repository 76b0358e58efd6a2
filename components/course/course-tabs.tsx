import type { Route } from "next";

import { Tabs } from "@/components/ui/tabs";
import { courseHref } from "@/lib/dashboard/course-filter";

const PAGES = [
  ["", "Jalur IKU"],
  ["/lkjip", "Tabel LKjIP"],
  ["/simulasi", "Simulasi"],
] as const;

/** The pages about the course of a unit in a year. */
export function CourseTabs({
  current,
  unitId,
  year,
}: {
  current: (typeof PAGES)[number][0];
  /** Null: where the reader begins. */
  unitId: string | null;
  year: number;
}) {
  return (
    <Tabs
      label="Dasbor IKU"
      tabs={PAGES.map(([page, label]) => ({
        href: courseHref({ ...(unitId === null ? {} : { unit: unitId }), tahun: year }, page) as Route,
        label,
        current: page === current,
      }))}
    />
  );
}
