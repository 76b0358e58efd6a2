import { ArrowDown, ArrowUp, Plus } from "@/components/ui/icons";

import { AutosaveForm } from "@/components/form/autosave-form";
import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { hasAspek, hasParent, hasPerspektif, needsManual } from "@/lib/skp/completeness";
import { adviceOfLine } from "@/lib/skp/line-advice";
import { LONGEST_LINE, type PlanIki, type PlanRhk } from "@/lib/skp/plan";
import { PERSPEKTIF, PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ASPEK, ASPEK_LABELS, RHK_JENIS, RHK_JENIS_LABELS } from "@/lib/skp/skp";
import type { LineChoice, SkpView } from "@/lib/skp/skp-view";

import { AdviceNote } from "./advice-note";
import { MarkField } from "./mark-field";
import { ManualFields } from "./manual-fields";
import { skpHref } from "./skp-href";
import { TargetFields } from "./target-fields";

/** The actions of a line. */
export interface LineActions {
  readonly saveRhk: FormAction;
  readonly saveIki: FormAction;
  readonly addIki: FormAction;
  readonly remove: FormAction;
  readonly move: FormAction;
}

interface RhkEditorProps {
  skp: SkpView;
  rhk: PlanRhk;
  name: string;
  actions: LineActions;
}

function options(choices: readonly LineChoice[], id: string | null, text: string | null) {
  const known = choices.map((choice) => ({ value: choice.id, label: choice.text }));
  // What is chosen stays choosable, also when it is no longer offered to others.
  if (id === null || known.some(({ value }) => value === id)) return known;
  return [...known, { value: id, label: text ?? "Pilihan semula" }];
}

const LETTERS_A_ROW = 80;
const MOST_ROWS = 8;

/** So many rows that what is written can be read. */
function rowsFor(text: string): number {
  return Math.min(MOST_ROWS, 2 + Math.floor(text.length / LETTERS_A_ROW));
}

function RhkForm({ skp, rhk, name, actions }: RhkEditorProps) {
  const advice = adviceOfLine(skp.advice, skp.plan, rhk.id);
  return (
    <AutosaveForm action={actions.saveRhk} version={skp.version} stored={[]} label={`Tulis ${name}`}>
      <input type="hidden" name="skpId" value={skp.id} />
      <input type="hidden" name="rhkId" value={rhk.id} />
      <MarkField initial={skp.marks.lines[rhk.id] ?? ""} />
      <div>
        <TextareaField
          name="text"
          label="Rencana hasil kerja"
          hint="Hasil yang dicapai, bukan kegiatannya: “Terselesaikannya …”, “Meningkatnya …”."
          rows={rowsFor(rhk.text)}
          limit={LONGEST_LINE}
          defaultValue={rhk.text}
        />
        <AdviceNote field="wording" advice={advice} />
      </div>
      {hasParent(skp.form) && (
        <div>
          <SelectField
            name="parentId"
            label="RHK pimpinan yang diintervensi"
            {...(skp.parentChoices.length === 0
              ? { hint: "SKP pimpinan Anda belum ditetapkan. Lanjutkan saja; tautannya dapat menyusul." }
              : {})}
            placeholder="Menyusul"
            options={options(skp.parentChoices, rhk.parentId, rhk.parentText)}
            defaultValue={rhk.parentId ?? ""}
          />
          <AdviceNote field="link" advice={advice} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioField
          name="jenis"
          label="Jenis"
          inline
          options={RHK_JENIS.map((value) => ({ value, label: RHK_JENIS_LABELS[value] }))}
          defaultValue={rhk.jenis}
        />
        <SelectField
          name="teamId"
          label="Penugasan dari"
          placeholder="Pimpinan"
          options={options(
            skp.teamChoices.map(({ id, text }) => ({ id, text: `Ketua tim kerja: ${text}` })),
            rhk.teamId,
            null,
          )}
          defaultValue={rhk.teamId ?? ""}
        />
      </div>
    </AutosaveForm>
  );
}

function IkiForm({
  skp,
  rhk,
  iki,
  name,
  actions,
}: Omit<RhkEditorProps, "number"> & { iki: PlanIki; name: string }) {
  const { form } = skp;
  const advice = adviceOfLine(skp.advice, skp.plan, iki.id);
  return (
    <AutosaveForm action={actions.saveIki} version={skp.version} stored={[]} label={`Tulis ${name}`}>
      <input type="hidden" name="skpId" value={skp.id} />
      <input type="hidden" name="rhkId" value={rhk.id} />
      <input type="hidden" name="ikiId" value={iki.id} />
      <MarkField initial={skp.marks.lines[iki.id] ?? ""} />
      {!hasAspek(form) && <input type="hidden" name="aspek" value={iki.aspek ?? ""} />}
      {!hasPerspektif(form) && <input type="hidden" name="perspektif" value={iki.perspektif ?? ""} />}
      <div>
        <TextareaField
          name="text"
          label="Indikator kinerja individu"
          hint="Sebutkan ukurannya: jumlah, persentase, indeks, waktu."
          rows={rowsFor(iki.text)}
          limit={LONGEST_LINE}
          defaultValue={iki.text}
        />
        <AdviceNote field="wording" advice={advice} />
      </div>
      {hasAspek(form) && (
        <div>
          <SelectField
            name="aspek"
            label="Aspek"
            width="medium"
            placeholder="Pilih aspek"
            options={ASPEK.map((value) => ({ value, label: ASPEK_LABELS[value] }))}
            defaultValue={iki.aspek ?? ""}
          />
          <AdviceNote field="aspek" advice={advice} />
        </div>
      )}
      {hasPerspektif(form) && (
        <SelectField
          name="perspektif"
          label="Perspektif"
          width="medium"
          placeholder="Pilih perspektif"
          options={PERSPEKTIF.map((value) => ({ value, label: PERSPEKTIF_LABELS[value] }))}
          defaultValue={iki.perspektif ?? ""}
        />
      )}
      <TargetFields target={iki.target} advice={<AdviceNote field="target" advice={advice} />} />
      <ManualFields manual={iki.manual} isNeeded={needsManual(form)} />
    </AutosaveForm>
  );
}

function LineButtons({
  skp,
  lineId,
  name,
  isRhk,
  actions,
}: {
  skp: SkpView;
  lineId: string;
  name: string;
  isRhk: boolean;
  actions: LineActions;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {([-1, 1] as const).map((by) => (
        <Form
          key={by}
          action={actions.move}
          quiet
          className="contents"
          label={by < 0 ? `Naikkan ${name}` : `Turunkan ${name}`}
        >
          <input type="hidden" name="skpId" value={skp.id} />
          <input type="hidden" name="lineId" value={lineId} />
          <input type="hidden" name="by" value={by} />
          <SubmitButton
            size="small"
            tone="quiet"
            icon={
              by < 0 ? (
                <ArrowUp aria-hidden="true" className="size-4" />
              ) : (
                <ArrowDown aria-hidden="true" className="size-4" />
              )
            }
          >
            {by < 0 ? "Naik" : "Turun"}
            <span className="sr-only"> {name}</span>
          </SubmitButton>
        </Form>
      ))}
      <ConfirmButton
        label="Hapus"
        about={name}
        size="small"
        tone="danger"
        confirm="Hapus"
        question={
          isRhk
            ? "RHK ini dan semua indikatornya akan dihapus dari SKP."
            : "Indikator ini akan dihapus dari SKP."
        }
        action={actions.remove}
        hidden={{ skpId: skp.id, lineId }}
      />
    </div>
  );
}

/** Writes an RHK and its IKI in place; everything saves by itself. */
export function RhkEditor({ skp, rhk, name, actions }: RhkEditorProps) {
  return (
    <div className="grid gap-5 font-normal">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base font-bold">Menulis {name}</h3>
        <LineButtons skp={skp} lineId={rhk.id} name={name} isRhk actions={actions} />
      </div>
      <RhkForm skp={skp} rhk={rhk} name={name} actions={actions} />
      {rhk.ikis.map((iki, index) => {
        const line = `${name}, IKI ${String(index + 1)}`;
        return (
          <section
            key={iki.id}
            aria-label={line}
            className="grid gap-3 border-l-4 border-primary-soft pl-3 sm:pl-4"
          >
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h4 className="font-semibold">Indikator {index + 1}</h4>
              <LineButtons skp={skp} lineId={iki.id} name={line} isRhk={false} actions={actions} />
            </div>
            <IkiForm skp={skp} rhk={rhk} iki={iki} name={line} actions={actions} />
          </section>
        );
      })}
      <div className="flex flex-wrap gap-3">
        <Form action={actions.addIki} quiet className="contents" label={`Tambah indikator ${name}`}>
          <input type="hidden" name="skpId" value={skp.id} />
          <input type="hidden" name="rhkId" value={rhk.id} />
          <SubmitButton tone="secondary" icon={<Plus aria-hidden="true" className="size-4" />}>
            Tambah indikator
          </SubmitButton>
        </Form>
        <LinkButton href={skpHref(skp.id)} tone="primary">
          Selesai menulis {name}
        </LinkButton>
      </div>
    </div>
  );
}
