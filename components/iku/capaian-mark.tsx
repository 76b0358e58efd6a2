import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Scale } from "@/components/ui/icons";

import { Badge, type BadgeTone } from "@/components/ui/badge";
import { CAPAIAN_STAND_LABELS } from "@/lib/iku/labels";
import type { CapaianStand } from "@/lib/iku/reckon";
import type { CapaianShown } from "@/lib/iku/view";

const MARKS: Readonly<Record<CapaianStand, { tone: BadgeTone; Icon: typeof Scale }>> = {
  reached: { tone: "success", Icon: CircleCheck },
  near: { tone: "accent", Icon: CircleDot },
  short: { tone: "danger", Icon: CircleAlert },
  uncounted: { tone: "info", Icon: Scale },
  empty: { tone: "neutral", Icon: CircleDashed },
};

/** A capaian by figure, sign and colour; the colour only repeats what the rest says. */
export function CapaianMark({ capaian }: { capaian: CapaianShown }) {
  const { tone, Icon } = MARKS[capaian.stand];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      <span className="figures">{capaian.text}</span>
      <span className="sr-only"> ({CAPAIAN_STAND_LABELS[capaian.stand]})</span>
    </Badge>
  );
}
