import { ConfirmButton } from "@/components/form/confirm-button";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/action/form-state";

interface ReopenUnitProps {
  unitId: string;
  version: number;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** Takes back the end of a unit, after asking for the reason. */
export function ReopenUnit({ unitId, version, action }: ReopenUnitProps) {
  return (
    <ConfirmButton
      label="Batalkan penutupan"
      question="Unit berlaku kembali sampai ada penutupan yang baru. Tindakan ini tercatat dalam jejak audit."
      confirm="Batalkan penutupan"
      action={action}
      hidden={{ unitId, version: String(version) }}
    >
      <TextField name="reason" label="Alasan" hint="Misalnya: penutupan salah catat." />
    </ConfirmButton>
  );
}
