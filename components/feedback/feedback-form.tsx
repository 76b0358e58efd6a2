import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { FEEDBACK_TONE_LABELS, FEEDBACK_TONES } from "@/lib/feedback/feedback";
import { LONGEST_FEEDBACK } from "@/lib/feedback/schema";
import { PERILAKU } from "@/lib/perilaku/perilaku";

interface FeedbackFormProps {
  people: readonly { readonly skpId: string; readonly name: string }[];
  rhks: readonly { readonly id: string; readonly text: string }[];
  hasPerilaku: boolean;
  today: string;
  action: FormAction;
}

/** What happened, what came of it, and what to do next; to one person or to several. */
export function FeedbackForm({ people, rhks, hasPerilaku, today, action }: FeedbackFormProps) {
  const [only] = people;
  return (
    <Form
      action={action}
      label={people.length === 1 ? `Umpan balik ${only?.name ?? ""}` : "Umpan balik beberapa orang"}
    >
      {people.length === 1 ? (
        <input type="hidden" name="skps[]" value={only?.skpId} />
      ) : (
        <fieldset>
          <legend className="font-semibold">Pegawai</legend>
          <ul className="mt-2 max-h-78 divide-y divide-line overflow-y-auto rounded-md border border-line">
            {people.map(({ skpId, name }) => (
              <li key={skpId} className="px-3 py-2">
                <label className="flex gap-3">
                  <input
                    type="checkbox"
                    name="skps[]"
                    value={skpId}
                    className="mt-0.5 size-5 shrink-0 accent-primary"
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <SelectField
        name="about"
        label="Tentang"
        placeholder="Pilih hasil kerja atau perilaku"
        options={[
          ...rhks.map(({ id, text }) => ({ value: `rhk:${id}`, label: `Hasil kerja: ${text}` })),
          ...(hasPerilaku
            ? PERILAKU.map(({ key, name }) => ({ value: `perilaku:${key}`, label: `Perilaku: ${name}` }))
            : []),
        ]}
      />
      <RadioField
        name="tone"
        label="Jenis"
        inline
        options={FEEDBACK_TONES.map((value) => ({ value, label: FEEDBACK_TONE_LABELS[value] }))}
      />
      <DateField name="date" label="Tanggal kejadian" max={today} defaultValue={today} />
      <TextareaField
        name="text"
        label="Umpan balik"
        hint="Situasi: kapan dan di mana. Perilaku: apa yang dilakukan. Dampak: apa akibatnya. Saran: apa berikutnya."
        limit={LONGEST_FEEDBACK}
        rows={6}
      />
      <FormActions>
        <SubmitButton>Sampaikan umpan balik</SubmitButton>
        <LinkButton href="/umpan-balik">Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
