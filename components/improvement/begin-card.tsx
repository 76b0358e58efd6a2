import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";

interface BeginCardProps {
  unitId: string;
  periodId: string;
  improvement: { readonly id: string | null; readonly mayBegin: boolean };
  begin: FormAction;
}

/** After a predikat: the way to the improvement plan, or for the unit's head its beginning. */
export function BeginImprovementCard({ unitId, periodId, improvement, begin }: BeginCardProps) {
  if (improvement.id === null && !improvement.mayBegin) return null;
  return (
    <Card
      title="Rencana perbaikan unit"
      lead="Setelah predikat ditetapkan: apa yang menghambat, apa yang dikerjakan, oleh siapa, sampai kapan."
    >
      {improvement.id === null ? (
        <Form action={begin} label="Mulai rencana perbaikan" className="grid gap-3">
          <input type="hidden" name="unitId" value={unitId} />
          <input type="hidden" name="periodId" value={periodId} />
          <TextareaField name="cause" label="Apa yang menghambat, dan mengapa" rows={3} limit={1_000} />
          <FormActions>
            <SubmitButton tone="secondary">Mulai rencana perbaikan</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <LinkButton href={`/rencana-perbaikan/${improvement.id}` as Route}>Buka rencana perbaikan</LinkButton>
      )}
    </Card>
  );
}
