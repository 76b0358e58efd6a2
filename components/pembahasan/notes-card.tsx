import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Said } from "@/components/evaluation/outcome";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { PembahasanHead } from "@/lib/evaluation/pembahasan-view";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

interface NotesCardProps {
  head: PembahasanHead;
  timeZone: string;
  note: FormAction;
  close: FormAction;
}

/** When it was held, who took part and what it came to; for who leads it the form, and the closing. */
export function NotesCard({ head, timeZone, note, close }: NotesCardProps) {
  const mayWrite = head.person === "leader" && head.isOpen;
  return (
    <Card title="Catatan pembahasan">
      <div className="grid gap-4">
        {head.heldOn === null ? (
          !mayWrite && <p className="text-ink-soft">Belum dicatat.</p>
        ) : (
          <>
            <p>
              Dibahas pada <strong>{longDate(head.heldOn)}</strong>.
            </p>
            <Said term="Peserta">{head.participants}</Said>
            <Said term="Kesimpulan">{head.conclusion}</Said>
          </>
        )}
        {head.closedAt !== null && (
          <p className="text-sm text-ink-soft">
            {head.closedBy === null ? "Berakhir karena lewat waktu" : `Ditutup oleh ${head.closedBy}`},{" "}
            {momentText(head.closedAt, timeZone)}.
          </p>
        )}
        {mayWrite && (
          <details open={head.heldOn === null}>
            <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
              {head.heldOn === null ? "Catat pembahasan" : "Ubah catatan"}
            </summary>
            <Form action={note} label="Catatan pembahasan" className="mt-2 grid gap-4">
              <input type="hidden" name="pembahasanId" value={head.id} />
              <input type="hidden" name="version" value={head.version} />
              <DateField name="heldOn" label="Tanggal pembahasan" defaultValue={head.heldOn ?? ""} />
              <TextareaField
                name="participants"
                label="Peserta"
                hint="Satu nama tiap baris."
                rows={3}
                limit={2_000}
                defaultValue={head.participants}
              />
              <TextareaField
                name="conclusion"
                label="Kesimpulan"
                hint="Kesimpulan umum; hasil tentang seorang pegawai dicatat pada pegawainya."
                rows={3}
                limit={2_000}
                defaultValue={head.conclusion}
              />
              <FormActions>
                <SubmitButton tone="secondary">Simpan catatan</SubmitButton>
              </FormActions>
            </Form>
          </details>
        )}
        {mayWrite && head.heldOn !== null && (
          <div className="border-t border-line pt-4">
            <ConfirmButton
              label="Tutup pembahasan"
              about={head.unit.name}
              question="Hasil pegawai disampaikan dan catatan tidak dapat diubah lagi."
              confirm="Tutup dan sampaikan hasil"
              action={close}
              hidden={{ pembahasanId: head.id, version: String(head.version) }}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
