import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Scale } from "@/components/ui/icons";

import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { CourseStand } from "@/lib/iku/course";
import { COURSE_STAND_LABELS } from "@/lib/iku/course-messages";

const MARKS: Readonly<Record<CourseStand, { tone: BadgeTone; Icon: typeof Scale }>> = {
  off: { tone: "danger", Icon: CircleAlert },
  attention: { tone: "accent", Icon: CircleDot },
  on: { tone: "success", Icon: CircleCheck },
  judged: { tone: "info", Icon: Scale },
  empty: { tone: "neutral", Icon: CircleDashed },
};

/** How an indicator goes, by sign and words; the colour only repeats it. */
export function StandMark({ stand }: { stand: CourseStand }) {
  const { tone, Icon } = MARKS[stand];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {COURSE_STAND_LABELS[stand]}
    </Badge>
  );
}
