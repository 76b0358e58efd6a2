import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { IndicatorManual } from "@/lib/skp/plan";
import { CONTROL_LABELS, CONTROLS, REPORTING_LABELS, REPORTINGS } from "@/lib/skp/skp";

/** The manual of an indicator: asked for in the form of JPT and pimpinan unit kerja mandiri, welcome in the other. */
export function ManualFields({ manual, isNeeded }: { manual: IndicatorManual | null; isNeeded: boolean }) {
  return (
    <details open={isNeeded || manual !== null} className="rounded-md border border-line px-3 py-2">
      <summary className="min-h-8 cursor-pointer font-semibold">
        Manual indikator kinerja
        {!isNeeded && <span className="font-normal text-ink-faint"> (opsional)</span>}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <TextareaField name="purpose" label="Tujuan" rows={2} defaultValue={manual?.purpose} />
        <TextareaField name="definition" label="Definisi" rows={2} defaultValue={manual?.definition} />
        <TextareaField name="formula" label="Formula" rows={2} defaultValue={manual?.formula} />
        <TextField name="source" label="Sumber data" defaultValue={manual?.source} />
        <TextField name="measure" label="Satuan pengukuran" defaultValue={manual?.unit} />
        <SelectField
          name="control"
          label="Kualitas dan tingkat kendali"
          placeholder="Pilih"
          options={CONTROLS.map((value) => ({ value, label: CONTROL_LABELS[value] }))}
          defaultValue={manual?.control ?? ""}
        />
        <SelectField
          name="reporting"
          label="Periode pelaporan"
          placeholder="Pilih"
          options={REPORTINGS.map((value) => ({ value, label: REPORTING_LABELS[value] }))}
          defaultValue={manual?.reporting ?? ""}
        />
      </div>
    </details>
  );
}
