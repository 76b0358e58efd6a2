import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ActionView, RencanaAksiPage, StepView } from "@/lib/iku/rencana-aksi";
import { numberText } from "@/lib/kernel/decimal";

function StepLine({
  step,
  unitName,
  mayEdit,
  record,
}: {
  step: StepView;
  unitName: string;
  mayEdit: boolean;
  record: FormAction;
}) {
  const said = (
    <>
      <span className="font-medium">{step.periodName}</span>
      <span className="figures text-ink-soft max-sm:order-last max-sm:basis-full sm:ms-auto">
        Target {numberText(step.target)} {unitName} · Realisasi{" "}
        {step.value === null ? "belum ada" : `${numberText(step.value)} ${unitName}`}
      </span>
    </>
  );
  const row = "flex min-h-11 flex-wrap items-center gap-x-4 py-2";
  const note = step.note !== "" && (
    <p className="pb-2 text-sm whitespace-pre-line text-ink-soft">{step.note}</p>
  );
  if (!mayEdit || !step.hasBegun) {
    return (
      <li>
        <p className={row}>{said}</p>
        {note}
      </li>
    );
  }
  return (
    <li>
      <details open={step.value === null}>
        <summary className={row}>
          {said}
          <span className="no-print w-28 text-end text-sm font-semibold text-primary max-sm:ms-auto">
            {step.value === null ? "Isi realisasi" : "Ubah realisasi"}
            <span className="sr-only"> {step.periodName}</span>
          </span>
        </summary>
        <Form
          action={record}
          label={`Realisasi ${step.periodName}`}
          className="no-print grid items-end gap-3 pt-1 pb-3 sm:grid-cols-[10rem_1fr_auto]"
        >
          <input type="hidden" name="stepId" value={step.id} />
          <input type="hidden" name="version" value={step.version} />
          <TextField
            name="value"
            label={`Realisasi (${unitName})`}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={step.value === null ? "" : numberText(step.value)}
          />
          <TextField name="note" label="Catatan" optional defaultValue={step.note} />
          <SubmitButton tone="secondary">Simpan</SubmitButton>
        </Form>
      </details>
      {note}
    </li>
  );
}

interface ActionCardProps {
  action: ActionView;
  mayEdit: boolean;
  record: FormAction;
  remove: FormAction;
}

/** An action with its steps by period. */
export function ActionCard({ action, mayEdit, record, remove }: ActionCardProps) {
  const isEmpty = action.steps.every(({ value }) => value === null);
  return (
    <Card
      title={action.text}
      {...(action.indicator === null ? {} : { lead: `Mendukung ${action.indicator}` })}
      actions={
        mayEdit &&
        isEmpty && (
          <ConfirmButton
            label="Hapus"
            about={action.text}
            question="Rencana aksi ini beserta targetnya dihapus."
            confirm="Hapus rencana aksi"
            action={remove}
            hidden={{ actionId: action.id, version: String(action.version) }}
            tone="danger"
            size="small"
          />
        )
      }
    >
      <ul className="divide-y divide-line">
        {action.steps.map((step) => (
          <StepLine key={step.id} step={step} unitName={action.unitName} mayEdit={mayEdit} record={record} />
        ))}
      </ul>
    </Card>
  );
}

export function AddActionCard({ page, add }: { page: RencanaAksiPage; add: FormAction }) {
  return (
    <Card title="Tambah rencana aksi">
      <Form action={add} label="Tambah rencana aksi" className="grid gap-4">
        <input type="hidden" name="unitId" value={page.unitId} />
        <input type="hidden" name="year" value={page.year} />
        <TextField name="text" label="Rencana aksi" hint="Apa yang dikerjakan unit, sebagai hasil." />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="unitName" label="Satuan" hint="Misalnya kegiatan atau dokumen" />
          <SelectField
            name="ikuId"
            label="Indikator yang didukung"
            defaultValue=""
            options={[
              { value: "", label: "Tidak langsung" },
              ...page.indicators.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <legend className="mb-2 font-medium">Target tiap periode</legend>
          {page.periods.map(({ id, name }) => (
            <div key={id}>
              <input type="hidden" name="periodIds" value={id} />
              <PeriodTarget name={name} id={id} />
            </div>
          ))}
        </fieldset>
        <FormActions>
          <SubmitButton>Tambah rencana aksi</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** One of several fields of the same name: a plain input with its own label. */
function PeriodTarget({ id, name }: { id: string; name: string }) {
  return (
    <label className="grid gap-1" htmlFor={`target-${id}`}>
      <span className="font-medium">{name}</span>
      <input id={`target-${id}`} name="targets" inputMode="decimal" autoComplete="off" className="control" />
    </label>
  );
}
