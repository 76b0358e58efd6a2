import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/action/form-state";

interface BatchFormProps {
  batch: { readonly id: string; readonly version: number };
  label: string;
  tone?: "primary" | "secondary" | "quiet";
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** One move of an import as a button. */
export function BatchForm({ batch, label, tone = "secondary", action }: BatchFormProps) {
  return (
    <Form action={action} label={label} quiet>
      <input type="hidden" name="batchId" value={batch.id} />
      <input type="hidden" name="version" value={batch.version} />
      <div>
        <SubmitButton tone={tone}>{label}</SubmitButton>
      </div>
    </Form>
  );
}
