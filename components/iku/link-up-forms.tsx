"use client";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { LooseLine } from "@/lib/skp/link-up";

interface LinkUpFormsProps {
  line: LooseLine;
  toRhk: FormAction;
  toIku: FormAction;
  unlink: FormAction;
}

/** Links a line of somebody upward: to an RHK of the pimpinan, or to an indicator of the organisation. */
export function LinkUpForms({ line, toRhk, toIku, unlink }: LinkUpFormsProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {line.parents.length === 0 ? (
        <p className="text-ink-soft">Pimpinannya belum memiliki RHK yang berlaku tahun ini.</p>
      ) : (
        <Form action={toRhk} label="Hubungkan ke RHK pimpinan" className="grid content-start gap-4">
          <input type="hidden" name="rhkId" value={line.rhkId} />
          <SelectField
            name="parentId"
            label="RHK pimpinan yang diintervensi"
            placeholder="Pilih RHK pimpinan"
            options={line.parents.map(({ id, text }) => ({ value: id, label: text }))}
          />
          <div>
            <SubmitButton>Hubungkan ke RHK pimpinan</SubmitButton>
          </div>
        </Form>
      )}
      <div className="grid content-start gap-4">
        <Form action={toIku} label="Hubungkan ke indikator" className="grid content-start gap-4">
          <input type="hidden" name="rhkId" value={line.rhkId} />
          <ComboboxField name="ikuId" label="IKU yang didukung" source="/iku/pilihan" />
          <SelectField
            name="ikiId"
            label="Indikator yang mengukur hal yang sama"
            optional
            hint="Bila dipilih, realisasinya menjadi bagian dari IKU itu. Kosongkan bila outputnya lain."
            placeholder="Tidak ada"
            options={line.ikis.map(({ id, text }) => ({ value: id, label: text }))}
          />
          <TextField
            name="weight"
            label="Bobot"
            optional
            width="short"
            inputMode="decimal"
            hint="Hanya untuk rata-rata berbobot."
          />
          <div>
            <SubmitButton tone="secondary">Hubungkan ke IKU</SubmitButton>
          </div>
        </Form>
        {line.ikus.length > 0 && (
          <ul className="divide-y divide-line">
            {line.ikus.map(({ id, text, isOfPlan }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span className="min-w-0 flex-1 basis-60">
                  {text}
                  {isOfPlan && <span className="block text-sm text-ink-soft">tertulis dalam SKP</span>}
                </span>
                {!isOfPlan && (
                  <ConfirmButton
                    label="Lepas"
                    about={text}
                    question="RHK ini tidak lagi dihitung sebagai pendukung indikator itu. RHK-nya sendiri tetap ada."
                    confirm="Lepas hubungan"
                    action={unlink}
                    hidden={{ rhkId: line.rhkId, ikuId: id }}
                    size="small"
                    tone="quiet"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
