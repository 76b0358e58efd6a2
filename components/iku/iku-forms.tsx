"use client";

import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { CASCADE_BASES, CASCADE_KINDS, CASCADE_METHODS } from "@/lib/iku/iku";
import { CASCADE_BASIS_LABELS, CASCADE_KIND_LABELS, CASCADE_METHOD_LABELS } from "@/lib/iku/labels";
import type { IkuPage, NamedLink, PeriodLine } from "@/lib/iku/view";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { IkuFields } from "./iku-fields";

interface AddIkuFormProps {
  nodeId: string;
  unit: NamedLink | null;
  years: { readonly from: number; readonly to: number };
  cancelHref: Route;
  action: FormAction;
}

export function AddIkuForm({ nodeId, unit, years, cancelHref, action }: AddIkuFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-8">
      <input type="hidden" name="nodeId" value={nodeId} />
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Kode dan penanggung jawab</legend>
        <TextField name="code" label="Kode indikator" width="short" autoComplete="off" />
        <ComboboxField
          name="unitId"
          label="Unit penanggung jawab"
          hint="Pimpinannya mempertanggungjawabkan dan mengisi realisasi."
          source="/unit/pilihan"
          defaultItem={unit === null ? null : { id: unit.id, label: unit.text }}
        />
        <CheckboxField name="isUtama" label="Indikator kinerja utama (IKU)" defaultChecked />
      </fieldset>
      <IkuFields values={null} years={years} />
      <FormActions>
        <SubmitButton>Tambah indikator</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}

interface ChangeIkuFormProps {
  iku: IkuPage;
  years: { readonly from: number; readonly to: number };
  today: CalendarDate;
  cancelHref: Route;
  action: FormAction;
}

export function ChangeIkuForm({ iku, years, today, cancelHref, action }: ChangeIkuFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-8">
      <input type="hidden" name="ikuId" value={iku.id} />
      <input type="hidden" name="version" value={iku.version} />
      <IkuFields values={iku} years={years} />
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Mengapa diubah</legend>
        <DateField
          name="validFrom"
          label="Berlaku mulai"
          hint="Capaian periode yang berakhir sebelum tanggal ini tetap seperti semula."
          defaultValue={today}
        />
        <TextareaField name="reason" label="Alasan" limit={500} rows={3} />
      </fieldset>
      <FormActions>
        <SubmitButton>Simpan versi baru</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}

interface RecordFormProps {
  ikuId: string;
  year: number;
  line: PeriodLine;
  unitName: string;
  scale: readonly string[];
  action: FormAction;
}

/** What was reached in a period. */
export function RecordForm({ ikuId, year, line, unitName, scale, action }: RecordFormProps) {
  return (
    <Form
      key={String(line.version)}
      action={action}
      label={`Realisasi ${line.name}`}
      className="grid max-w-reading gap-4"
    >
      <input type="hidden" name="ikuId" value={ikuId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="ordinal" value={line.ordinal} />
      <input type="hidden" name="version" value={line.version} />
      {scale.length > 0 ? (
        <SelectField
          name="value"
          label={`Realisasi ${line.name}`}
          width="medium"
          placeholder="Pilih peringkat"
          options={scale.map((grade) => ({ value: grade, label: grade }))}
          defaultValue={line.typed}
        />
      ) : (
        <TextField
          name="value"
          label={`Realisasi ${line.name}${unitName === "" ? "" : ` (${unitName})`}`}
          hint="Misalnya 87,5; boleh negatif; “14/19” dihitung sebagai bagian."
          width="short"
          autoComplete="off"
          defaultValue={line.typed}
        />
      )}
      <TextareaField
        name="note"
        label="Pendorong dan penghambat"
        optional
        rows={2}
        limit={2_000}
        defaultValue={line.note}
      />
      <div>
        <SubmitButton size="small">Simpan realisasi</SubmitButton>
      </div>
    </Form>
  );
}

interface CascadeFormProps {
  iku: IkuPage;
  setCascade: FormAction;
  linkIku: FormAction;
}

/** How the indicator comes from those below it, and what stands below it. */
export function CascadeForms({ iku, setCascade, linkIku }: CascadeFormProps) {
  return (
    <div className="grid gap-6">
      <Form action={setCascade} label="Cara penjenjangan" className="grid max-w-reading gap-4">
        <input type="hidden" name="ikuId" value={iku.id} />
        <SelectField
          name="method"
          label="Realisasinya dihitung sebagai"
          width="medium"
          options={[
            { value: "", label: "Tidak dihitung; diisi penanggung jawab" },
            ...CASCADE_METHODS.map((method) => ({ value: method, label: CASCADE_METHOD_LABELS[method] })),
          ]}
          defaultValue={iku.cascade?.method ?? ""}
        />
        <SelectField
          name="basis"
          label="Dibagi menurut"
          width="medium"
          options={CASCADE_BASES.map((basis) => ({ value: basis, label: CASCADE_BASIS_LABELS[basis] }))}
          defaultValue={iku.cascade?.basis ?? "wilayah"}
        />
        <div>
          <SubmitButton size="small" tone="secondary">
            Simpan cara
          </SubmitButton>
        </div>
      </Form>
      <Form
        action={linkIku}
        clearWhenDone
        label="Tambah indikator di bawahnya"
        className="grid max-w-reading gap-4"
      >
        <input type="hidden" name="ikuId" value={iku.id} />
        <ComboboxField name="childId" label="Indikator di bawahnya" source="/iku/pilihan" />
        <SelectField
          name="kind"
          label="Penjenjangan"
          options={CASCADE_KINDS.map((kind) => ({ value: kind, label: CASCADE_KIND_LABELS[kind] }))}
          defaultValue="langsung"
        />
        <TextField
          name="weight"
          label="Bobot"
          optional
          hint="Untuk rata-rata berbobot."
          width="short"
          autoComplete="off"
        />
        <TextField name="note" label="Keterangan" optional />
        <div>
          <SubmitButton size="small" tone="secondary">
            Jenjangkan
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

interface HandOnFormProps {
  iku: IkuPage;
  today: CalendarDate;
  action: FormAction;
}

/** Another unit answers from a day on: after a merger, or when the unit is closed. */
export function HandOnForm({ iku, today, action }: HandOnFormProps) {
  return (
    <Form action={action} label="Ganti penanggung jawab" className="grid max-w-reading gap-4">
      <input type="hidden" name="ikuId" value={iku.id} />
      <input type="hidden" name="version" value={iku.version} />
      <ComboboxField name="unitId" label="Unit penanggung jawab berikutnya" source="/unit/pilihan" />
      <DateField name="from" label="Mulai" defaultValue={today} />
      <TextareaField name="reason" label="Alasan" rows={2} limit={500} />
      <div>
        <SubmitButton size="small" tone="secondary">
          Ganti penanggung jawab
        </SubmitButton>
      </div>
    </Form>
  );
}

interface LinkFormProps {
  ikuId: string;
  line: PeriodLine & { readonly realisasiId: string };
  action: FormAction;
}

/** Where the evidence of a realisasi lies. */
export function EvidenceForm({ ikuId, line, action }: LinkFormProps) {
  return (
    <Form action={action} clearWhenDone label={`Bukti ${line.name}`} className="grid max-w-reading gap-4">
      <input type="hidden" name="ikuId" value={ikuId} />
      <input type="hidden" name="realisasiId" value={line.realisasiId} />
      <TextField name="url" label="Tautan bukti" hint="Alamat yang diawali https://." autoComplete="off" />
      <TextField name="title" label="Judul bukti" optional autoComplete="off" />
      <div>
        <SubmitButton size="small" tone="secondary">
          Lampirkan bukti
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The indicator is no longer kept from a day on. */
export function RetireForm({ iku, today, action }: HandOnFormProps) {
  return (
    <Form action={action} label="Hentikan indikator" className="grid max-w-reading gap-4">
      <input type="hidden" name="ikuId" value={iku.id} />
      <input type="hidden" name="version" value={iku.version} />
      <DateField name="from" label="Tidak dipakai mulai" defaultValue={today} />
      <TextareaField name="reason" label="Alasan" rows={2} limit={500} />
      <div>
        <SubmitButton size="small" tone="secondary">
          Hentikan indikator
        </SubmitButton>
      </div>
    </Form>
  );
}
