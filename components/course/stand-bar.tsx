import { StackedBar } from "@/components/chart/stacked-bar";
import type { CourseGroup } from "@/lib/dashboard/course-view";
import type { CourseStand } from "@/lib/iku/course";
import { COURSE_STAND_LABELS } from "@/lib/iku/course-messages";

/** From the best: the order of the bar. */
export const STAND_ORDER: readonly CourseStand[] = ["on", "attention", "off", "judged", "empty"];

export const STAND_COLOURS: Readonly<Record<CourseStand, string>> = {
  on: "var(--success)",
  attention: "var(--accent)",
  off: "var(--danger)",
  judged: "var(--info)",
  empty: "var(--line-strong)",
};

/** Indicators of a group by how they stand. */
export function StandBar({ of, label }: { of: CourseGroup; label: string }) {
  return (
    <StackedBar
      label={label}
      parts={STAND_ORDER.map((stand) => ({
        key: stand,
        label: COURSE_STAND_LABELS[stand],
        value: of.counts[stand],
        colour: STAND_COLOURS[stand],
      }))}
    />
  );
}
