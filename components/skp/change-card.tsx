import { Card } from "@/components/ui/card";
import { DiffView } from "@/components/ui/diff-view";
import type { PlanDifference } from "@/lib/skp/plan-difference";

/** What a proposed change comes to, where both decide about it. */
export function ChangeCard({
  differences,
  inForce,
}: {
  differences: readonly PlanDifference[];
  inForce: number;
}) {
  return (
    <Card title="Yang berubah" lead={`Dibandingkan dengan versi ${String(inForce)} yang berlaku sekarang.`}>
      {differences.length === 0 ? (
        <p className="text-ink-soft">Isinya belum berbeda.</p>
      ) : (
        <DiffView lines={differences} />
      )}
    </Card>
  );
}
