import type { ReactNode } from "react";

import { SavedNote } from "@/components/form/saved-note";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { numberText } from "@/lib/kernel/decimal";
import type { PlanTarget } from "@/lib/skp/plan";
import {
  ACCUMULATION_LABELS,
  ACCUMULATIONS,
  CAPAIAN_FORM_LABELS,
  CAPAIAN_FORMS,
  TARGET_KIND_LABELS,
  TARGET_KINDS,
} from "@/lib/iku/measure";
import { FORM_NOTES, targetWords } from "@/lib/skp/target";

function typed(figure: string | null): string {
  return figure === null ? "" : numberText(figure).replaceAll(".", "");
}

/** The fields of a target; only those of its kind are shown. */
export function TargetFields({ target, advice }: { target: PlanTarget; advice: ReactNode }) {
  const { kind, low, high, date, text, unit, form, accumulation } = target;
  return (
    <div className="target-fields grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name="kind"
          label="Jenis target"
          options={TARGET_KINDS.map((value) => ({ value, label: TARGET_KIND_LABELS[value] }))}
          defaultValue={kind}
        />
        <div data-for="number range ratio">
          <TextField
            name="low"
            label={
              <>
                <span data-for="number ratio">Target</span>
                <span data-for="range">Batas bawah</span>
              </>
            }
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed(low)}
          />
        </div>
        <div data-for="range ratio">
          <TextField
            name="high"
            label={
              <>
                <span data-for="range">Batas atas</span>
                <span data-for="ratio">Pembanding</span>
              </>
            }
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed(high)}
          />
        </div>
        <div data-for="date">
          <DateField name="date" label="Paling lambat" {...(date === null ? {} : { defaultValue: date })} />
        </div>
        <div data-for="text" className="sm:col-span-2">
          <TextField name="words" label="Target (uraian)" defaultValue={kind === "text" ? text : ""} />
        </div>
        <div data-for="number range ratio text">
          <TextField
            name="unit"
            label="Satuan"
            hint="Misalnya dokumen atau %."
            optional
            defaultValue={unit}
          />
        </div>
      </div>
      <p className="min-h-6 text-sm" aria-live="polite">
        <SavedNote
          name="understood"
          initial={targetWords({ text, unit })}
          lead="Terbaca: "
          className="figures font-semibold text-ink-soft"
        />
      </p>
      {advice}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <div>
          <SelectField
            name="form"
            label="Cara menghitung capaian"
            options={CAPAIAN_FORMS.map((value) => ({ value, label: CAPAIAN_FORM_LABELS[value] }))}
            defaultValue={form}
          />
          <p className="mt-1 text-sm text-ink-soft">
            <SavedNote name="formNote" initial={FORM_NOTES[form]} />
          </p>
        </div>
        <SelectField
          name="accumulation"
          label="Hasil setahun dari tiap periode"
          options={ACCUMULATIONS.map((value) => ({ value, label: ACCUMULATION_LABELS[value] }))}
          defaultValue={accumulation}
        />
      </div>
    </div>
  );
}
