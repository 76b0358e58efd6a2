import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/form-state";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodName } from "@/lib/period/period";

/** Of a period that runs there are no results yet; one press leads to the last one that has them. */
export function EarlierPeriod({
  shown,
  earlier,
  action,
}: {
  shown: string;
  earlier: PeriodChoice;
  action: FormAction;
}) {
  return (
    <Notice title={`${shown} masih berjalan`}>
      <p className="mb-2">
        Kelengkapan SKP dan realisasinya tampil di bawah; predikat baru ada setelah periode berakhir. Yang
        terakhir dievaluasi adalah {periodName(earlier)}.
      </p>
      <Form action={action} quiet label="Periode yang terakhir dievaluasi" className="grid">
        <input type="hidden" name="periode" value={earlier.id} />
        <div>
          <SubmitButton size="small" tone="secondary">
            Lihat {periodName(earlier)}
          </SubmitButton>
        </div>
      </Form>
    </Notice>
  );
}
