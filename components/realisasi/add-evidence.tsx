import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { LONGEST_TITLE } from "@/lib/realisasi/evidence";
import { ACCEPTED_ENDINGS } from "@/lib/file/file-kind";

import { FileUpload } from "./file-upload";

interface AddEvidenceProps {
  ikiId: string;
  periodId: string;
  /** What the indicator says, for the names of the two forms. */
  about: string;
  addLink: FormAction;
}

/** A file, or a link to where it lies already. */
export function AddEvidence({ ikiId, periodId, about, addLink }: AddEvidenceProps) {
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-11 items-center px-3 font-semibold text-primary hover:bg-sunken">
        Tambah bukti dukung
      </summary>
      <div className="grid gap-6 border-t border-line p-3">
        <FileUpload
          href={`/realisasi/bukti/unggah?ikiId=${ikiId}&periodId=${periodId}`}
          accept={ACCEPTED_ENDINGS}
          label={`Unggah berkas ${about}`}
        />
        <Form action={addLink} clearWhenDone label={`Lampirkan tautan ${about}`} className="grid gap-3">
          <input type="hidden" name="ikiId" value={ikiId} />
          <input type="hidden" name="periodId" value={periodId} />
          <TextField
            name="url"
            type="url"
            inputMode="url"
            label="Atau tautan"
            hint="Alamat https:// tempat bukti tersimpan; pastikan pejabat penilai dapat membukanya."
            autoComplete="off"
          />
          <TextField
            name="title"
            label="Judul tautan"
            optional
            maxLength={LONGEST_TITLE}
            autoComplete="off"
          />
          <div>
            <SubmitButton size="small" tone="secondary">
              Lampirkan tautan
            </SubmitButton>
          </div>
        </Form>
      </div>
    </details>
  );
}
