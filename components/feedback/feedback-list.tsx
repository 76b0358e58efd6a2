import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { FEEDBACK_CAPACITY_LABELS, FEEDBACK_TONE_LABELS, type FeedbackTone } from "@/lib/feedback/feedback";
import { LONGEST_REPLY } from "@/lib/feedback/schema";
import type { FeedbackView } from "@/lib/feedback/server/queries";
import { longDate } from "@/lib/kernel/indonesian-date";

const TONES: Readonly<Record<FeedbackTone, BadgeTone>> = {
  positive: "success",
  to_improve: "accent",
  neutral: "neutral",
};

interface FeedbackListProps {
  feedbacks: readonly FeedbackView[];
  /** Given where the feedback is one's own to answer. */
  answer?: FormAction;
}

/** Feedback, the newest first, with what was answered. */
export function FeedbackList({ feedbacks, answer }: FeedbackListProps) {
  return (
    <ul className="grid gap-4">
      {feedbacks.map((feedback) => (
        <li key={feedback.id} className="card rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
          <p className="figures flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <Badge tone={TONES[feedback.tone]}>{FEEDBACK_TONE_LABELS[feedback.tone]}</Badge>
            {longDate(feedback.date)}
            {answer === undefined && <span>untuk {feedback.toName}</span>}
          </p>
          <p className="mt-2 font-semibold">{feedback.about}</p>
          <p className="mt-1 whitespace-pre-line">{feedback.text}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {FEEDBACK_CAPACITY_LABELS[feedback.capacity]}: {feedback.authorName}
          </p>
          {feedback.reply !== null && (
            <p className="mt-3 border-l-4 border-line pl-3 whitespace-pre-line">
              <span className="block text-sm text-ink-soft">Tanggapan</span>
              {feedback.reply}
            </p>
          )}
          {feedback.reply === null && answer !== undefined && (
            <details className="mt-3">
              <summary className="inline-flex min-h-8 items-center rounded-sm text-sm font-semibold text-primary hover:underline">
                Tanggapi
                <span className="sr-only">
                  {" "}
                  umpan balik {feedback.about}, {longDate(feedback.date)}
                </span>
              </summary>
              <Form action={answer} className="mt-2 grid gap-3" label={`Tanggapan ${feedback.about}`}>
                <input type="hidden" name="feedbackId" value={feedback.id} />
                <TextareaField
                  name="reply"
                  label="Tanggapan Anda"
                  hint="Sekali, dan tidak dapat diubah setelah disimpan."
                  limit={LONGEST_REPLY}
                  rows={3}
                />
                <div>
                  <SubmitButton size="small">Simpan tanggapan</SubmitButton>
                </div>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
