import { Badge, type BadgeTone } from "@/components/ui/badge";
import { SKP_STATUS_LABELS, type SkpStatus } from "@/lib/skp/skp";

const TONES: Readonly<Record<SkpStatus, BadgeTone>> = {
  draft: "neutral",
  submitted: "accent",
  approved: "success",
  closed: "info",
};

/** Where an SKP stands; a change of what is in force says so. */
export function SkpStatusBadge({ status, isRevision }: { status: SkpStatus; isRevision: boolean }) {
  const isChange = isRevision && status !== "closed";
  return (
    <>
      {isChange && <Badge tone="success">Ditetapkan</Badge>}
      <Badge tone={TONES[status]}>
        {isChange ? `Perubahan: ${SKP_STATUS_LABELS[status].toLowerCase()}` : SKP_STATUS_LABELS[status]}
      </Badge>
    </>
  );
}
