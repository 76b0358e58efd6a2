import { ConfirmButton } from "@/components/form/confirm-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { NOT_EVALUATED_LABELS } from "@/lib/evaluation/labels";
import { NOT_EVALUATED_REASONS, RATING_LABELS, RATINGS, type Rating } from "@/lib/evaluation/rating";

interface KeyProps {
  evaluationId: string;
  version: number;
  person: string;
  action: FormAction;
}

/** "Tidak dievaluasi (alasan)". */
export function DismissButton({ evaluationId, version, person, action }: KeyProps) {
  return (
    <ConfirmButton
      label="Tidak dievaluasi"
      about={person}
      question="Pegawai tidak diberi predikat pada periode ini. Alasannya tercetak dan dapat dibaca pegawai."
      confirm="Catat tidak dievaluasi"
      action={action}
      hidden={{ evaluationId, version: String(version) }}
    >
      <SelectField
        name="notEvaluated"
        label="Alasan"
        placeholder="Pilih alasan"
        options={NOT_EVALUATED_REASONS.map((value) => ({ value, label: NOT_EVALUATED_LABELS[value] }))}
      />
      <TextareaField
        name="notEvaluatedNote"
        label="Keterangan"
        hint="Misalnya: cuti besar 1 Juli sampai 30 September 2026."
        rows={2}
        limit={500}
      />
    </ConfirmButton>
  );
}

const OPTIONS = RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] }));

export function RatingChoices({ hasil, perilaku }: { hasil?: Rating | null; perilaku?: Rating | null }) {
  return (
    <>
      <RadioField
        name="hasil"
        label="Rating hasil kerja"
        options={OPTIONS}
        {...(hasil === undefined || hasil === null ? {} : { defaultValue: hasil })}
      />
      <RadioField
        name="perilaku"
        label="Rating perilaku kerja"
        options={OPTIONS}
        {...(perilaku === undefined || perilaku === null ? {} : { defaultValue: perilaku })}
      />
    </>
  );
}

/** A final result put right by the administrator; what was set before stays on record. */
export function CorrectButton({ evaluationId, version, person, action }: KeyProps) {
  return (
    <ConfirmButton
      label="Koreksi hasil final"
      about={person}
      question="Hasil lama tetap tersimpan beserta alasannya; pegawai diberi tahu. Koreksi hanya untuk kekeliruan yang ada dasarnya."
      confirm="Simpan koreksi"
      action={action}
      hidden={{ evaluationId, version: String(version) }}
      tone="danger"
    >
      <RatingChoices />
      <TextareaField name="reason" label="Alasan dan dasar koreksi" rows={2} limit={500} />
    </ConfirmButton>
  );
}
