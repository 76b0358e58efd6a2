import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { RHK_JENIS, RHK_JENIS_LABELS } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";
import type { Route } from "next";

interface AddLineProps {
  skp: SkpView;
  addRhk: FormAction;
  copy: FormAction;
  takePerjanjian: FormAction;
}

/** Ways to come to another RHK: a new one, one of the library; for an empty SKP also last year's. */
export function AddLine({ skp, addRhk, copy, takePerjanjian }: AddLineProps) {
  const isEmpty = skp.plan.rhks.length === 0;
  const buttons = (
    <div className="no-print flex flex-wrap gap-3">
      {skp.hasPerjanjian && (
        <Form action={takePerjanjian} className="grid gap-3" label="Ambil dari perjanjian kinerja">
          <input type="hidden" name="skpId" value={skp.id} />
          <SubmitButton tone={isEmpty ? "primary" : "secondary"}>Ambil dari perjanjian kinerja</SubmitButton>
        </Form>
      )}
      {isEmpty && skp.hasLastYear && (
        <Form action={copy} className="grid gap-3" label="Salin SKP tahun lalu">
          <input type="hidden" name="skpId" value={skp.id} />
          <SubmitButton tone={skp.hasPerjanjian ? "secondary" : "primary"}>
            Salin dari SKP {skp.year - 1}
          </SubmitButton>
        </Form>
      )}
      {RHK_JENIS.map((jenis) => (
        <Form
          key={jenis}
          action={addRhk}
          quiet
          className="grid gap-3"
          label={`Tambah RHK ${RHK_JENIS_LABELS[jenis]}`}
        >
          <input type="hidden" name="skpId" value={skp.id} />
          <input type="hidden" name="jenis" value={jenis} />
          <SubmitButton
            tone={
              isEmpty && !skp.hasLastYear && !skp.hasPerjanjian && jenis === "utama" ? "primary" : "secondary"
            }
          >
            Tambah RHK {RHK_JENIS_LABELS[jenis].toLowerCase()}
          </SubmitButton>
        </Form>
      ))}
      <LinkButton href={`/skp/${skp.id}/pustaka` as Route}>Ambil dari pustaka</LinkButton>
    </div>
  );
  if (!isEmpty) return buttons;
  return (
    <EmptyState title="SKP ini masih kosong" actions={buttons}>
      Tulis rencana hasil kerja satu per satu, ambil contoh dari pustaka instansi
      {skp.hasLastYear ? ", atau mulai dari salinan SKP tahun lalu" : ""}. Setiap isian tersimpan sendiri.
    </EmptyState>
  );
}
