import { Stepper } from "@/components/ui/stepper";
import type { ImportStatus } from "@/lib/exchange/batch";

const STEPS = ["Unggah berkas", "Cocokkan kolom", "Periksa pratinjau", "Terapkan"] as const;

/** How many of the steps are behind a batch; none of them is under way once it has ended. */
const BEHIND: Readonly<Record<Exclude<ImportStatus, "discarded">, number>> = {
  inspecting: 0,
  failed: 0,
  matching: 1,
  checking: 2,
  ready: 2,
  applying: 3,
  applied: 4,
};

/** The way of a file, and where it stands on it. */
export function ImportSteps({ status }: { status: Exclude<ImportStatus, "discarded"> }) {
  const behind = BEHIND[status];
  return (
    <Stepper
      label="Langkah impor"
      steps={STEPS.map((label, index) => ({
        key: label,
        label,
        state: index < behind ? "done" : index === behind ? "current" : "ahead",
      }))}
    />
  );
}
