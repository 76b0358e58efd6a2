import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ExpectationView } from "@/lib/evaluation/organisasi-view";
import { momentText } from "@/lib/kernel/indonesian-date";

interface ExpectationCardProps {
  unit: { readonly id: string; readonly name: string };
  year: number;
  expectation: ExpectationView | null;
  timeZone: string;
  /** Null for whoever only reads it. */
  set: FormAction | null;
}

/** What the head one level up expects of the unit in the year: by it and the perjanjian kinerja the year is judged. */
export function ExpectationCard({ unit, year, expectation, timeZone, set }: ExpectationCardProps) {
  return (
    <Card
      title={`Ekspektasi pimpinan ${String(year)}`}
      lead="Ditulis pada awal tahun oleh pimpinan satu tingkat di atas unit. Predikat tahunan ditetapkan dari perjanjian kinerja dan pemenuhan ekspektasi ini."
    >
      {expectation === null ? (
        set === null && <p className="text-ink-soft">Belum ditulis.</p>
      ) : (
        <>
          <p className="break-words whitespace-pre-line">{expectation.text}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {expectation.setBy}, {momentText(expectation.setAt, timeZone)}.
          </p>
        </>
      )}
      {set !== null && (
        <details open={expectation === null} className="no-print mt-3">
          <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
            {expectation === null ? "Tulis ekspektasi" : "Ubah ekspektasi"}
          </summary>
          <Form action={set} label={`Ekspektasi atas ${unit.name}`} className="mt-2 grid gap-3">
            <input type="hidden" name="unitId" value={unit.id} />
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="version" value={expectation?.version ?? 0} />
            <TextareaField
              name="text"
              label="Ekspektasi atas kinerja unit"
              hint="Apa yang diharapkan di luar angka perjanjian kinerja, sehingga pemenuhannya dapat dinilai pada akhir tahun."
              rows={4}
              limit={2_000}
              defaultValue={expectation?.text ?? ""}
            />
            <FormActions>
              <SubmitButton tone="secondary">Simpan ekspektasi</SubmitButton>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  );
}
