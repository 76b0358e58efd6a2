import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { LONGEST_TEXT } from "@/lib/skp/plan";
import { SKP_APPROACH_LABELS } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";

/** The actions of the whole. */
export interface MoveActions {
  readonly submit: FormAction;
  readonly withdraw: FormAction;
  readonly approve: FormAction;
  readonly sendBack: FormAction;
  readonly revise: FormAction;
  readonly cancelRevision: FormAction;
  readonly approach: FormAction;
}

/** What can be done with the SKP now; each a form, so that none needs a script but those that ask for a reason. */
export function MoveButtons({ skp, actions }: { skp: SkpView; actions: MoveActions }) {
  const { moves } = skp;
  const other = skp.form.approach === "kuantitatif" ? "kualitatif" : "kuantitatif";
  const hidden = { skpId: skp.id, version: String(skp.version) };
  const key = (
    <>
      <input type="hidden" name="skpId" value={hidden.skpId} />
      <input type="hidden" name="version" value={hidden.version} />
    </>
  );
  return (
    <div className="no-print flex flex-wrap items-start gap-3">
      {moves.includes("submit") && (
        <Form action={actions.submit} className="grid gap-3" label="Ajukan SKP">
          {key}
          <SubmitButton>Ajukan ke pejabat penilai</SubmitButton>
        </Form>
      )}
      {moves.includes("write") && (
        <Form action={actions.approach} className="grid gap-3" label="Ganti pendekatan">
          {key}
          <input type="hidden" name="approach" value={other} />
          <SubmitButton tone={moves.includes("submit") ? "quiet" : "secondary"}>
            Ganti ke pendekatan {SKP_APPROACH_LABELS[other].toLowerCase()}
          </SubmitButton>
        </Form>
      )}
      {moves.includes("approve") && (
        <Form action={actions.approve} className="grid gap-3" label="Tetapkan SKP">
          {key}
          <SubmitButton>Tetapkan SKP</SubmitButton>
        </Form>
      )}
      {moves.includes("return") && (
        <ConfirmButton
          label="Kembalikan"
          confirm="Kembalikan"
          question="SKP kembali menjadi konsep. Tulis apa yang perlu diperbaiki."
          action={actions.sendBack}
          hidden={hidden}
        >
          <TextareaField name="note" label="Alasan" limit={LONGEST_TEXT} />
        </ConfirmButton>
      )}
      {moves.includes("withdraw") && (
        <Form action={actions.withdraw} className="grid gap-3" label="Tarik kembali SKP">
          {key}
          <SubmitButton tone="secondary">Tarik kembali</SubmitButton>
        </Form>
      )}
      {moves.includes("revise") && (
        <ConfirmButton
          label="Ubah SKP"
          confirm="Mulai perubahan"
          question="Versi baru disusun dan disepakati keduanya. Sampai ditetapkan, yang sekarang tetap berlaku."
          action={actions.revise}
          hidden={hidden}
        >
          <TextareaField name="reason" label="Alasan perubahan" limit={LONGEST_TEXT} />
        </ConfirmButton>
      )}
      {moves.includes("cancel-revision") && (
        <ConfirmButton
          label="Batalkan perubahan"
          confirm="Batalkan perubahan"
          question="Konsep perubahan ini dibuang. SKP yang sudah ditetapkan tetap berlaku."
          tone="danger"
          action={actions.cancelRevision}
          hidden={hidden}
        />
      )}
    </div>
  );
}
