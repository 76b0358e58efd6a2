"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { PLANNING_DOCUMENT_LABELS, PLANNING_NODE_LABELS } from "@/lib/iku/labels";
import { kindsUnder, type PlanningNodeKind } from "@/lib/iku/planning";
import type { DocumentView, NamedLink } from "@/lib/iku/view";

interface AddDocumentFormProps {
  documents: readonly DocumentView[];
  isWhole: boolean;
  thisYear: number;
  action: FormAction;
}

export function AddDocumentForm({ documents, isWhole, thisYear, action }: AddDocumentFormProps) {
  const above = documents.filter(({ kind }) => kind === "rpjmd");
  return (
    <Form action={action} label="Tambah dokumen perencanaan" className="grid max-w-reading gap-6">
      <SelectField
        name="kind"
        label="Jenis dokumen"
        width="medium"
        options={(isWhole ? (["rpjmd", "renstra"] as const) : (["renstra"] as const)).map((kind) => ({
          value: kind,
          label: PLANNING_DOCUMENT_LABELS[kind],
        }))}
      />
      <TextField name="title" label="Nama dokumen" hint="Misalnya RPJMD Kota 2025–2029." />
      <div className="flex flex-wrap gap-6">
        <TextField
          name="startsYear"
          label="Tahun awal"
          width="short"
          inputMode="numeric"
          defaultValue={thisYear}
        />
        <TextField
          name="endsYear"
          label="Tahun akhir"
          width="short"
          inputMode="numeric"
          defaultValue={thisYear + 4}
        />
      </div>
      <TextField name="legalBasis" label="Dasar hukum" />
      <ComboboxField
        name="unitId"
        label="Unit kerja"
        optional
        hint="Hanya untuk Renstra unit kerja."
        source="/unit/pilihan"
      />
      {above.length > 0 && (
        <SelectField
          name="parentId"
          label="Di bawah dokumen"
          optional
          placeholder="Tidak ada"
          options={above.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={above[0]?.id ?? ""}
        />
      )}
      <div>
        <SubmitButton>Tambah dokumen</SubmitButton>
      </div>
    </Form>
  );
}

export interface NodeValues {
  readonly kind: PlanningNodeKind;
  readonly code: string;
  readonly text: string;
  readonly service: string;
  readonly sortOrder: number;
  readonly unit: NamedLink | null;
  readonly position: NamedLink | null;
}

interface NodeFormProps {
  /** Sent along: ids and version. */
  hidden: Readonly<Record<string, string>>;
  /** What it stands under; null: at the root. */
  under: PlanningNodeKind | null;
  values: NodeValues | null;
  /** What it stands under is chosen here (the sasaran that a Renstra serves). */
  choosesParent?: boolean;
  label: string;
  submit: string;
  action: FormAction;
}

/** A node: first what it says, then who carries it. */
export function NodeForm({
  hidden,
  under,
  values,
  choosesParent = false,
  label,
  submit,
  action,
}: NodeFormProps) {
  const kinds = kindsUnder(under);
  return (
    <Form action={action} label={label} clearWhenDone={values === null} className="grid max-w-reading gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="kind"
        label="Jenis"
        width="medium"
        options={kinds.map((kind) => ({ value: kind, label: PLANNING_NODE_LABELS[kind] }))}
        defaultValue={values?.kind ?? kinds[0] ?? ""}
      />
      {choosesParent && (
        <ComboboxField
          name="parentId"
          label="Sasaran yang didukung"
          hint="Sasaran instansi yang menjadi alasan tujuan ini."
          source="/perencanaan/pilihan"
        />
      )}
      <TextField
        name="code"
        label="Nomor"
        optional
        width="short"
        autoComplete="off"
        defaultValue={values?.code}
      />
      <TextareaField
        name="text"
        label="Rumusan"
        hint="Hasil atau keadaan yang dituju, bukan kegiatan."
        rows={2}
        limit={1_000}
        defaultValue={values?.text}
      />
      <ComboboxField
        name="unitId"
        label="Unit yang memikul"
        optional
        source="/unit/pilihan"
        defaultItem={values?.unit == null ? null : { id: values.unit.id, label: values.unit.text }}
      />
      <ComboboxField
        name="positionId"
        label="Jabatan yang memikul"
        optional
        source="/perencanaan/jabatan"
        defaultItem={
          values?.position == null ? null : { id: values.position.id, label: values.position.text }
        }
      />
      <TextField
        name="service"
        label="Layanan publik yang disentuh"
        optional
        hint="Dengan kata warga, misalnya “KTP selesai dalam sehari”."
        defaultValue={values?.service}
      />
      <input type="hidden" name="sortOrder" value={values?.sortOrder ?? 0} />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  );
}

export function LinkNodeForm({ nodeId, action }: { nodeId: string; action: FormAction }) {
  return (
    <Form action={action} label="Dukungan lintas unit" clearWhenDone className="grid max-w-reading gap-4">
      <input type="hidden" name="nodeId" value={nodeId} />
      <ComboboxField name="servedId" label="Simpul yang juga didukung" source="/perencanaan/pilihan" />
      <TextField name="note" label="Yang diberikan" />
      <div>
        <SubmitButton size="small" tone="secondary">
          Catat dukungan
        </SubmitButton>
      </div>
    </Form>
  );
}
