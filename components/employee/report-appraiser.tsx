import { Flag } from "@/components/ui/icons";

import { ConfirmButton } from "@/components/form/confirm-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";

/** One click opens, a second sends; what else there is to say may be said and need not. */
export function ReportAppraiser({ action }: { action: FormAction }) {
  return (
    <ConfirmButton
      label="Pejabat penilai keliru? Laporkan"
      size="small"
      icon={<Flag aria-hidden="true" className="size-4" />}
      question="Laporan dikirim kepada admin kepegawaian dan pengelola kinerja unit Anda. Anda akan diberi tahu begitu dijawab."
      confirm="Kirim laporan"
      action={action}
      hidden={{}}
    >
      <TextareaField
        name="note"
        label="Siapa yang seharusnya menilai Anda?"
        hint="Misalnya: sejak 1 Oktober saya bertugas di Kelurahan Dukuh Menanggal."
        optional
        rows={3}
        limit={500}
      />
    </ConfirmButton>
  );
}
