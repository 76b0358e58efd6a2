"use client";

import { useRef, useState, type SubmitEvent, type InputEvent } from "react";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { needsOf, type EarlierFeedback } from "@/lib/evaluation/appraisal";
import { withPredikat } from "@/lib/evaluation/distribution";
import { RATING_LABELS, RATINGS, type Rating } from "@/lib/evaluation/rating";
import type { Matrix } from "@/lib/evaluation/rulesets";
import type { DraftFields } from "@/lib/evaluation/stored";
import type { HasilSuggestion } from "@/lib/evaluation/suggestion";
import type { TeamView } from "@/lib/evaluation/view";

import { DraftNote } from "./draft-note";
import { useDraft } from "./draft-keeper";
import { FactFields } from "./fact-fields";
import { MatrixTable } from "./matrix";
import { PredikatBadge } from "./predikat-badge";
import { TeamGuide } from "./team-guide";

interface AppraisalFormProps {
  evaluationId: string;
  version: number;
  revision: number;
  /** What the fields begin with: the draft, else what was set, else nothing. */
  initial: DraftFields;
  matrix: Matrix;
  suggestion: HasilSuggestion;
  earlier: EarlierFeedback;
  /** Null where it is not shown (entering a paper). */
  team: TeamView | null;
  /** Null for a penyiap konsep, who keeps drafts and sets nothing. */
  action: FormAction | null;
  /** Null where no draft is kept. */
  keep: FormAction | null;
  /** Why the ratings cannot be set now; drafts are kept all the same. */
  bar: string | null;
  submit: string;
  /** A pembahasan has agreed on a change: setting the ratings anew says why. */
  isDiscussed?: boolean;
  /** The id of the signed paper that is entered. */
  fileId?: string;
}

const NO_ACTION: FormAction = (earlier) => Promise.resolve(earlier);

function ratingIn(form: FormData, name: string): Rating | null {
  return RATINGS.find((rating) => rating === form.get(name)) ?? null;
}

const OPTIONS = RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] }));

/** Both ratings with the lit cell, what has to be said beside them, and where the team stands: all live. */
export function AppraisalForm(props: AppraisalFormProps) {
  const { initial, matrix, suggestion, earlier, team, action, keep, bar } = props;
  const given = suggestion.basis === "organisasi" ? suggestion.rating : null;
  const [chosen, setHasil] = useState<Rating | null>(initial.hasil);
  const hasil = given ?? chosen;
  const [perilaku, setPerilaku] = useState<Rating | null>(initial.perilaku);
  const draft = useDraft(keep ?? NO_ACTION, props);
  const frame = useRef<HTMLDivElement>(null);
  const predikat = hasil === null || perilaku === null ? null : matrix[hasil][perilaku];
  const needs =
    hasil === null || perilaku === null || predikat === null
      ? null
      : needsOf({ hasil, perilaku }, predikat, suggestion, earlier);

  function changed(event: InputEvent<HTMLDivElement>): void {
    const form = frame.current?.querySelector("form");
    if (!(event.target instanceof HTMLElement) || form === null || form === undefined) return;
    const content = new FormData(form);
    setHasil(ratingIn(content, "hasil"));
    setPerilaku(ratingIn(content, "perilaku"));
    if (keep !== null) draft.typed(form);
  }

  return (
    <div
      ref={frame}
      onInput={changed}
      onSubmitCapture={(_event: SubmitEvent<HTMLDivElement>) => {
        draft.settle();
      }}
    >
      <Form action={action ?? NO_ACTION} label="Penilaian" className="grid gap-5">
        <input type="hidden" name="evaluationId" value={props.evaluationId} />
        <input type="hidden" name="version" value={props.version} />
        {props.fileId !== undefined && <input type="hidden" name="fileId" value={props.fileId} />}
        {given === null ? (
          <RadioField
            name="hasil"
            label="Rating hasil kerja"
            options={OPTIONS}
            {...(initial.hasil === null ? {} : { defaultValue: initial.hasil })}
          />
        ) : (
          <input type="hidden" name="hasil" value={given} />
        )}
        <RadioField
          name="perilaku"
          label="Rating perilaku kerja"
          options={OPTIONS}
          {...(initial.perilaku === null ? {} : { defaultValue: initial.perilaku })}
        />
        <div>
          <MatrixTable matrix={matrix} hasil={hasil} perilaku={perilaku} />
          <p role="status" className="mt-3 flex min-h-9 flex-wrap items-center gap-2">
            <span className="font-semibold">Predikat kinerja:</span>
            {predikat === null ? (
              <span className="text-ink-soft">pilih kedua rating</span>
            ) : (
              <PredikatBadge predikat={predikat} size="large" />
            )}
          </p>
        </div>
        <fieldset disabled={needs?.departure !== true} hidden={needs?.departure !== true}>
          <TextField
            name="departureReason"
            label="Alasan berbeda dari saran sistem"
            hint="Satu kalimat."
            maxLength={500}
            defaultValue={initial.departureReason}
            autoComplete="off"
          />
        </fieldset>
        <FactFields aspect="hasil" needs={needs} initial={initial} />
        <FactFields aspect="perilaku" needs={needs} initial={initial} />
        <TextareaField
          name="recommendation"
          label="Catatan/rekomendasi"
          hint="Dicetak pada dokumen evaluasi dan dibaca pegawai."
          optional
          rows={3}
          limit={2_000}
          defaultValue={initial.recommendation}
        />
        {props.isDiscussed === true && (
          <TextareaField
            name="discussionReason"
            label="Alasan perubahan setelah pembahasan"
            hint="Satu kalimat, dibaca pimpinan yang membahas. Pegawai tidak membacanya."
            rows={2}
            limit={500}
          />
        )}
        {bar !== null && <p className="rounded-md bg-accent-soft px-3 py-2 text-sm">{bar}</p>}
        <FormActions>
          {action !== null && <SubmitButton disabled={bar !== null}>{props.submit}</SubmitButton>}
        </FormActions>
        {keep !== null && <DraftNote state={draft.state} />}
      </Form>
      {team !== null && (
        <section aria-labelledby="sebaran" className="mt-6 border-t border-line pt-4">
          <h3 id="sebaran" className="mb-2 font-semibold">
            Sebaran pegawai yang saya nilai
          </h3>
          <TeamGuide team={team} counts={withPredikat(team.counts, predikat)} />
        </section>
      )}
    </div>
  );
}
