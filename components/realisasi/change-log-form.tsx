import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { LONGEST_LOG } from "@/lib/realisasi/daily-log";
import type { IkiChoice, LogToChange } from "@/lib/realisasi/daily-view";

import { LogFields } from "./log-fields";

interface ChangeLogFormProps {
  log: LogToChange;
  choices: readonly IkiChoice[];
  firstDay: string;
  today: string;
  action: FormAction;
}

/** An entry to be changed. */
export function ChangeLogForm({ log, choices, firstDay, today, action }: ChangeLogFormProps) {
  return (
    <Form action={action} className="grid gap-4">
      <input type="hidden" name="logId" value={log.id} />
      <input type="hidden" name="version" value={log.version} />
      <TextField
        name="text"
        label="Apa yang Anda kerjakan?"
        maxLength={LONGEST_LOG}
        autoComplete="off"
        defaultValue={log.text}
      />
      <LogFields choices={choices} given={log} firstDay={firstDay} today={today} />
      <FormActions>
        <SubmitButton>Simpan perubahan</SubmitButton>
        <LinkButton href="/progres">Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
