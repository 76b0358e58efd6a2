import { CheckCheck, Clock } from "lucide-react";

import { Badge } from "@/components/ui/badge";
import type { DialogState } from "@/lib/skp/dialog";

export const DIALOG_STATE_LABELS: Readonly<Record<DialogState, string>> = {
  "waits-employee": "Menunggu konfirmasi pegawai",
  "waits-appraiser": "Menunggu konfirmasi pejabat penilai",
  confirmed: "Dikonfirmasi kedua pihak",
};

/** Where a recorded dialog stands. */
export function DialogStateBadge({ state }: { state: DialogState }) {
  return state === "confirmed" ? (
    <Badge tone="success" icon={<CheckCheck aria-hidden="true" />}>
      {DIALOG_STATE_LABELS[state]}
    </Badge>
  ) : (
    <Badge tone="accent" icon={<Clock aria-hidden="true" />}>
      {DIALOG_STATE_LABELS[state]}
    </Badge>
  );
}
