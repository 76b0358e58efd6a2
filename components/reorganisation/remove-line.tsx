import { ConfirmButton } from "@/components/form/confirm-button";
import type { FormAction } from "@/lib/action/form-state";

interface RemoveLineProps {
  plan: { readonly id: string; readonly version: number };
  line: "unit" | "post" | "iku";
  lineId: string;
  /** What the line is about. */
  about: string;
  action: FormAction;
}

/** Takes a line out of a plan. */
export function RemoveLine({ plan, line, lineId, about, action }: RemoveLineProps) {
  return (
    <ConfirmButton
      label="Keluarkan"
      about={about}
      question="Baris ini dikeluarkan dari rancangan. Data yang berlaku sekarang tidak berubah."
      confirm="Keluarkan dari rancangan"
      action={action}
      hidden={{ planId: plan.id, version: String(plan.version), line, lineId }}
      tone="quiet"
      size="small"
    />
  );
}
