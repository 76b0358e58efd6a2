import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import type { FormState } from "@/lib/action/form-state";
import type { ImportLineView } from "@/lib/exchange/import-view";
import { OUTCOME_WORDS } from "./import-words";

interface ImportLineProps {
  line: ImportLineView;
  batch: { readonly id: string; readonly version: number };
  decide: ((earlier: FormState, form: FormData) => Promise<FormState>) | null;
}

/** One line of the file: what it would do, and what is wrong with it and how to mend that. */
export function ImportLine({ line, batch, decide }: ImportLineProps) {
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="break-anywhere font-semibold">{line.title}</p>
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          <span className="figures">baris {line.line.toLocaleString("id-ID")}</span>
          <Badge>{OUTCOME_WORDS[line.outcome]}</Badge>
        </p>
      </div>
      {line.changes.length > 0 && (
        <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr]">
          {line.changes.map(({ field, label, before, after }) => (
            <div key={field} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="break-anywhere">
                {before !== null && <del className="text-ink-soft">{before}</del>}
                {before !== null && " → "}
                <ins className="no-underline">{after ?? "dikosongkan"}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {line.faults.length > 0 && (
        <ul className="mt-2 grid gap-2 text-sm">
          {line.faults.map((fault) => (
            <li key={`${fault.column} ${fault.what}`} className="border-l-2 border-danger pl-3">
              <p className="font-medium">
                {fault.isError ? "Kesalahan" : "Perhatian"} di kolom {fault.column}
                {fault.value !== "" && <> (“{fault.value}”)</>}: {fault.what}
              </p>
              <p className="text-ink-soft">{fault.how}</p>
            </li>
          ))}
        </ul>
      )}
      {line.outcome === "confirm" && decide !== null && (
        <Form action={decide} label={`Keputusan baris ${String(line.line)}`} className="mt-3" quiet>
          <input type="hidden" name="batchId" value={batch.id} />
          <input type="hidden" name="version" value={batch.version} />
          <input type="hidden" name="line" value={line.line} />
          <fieldset className="grid gap-2">
            <legend className="text-sm">
              Nama dan tanggal lahirnya sama dengan pegawai yang tercatat dengan nomor lain. Orang yang sama?
            </legend>
            <label className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="decision"
                value="same_person"
                defaultChecked={line.decision === "same_person"}
              />
              Ya, satu orang dengan dua nomor
            </label>
            <label className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="decision"
                value="other_person"
                defaultChecked={line.decision === "other_person"}
              />
              Bukan, orang lain
            </label>
          </fieldset>
          <div>
            <SubmitButton tone="secondary" size="small">
              Simpan keputusan
            </SubmitButton>
          </div>
        </Form>
      )}
    </li>
  );
}
