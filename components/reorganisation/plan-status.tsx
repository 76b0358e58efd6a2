import { Badge, type BadgeTone } from "@/components/ui/badge";
import { STATUS_LABELS } from "@/lib/reorganisation/view";
import type { ReorganisationStatus } from "@/lib/reorganisation/workflow";

const TONES: Readonly<Record<ReorganisationStatus, BadgeTone>> = {
  draft: "neutral",
  submitted: "accent",
  approved: "primary",
  applied: "success",
  refused: "danger",
  cancelled: "neutral",
};

/** How far a plan is, in words. */
export function PlanStatus({ status }: { status: ReorganisationStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>;
}
