import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioField } from "@/components/ui/radio-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ImportLineView } from "@/lib/exchange/import-view";

import { ChangeList } from "./change-list";

interface NamesakeFormProps {
  batch: { readonly id: string; readonly version: number };
  lines: readonly ImportLineView[];
  /** Null where it has been decided for good. */
  decide: FormAction | null;
}

const DECISION_WORDS = {
  same_person: "Satu orang dengan dua nomor",
  other_person: "Orang lain",
} as const;

function Pair({ line }: { line: ImportLineView }) {
  return (
    <>
      <dl className="mb-3 grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-soft">Di berkas, baris {line.line.toLocaleString("id-ID")}</dt>
          <dd className="break-anywhere">
            {line.name} <span className="figures block text-sm">{line.key}</span>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">Tercatat</dt>
          <dd className="break-anywhere">
            {line.namesake?.name} <span className="figures block text-sm">{line.namesake?.number}</span>
          </dd>
        </div>
      </dl>
      <details className="mb-3">
        <summary className="w-fit rounded-sm text-sm font-semibold text-primary">
          Yang berubah bila orangnya sama<span className="sr-only">: {line.name}</span>
        </summary>
        <div className="mt-2 text-[0.9375rem]">
          <ChangeList changes={line.changes} />
        </div>
      </details>
    </>
  );
}

/** Lines that may be somebody who is registered with another number: one answer for each, none chosen beforehand. */
export function NamesakeForm({ batch, lines, decide }: NamesakeFormProps) {
  const frame = "rounded-lg border border-line bg-surface p-4";
  if (decide === null) {
    return (
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li key={line.line} className={frame}>
            <Pair line={line} />
            <p className="font-medium">
              {line.decision === null ? "Belum diputuskan" : DECISION_WORDS[line.decision]}
            </p>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Form action={decide} label="Konfirmasi pegawai" quiet className="grid gap-4">
      <input type="hidden" name="batchId" value={batch.id} />
      <input type="hidden" name="version" value={batch.version} />
      <input type="hidden" name="setelah" value={(lines[0]?.line ?? 1) - 1} />
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li key={line.line} className={frame}>
            <Pair line={line} />
            <RadioField
              name={`putusan.${String(line.line)}`}
              label={`Apakah ${line.name} orang yang sama?`}
              inline
              options={[
                { value: "same_person", label: "Ya, satu orang dengan dua nomor" },
                { value: "other_person", label: "Bukan, orang lain" },
              ]}
              {...(line.decision === null ? {} : { defaultValue: line.decision })}
            />
          </li>
        ))}
      </ul>
      <FormActions>
        <SubmitButton>Simpan jawaban</SubmitButton>
      </FormActions>
    </Form>
  );
}
