import { CheckCheck, Clock } from "@/components/ui/icons";

import { Badge } from "@/components/ui/badge";
import type { DialogState } from "@/lib/skp/dialog";

export const DIALOG_STATE_LABELS: Readonly<Record<DialogState, string>> = {
  "waits-employee": "Menunggu konfirmasi pegawai",
  "waits-appraiser": "Menunggu konfirmasi pejabat penilai",
  confirmed: "Dikonfirmasi kedua pihak",
};

/** Where a recorded dialog stands; `isOwn`: the reader is the person whose it is. */
export function DialogStateBadge({ state, isOwn = false }: { state: DialogState; isOwn?: boolean }) {
  return state === "confirmed" ? (
    <Badge tone="success" icon={<CheckCheck aria-hidden="true" />}>
      {DIALOG_STATE_LABELS[state]}
    </Badge>
  ) : (
    <Badge tone="accent" icon={<Clock aria-hidden="true" />}>
      {isOwn && state === "waits-employee" ? "Menunggu konfirmasi Anda" : DIALOG_STATE_LABELS[state]}
    </Badge>
  );
}
