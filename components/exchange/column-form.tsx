import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ColumnChoiceView, ColumnsView, FileColumnView, ImportView } from "@/lib/exchange/import-view";
import { columnLetter } from "@/lib/exchange/table";

const SHOWN_SAMPLE = 30;

function columnName({ heading, sample }: FileColumnView, column: number): string {
  const name = `${columnLetter(column)} · ${heading === "" ? "(tanpa judul)" : heading}`;
  if (sample === null) return name;
  return `${name} – “${sample.length > SHOWN_SAMPLE ? `${sample.slice(0, SHOWN_SAMPLE)}…` : sample}”`;
}

interface ColumnFormProps {
  view: ImportView & { readonly columns: ColumnsView };
  action: FormAction;
}

/** Which column of the file is which field. */
export function ColumnForm({ view: { id, version, columns }, action }: ColumnFormProps) {
  const { choices } = columns;
  const shown = choices.filter(({ column, required }) => column !== null || required);
  const rest = choices.filter((choice) => !shown.includes(choice));
  const used = new Set(choices.map(({ column }) => column));
  const unused = columns.columns.flatMap(({ heading }, column) =>
    heading === "" || used.has(column) ? [] : [heading],
  );
  const options = columns.columns.map((column, index) => ({
    value: String(index),
    label: columnName(column, index),
  }));
  const fields = (some: readonly ColumnChoiceView[]) => (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {some.map(({ field, label, required, column, isGuess }) => (
        <SelectField
          key={field}
          name={`kolom.${field}`}
          label={label}
          optional={!required}
          options={options}
          placeholder={required ? "Pilih kolom" : "Tidak diambil dari berkas"}
          defaultValue={column === null ? "" : String(column)}
          {...(isGuess ? { hint: "Judulnya hanya mirip: pastikan kolomnya benar." } : {})}
        />
      ))}
    </div>
  );
  return (
    <Form action={action} label="Cocokkan kolom" quiet>
      <input type="hidden" name="batchId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lembar" value={columns.sheets[columns.sheet]?.name ?? ""} />
      <input type="hidden" name="judul" value={columns.headingLine} />
      {fields(shown)}
      {rest.length > 0 && (
        <details className="rounded-md border border-line px-4 py-3">
          <summary className="rounded-sm font-semibold text-primary">
            {rest.length} isian lain tidak ditemukan di berkas
          </summary>
          <p className="mt-2 mb-4 max-w-reading text-sm text-ink-soft">
            Yang tidak diambil dari berkas tidak berubah. Pilih kolomnya bila ternyata ada dengan judul lain.
          </p>
          {fields(rest)}
        </details>
      )}
      {unused.length > 0 && (
        <p className="break-anywhere max-w-reading text-sm text-ink-soft">
          Kolom yang tidak dipakai: {unused.join(", ")}.
        </p>
      )}
      <FormActions>
        <SubmitButton>Periksa semua baris</SubmitButton>
      </FormActions>
    </Form>
  );
}
