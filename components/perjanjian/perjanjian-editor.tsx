import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { ChoicesField } from "@/components/ui/choices-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { targetWithUnit } from "@/lib/iku/perjanjian-check";
import type { PerjanjianView } from "@/lib/iku/perjanjian-view";
import type { Route } from "next";

import { BudgetTable } from "./perjanjian-content";

export interface PerjanjianActions {
  choose: FormAction;
  addBudget: FormAction;
  removeBudget: FormAction;
  submit: FormAction;
  withdraw: FormAction;
  sendBack: FormAction;
  agree: FormAction;
  revise: FormAction;
  discard: FormAction;
}

function Key({ view }: { view: PerjanjianView }) {
  return (
    <>
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
    </>
  );
}

/** The draft: which indicators of the unit, and the programmes with their budgets. */
export function PerjanjianEditor({ view, actions }: { view: PerjanjianView; actions: PerjanjianActions }) {
  const { register, shown } = view;
  const chosen = shown.content.lines.map(({ ikuId }) => ikuId);
  return (
    <>
      <Card
        title="Indikator dari pohon kinerja"
        lead="Kata-kata dan target diambil dari daftar IKU; di sini hanya dipilih mana yang diperjanjikan."
      >
        {register.length === 0 ? (
          <p className="text-ink-soft">
            Belum ada indikator dalam daftar IKU yang menjadi tanggung jawab unit ini. Perencana
            menambahkannya dan menetapkan unit ini sebagai penanggung jawab.
          </p>
        ) : (
          <Form action={actions.choose} label="Indikator yang diperjanjikan" className="grid gap-4">
            <Key view={view} />
            <ChoicesField
              name="ikuIds"
              label="Indikator"
              options={register
                .filter(({ hasTarget }) => hasTarget)
                .map((line) => ({
                  value: line.ikuId,
                  label: `${line.code} · ${line.indicator}: ${targetWithUnit(line)}`,
                }))}
              defaultValues={chosen}
            />
            <FormActions>
              <SubmitButton tone="secondary">Simpan pilihan indikator</SubmitButton>
            </FormActions>
          </Form>
        )}
      </Card>
      <Card title="Program dan anggaran">
        <div className="grid gap-6">
          <BudgetTable
            content={shown.content}
            action={(budget) => (
              <ConfirmButton
                label="Hapus"
                about={budget.name}
                question={`Program “${budget.name}” dikeluarkan dari konsep ini.`}
                confirm="Hapus program"
                action={actions.removeBudget}
                hidden={{ id: view.id, version: String(view.version), budgetId: budget.id }}
                tone="danger"
                size="small"
              />
            )}
          />
          <Form
            key={String(view.version)}
            action={actions.addBudget}
            label="Tambah program"
            className="grid gap-4 border-t border-line pt-4"
          >
            <Key view={view} />
            <TextField name="name" label="Program atau kegiatan" />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="code" label="Kode rekening" optional />
              <TextField
                name="amount"
                label="Anggaran (rupiah)"
                hint="Misalnya 1.250.000.000"
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
            <TextField name="note" label="Keterangan" hint="Misalnya APBD atau DAK" width="medium" optional />
            <FormActions>
              <SubmitButton tone="secondary">Tambah program</SubmitButton>
            </FormActions>
          </Form>
        </div>
      </Card>
    </>
  );
}

/** What can be done with it now, by whoever looks at it. */
export function PerjanjianMoves({ view, actions }: { view: PerjanjianView; actions: PerjanjianActions }) {
  const { moves } = view;
  const hidden = { id: view.id, version: String(view.version) };
  return (
    <div className="no-print flex flex-wrap gap-3">
      {moves.includes("submit") && (
        <Form action={actions.submit} label="Ajukan perjanjian kinerja">
          <Key view={view} />
          <SubmitButton>Ajukan kepada atasan</SubmitButton>
        </Form>
      )}
      {moves.includes("agree") && (
        <ConfirmButton
          label="Sepakati"
          question={`Anda menyepakati perjanjian kinerja ${view.unitName} tahun ${String(view.year)} sebagai pihak kedua. Setelah itu isinya tetap; perubahan dibuat sebagai versi baru dengan alasan.`}
          confirm="Sepakati perjanjian kinerja"
          action={actions.agree}
          hidden={hidden}
          tone="primary"
        />
      )}
      {moves.includes("return") && (
        <ConfirmButton
          label="Kembalikan"
          question="Konsep kembali kepada pimpinan unit dengan catatan Anda."
          confirm="Kembalikan"
          action={actions.sendBack}
          hidden={hidden}
        >
          <TextareaField name="note" label="Yang perlu diperbaiki" rows={3} limit={1000} />
        </ConfirmButton>
      )}
      {moves.includes("withdraw") && (
        <Form action={actions.withdraw} label="Tarik kembali">
          <Key view={view} />
          <SubmitButton tone="secondary">Tarik kembali</SubmitButton>
        </Form>
      )}
      {moves.includes("record_paper") && (
        <LinkButton href={`/perjanjian-kinerja/${view.id}/bertanda-tangan` as Route}>
          Catat dari dokumen bertanda tangan
        </LinkButton>
      )}
      {moves.includes("revise") && (
        <ConfirmButton
          label="Ubah perjanjian"
          question="Konsep versi berikutnya dibuat dari yang berlaku. Yang berlaku tetap berlaku sampai perubahan disepakati."
          confirm="Mulai perubahan"
          action={actions.revise}
          hidden={hidden}
        >
          <TextareaField
            name="reason"
            label="Alasan perubahan"
            hint="Pergantian pejabat, perubahan strategi atau anggaran, atau perubahan asumsi."
            rows={3}
            limit={1000}
          />
        </ConfirmButton>
      )}
      {moves.includes("discard") && (
        <ConfirmButton
          label="Batalkan konsep"
          question="Isi konsep ini dihapus. Perjanjian yang berlaku, bila ada, tidak berubah."
          confirm="Batalkan konsep"
          action={actions.discard}
          hidden={hidden}
          tone="danger"
        />
      )}
    </div>
  );
}
