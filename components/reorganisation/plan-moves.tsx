import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { PlanView } from "@/lib/reorganisation/view";
import type { Route } from "next";

export type PlanActions = Readonly<
  Record<"submit" | "withdraw" | "return" | "approve" | "revoke" | "mend" | "cancel", FormAction>
>;

function Reason({ label }: { label: string }) {
  return <TextareaField name="reason" label={label} limit={500} rows={3} />;
}

/** What can be done with a plan now, the next step first. */
export function PlanMoves({ plan, day, actions }: { plan: PlanView; day: string; actions: PlanActions }) {
  const { id, version, moves } = plan;
  const hidden = { planId: id, version: String(version) };
  const simple = (action: FormAction, label: string, tone: "primary" | "secondary") => (
    <Form action={action} label={label} className="grid gap-3">
      <input type="hidden" name="planId" value={id} />
      <input type="hidden" name="version" value={version} />
      <div>
        <SubmitButton tone={tone}>{label}</SubmitButton>
      </div>
    </Form>
  );
  return (
    <>
      {moves.has("submit") && simple(actions.submit, "Ajukan untuk ditetapkan", "primary")}
      {moves.has("approve") && (
        <ConfirmButton
          label="Tetapkan"
          question={`Susunan baru berlaku dengan sendirinya pada ${day}: unit, jabatan, pejabat penilai, dan penanggung jawab indikator. Sampai hari itu penetapan dapat dicabut.`}
          confirm="Tetapkan penataan"
          action={actions.approve}
          hidden={hidden}
          tone="primary"
        />
      )}
      {moves.has("mend") && simple(actions.mend, "Perbaiki rancangan", "primary")}
      {moves.has("write") && (
        <LinkButton href={`/penataan-organisasi/${id}/ubah` as Route}>Ubah nama dan tanggal</LinkButton>
      )}
      {moves.has("return") && (
        <ConfirmButton
          label="Kembalikan"
          question="Rancangan kembali kepada penyusunnya untuk diperbaiki."
          confirm="Kembalikan rancangan"
          action={actions.return}
          hidden={hidden}
        >
          <Reason label="Apa yang perlu diperbaiki?" />
        </ConfirmButton>
      )}
      {moves.has("withdraw") && simple(actions.withdraw, "Tarik kembali", "secondary")}
      {moves.has("revoke") && (
        <ConfirmButton
          label="Cabut penetapan"
          question="Susunan baru tidak jadi berlaku pada harinya. Rancangan terbuka lagi untuk diubah."
          confirm="Cabut penetapan"
          action={actions.revoke}
          hidden={hidden}
          tone="danger"
        >
          <Reason label="Alasan" />
        </ConfirmButton>
      )}
      {moves.has("cancel") && (
        <ConfirmButton
          label="Batalkan rancangan"
          question="Rancangan tidak dapat dibuka lagi, tetapi tetap dapat dibaca. Data pegawai dan unit tidak berubah."
          confirm="Batalkan rancangan"
          action={actions.cancel}
          hidden={hidden}
          tone="quiet"
        >
          <Reason label="Alasan" />
        </ConfirmButton>
      )}
    </>
  );
}
