import { AutosaveForm } from "@/components/form/autosave-form";
import { SavedNote } from "@/components/form/saved-note";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { IkiResultView } from "@/lib/realisasi/result-view";
import { LONGEST_NOTE, LONGEST_PLAN } from "@/lib/realisasi/schema";

import { ValueField } from "./value-field";

interface IkiFormProps {
  iki: IkiResultView;
  periodId: string;
  action: FormAction;
}

/** What was planned and done for an indicator in the period; saves by itself. */
export function IkiForm({ iki, periodId, action }: IkiFormProps) {
  const isMeasured = iki.targetKind !== "date" && iki.targetKind !== "text";
  return (
    <AutosaveForm
      action={action}
      version={iki.version}
      label={`Realisasi ${iki.text}`}
      stored={[
        { name: "actionPlan", label: "Rencana aksi", stored: iki.actionPlan, shown: iki.actionPlan },
        { name: "target", label: "Target periode ini", stored: iki.periodTarget, shown: iki.periodTarget },
        { name: "value", label: "Realisasi", stored: iki.value, shown: iki.valueText ?? "" },
        { name: "note", label: "Catatan", stored: iki.note, shown: iki.note },
      ]}
    >
      <input type="hidden" name="ikiId" value={iki.id} />
      <input type="hidden" name="periodId" value={periodId} />
      <TextareaField
        name="actionPlan"
        label="Rencana aksi"
        hint="Langkah untuk mencapai target pada periode ini."
        optional
        rows={2}
        maxLength={LONGEST_PLAN}
        defaultValue={iki.actionPlan}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {isMeasured && (
          <div>
            <TextField
              name="target"
              label="Target periode ini"
              hint={
                iki.share === null ? "Bila berbeda dari target setahun." : `Bila dibagi rata: ${iki.share}.`
              }
              optional
              width="short"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={iki.periodTarget}
            />
            <p className="mt-1 min-h-5">
              <SavedNote name="target" initial={iki.periodTargetText ?? ""} lead="Terbaca: " />
            </p>
          </div>
        )}
        <div className={isMeasured ? undefined : "sm:col-span-2"}>
          <ValueField kind={iki.targetKind} unit={iki.unit} value={iki.value} />
          {iki.targetKind !== "text" && (
            <p className="mt-1 min-h-5">
              <SavedNote name="understood" initial={iki.valueText ?? ""} lead="Terbaca: " />
            </p>
          )}
        </div>
      </div>
      <p className="rounded-md bg-sunken px-3 py-2 text-sm">
        <span className="text-ink-soft">Capaian periode ini: </span>
        <SavedNote name="capaian" initial={iki.capaian.text} className="figures font-semibold" />
        <span className="block">
          <SavedNote name="explanation" initial={iki.capaian.explanation} className="figures text-ink-soft" />
        </span>
      </p>
      <TextareaField
        name="note"
        label="Catatan"
        hint="Kendala, atau hal yang perlu diketahui pejabat penilai."
        optional
        rows={2}
        maxLength={LONGEST_NOTE}
        defaultValue={iki.note}
      />
    </AutosaveForm>
  );
}
