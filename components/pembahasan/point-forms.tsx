import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { DiscussedPerson, PointView } from "@/lib/evaluation/pembahasan-view";
import { RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import { momentText } from "@/lib/kernel/indonesian-date";

import { PointBadge } from "./pembahasan-parts";

const OPTIONS = [
  { value: "", label: "Pilih rating" },
  ...RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] })),
];

/** For who leads the pembahasan: what was agreed about this person, and why. It changes no rating. */
export function AgreeForm({ person, agree }: { person: DiscussedPerson; agree: FormAction }) {
  const { boundHasil } = person;
  return (
    <Form action={agree} label="Hasil pembahasan" className="grid gap-4">
      <input type="hidden" name="pembahasanId" value={person.head.id} />
      <input type="hidden" name="evaluationId" value={person.line.evaluationId} />
      <input type="hidden" name="version" value={person.version} />
      <RadioField
        name="agreed"
        label="Yang disepakati"
        options={[
          { value: "keep", label: "Tetap seperti yang dinilai" },
          { value: "change", label: "Pejabat penilai mengubah penilaian" },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {boundHasil === null ? (
          <SelectField
            name="hasil"
            label="Bila berubah: hasil kerja"
            optional
            defaultValue=""
            options={OPTIONS}
          />
        ) : (
          <div>
            <input type="hidden" name="hasil" value={boundHasil} />
            <p className="font-medium">Hasil kerja</p>
            <p className="text-sm text-ink-soft">
              {RATING_LABELS[boundHasil]}: mengikuti predikat organisasi unit yang dipimpinnya.
            </p>
          </div>
        )}
        <SelectField
          name="perilaku"
          label="Bila berubah: perilaku kerja"
          optional
          defaultValue=""
          options={OPTIONS}
        />
      </div>
      <TextareaField
        name="reason"
        label="Alasan"
        hint="Bukti atau perbandingan yang menjadi dasar. Dibaca pimpinan, pejabat penilai, dan inspektorat; tidak oleh pegawai."
        rows={3}
        limit={1_000}
      />
      <FormActions>
        <SubmitButton>Simpan hasil pembahasan</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** For the appraiser: stays with his ratings, and says why. */
export function KeepForm({ person, keep }: { person: DiscussedPerson; keep: FormAction }) {
  return (
    <Form action={keep} label="Pertahankan penilaian" className="grid gap-3">
      <input type="hidden" name="evaluationId" value={person.line.evaluationId} />
      <input type="hidden" name="version" value={person.version} />
      <TextareaField name="reason" label="Alasan penilaian tetap" rows={2} limit={500} />
      <FormActions>
        <SubmitButton tone="secondary">Pertahankan penilaian</SubmitButton>
      </FormActions>
    </Form>
  );
}

function rated({ hasil, perilaku }: PointView["rated"]): string {
  return `hasil kerja ${RATING_LABELS[hasil].toLowerCase()}, perilaku kerja ${RATING_LABELS[perilaku].toLowerCase()}`;
}

/** Every point about the person, the newest first: before, what was agreed, what the appraiser made of it. */
export function PointHistory({ points, timeZone }: { points: readonly PointView[]; timeZone: string }) {
  return (
    <ol className="grid gap-4">
      {points.map((point) => (
        <li key={point.number} className="grid gap-1 border-l-2 border-line pl-3">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {point.agreed === "keep" ? "Disepakati tetap" : "Disepakati berubah"}{" "}
            <PointBadge state={point.state} />
          </p>
          <dl className="grid gap-x-3 text-sm sm:grid-cols-[7rem_1fr]">
            <dt className="text-ink-soft">Semula</dt>
            <dd>{rated(point.before)}</dd>
            {point.agreed === "change" && (
              <>
                <dt className="text-ink-soft">Disepakati</dt>
                <dd>{rated(point.rated)}</dd>
              </>
            )}
            {point.after !== null && (
              <>
                <dt className="text-ink-soft">Menjadi</dt>
                <dd>{rated(point.after)}</dd>
              </>
            )}
          </dl>
          <p className="break-words whitespace-pre-line">{point.reason}</p>
          <p className="text-sm text-ink-soft">
            {point.writtenBy}, {momentText(point.writtenAt, timeZone)}
          </p>
          {point.answerReason !== null && point.answeredAt !== null && (
            <div className="mt-1 rounded-md bg-sunken px-3 py-2 text-sm">
              <p className="break-words whitespace-pre-line">{point.answerReason}</p>
              <p className="text-ink-soft">
                {point.answeredBy}, {momentText(point.answeredAt, timeZone)}
              </p>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
