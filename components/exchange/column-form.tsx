import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/action/form-state";
import type { ImportView } from "@/lib/exchange/import-view";
import { columnLetter } from "@/lib/exchange/table";

interface ColumnFormProps {
  view: ImportView & { columns: NonNullable<ImportView["columns"]> };
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** Which column of the file is which field: suggested, and open to correction. */
export function ColumnForm({ view: { id, version, columns }, action }: ColumnFormProps) {
  const options = columns.headings.map((heading, column) => ({
    value: String(column),
    label: `${columnLetter(column)} · ${heading === "" ? "(tanpa judul)" : heading}`,
  }));
  return (
    <Form action={action} label="Cocokkan kolom" quiet>
      <input type="hidden" name="batchId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lembar" value={columns.sheet} />
      <input type="hidden" name="judul" value={columns.headingLine} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {columns.choices.map(({ field, label, required, column }) => (
          <SelectField
            key={field}
            name={`kolom.${field}`}
            label={label}
            optional={!required}
            options={options}
            placeholder={required ? "Pilih kolom" : "Tidak ada di berkas"}
            defaultValue={column === null ? "" : String(column)}
          />
        ))}
      </div>
      <FormActions>
        <SubmitButton>Periksa baris</SubmitButton>
      </FormActions>
    </Form>
  );
}
