import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { momentText } from "@/lib/kernel/indonesian-date";
import { LONGEST_LINE, LONGEST_TEXT } from "@/lib/skp/plan";
import type { CommentView, SkpView } from "@/lib/skp/skp-view";

import { skpHref } from "./skp-href";

/** The actions of comments. */
export interface CommentActions {
  readonly comment: FormAction;
  readonly resolve: FormAction;
  readonly accept: FormAction;
}

interface CommentListProps {
  skp: SkpView;
  comments: readonly CommentView[];
  /** What each comment is about, where a list is about several lines. */
  about?: (comment: CommentView) => string | null;
  timeZone: string;
  actions: CommentActions;
}

function CommentButtons({
  skp,
  comment,
  actions,
}: Pick<CommentListProps, "skp" | "actions"> & { comment: CommentView }) {
  const mayResolve = skp.moves.includes("comment") && (skp.reader === "own" || comment.isOwn);
  const mayAccept = skp.moves.includes("write") && comment.proposal !== null;
  if (comment.isResolved || (!mayResolve && !mayAccept)) return null;
  const key = (
    <>
      <input type="hidden" name="skpId" value={skp.id} />
      <input type="hidden" name="commentId" value={comment.id} />
    </>
  );
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {mayAccept && (
        <Form action={actions.accept} quiet className="contents" label={`Pakai usulan ${comment.author}`}>
          {key}
          <SubmitButton size="small" tone="secondary">
            Pakai usulan ini
          </SubmitButton>
        </Form>
      )}
      {mayResolve && (
        <Form
          action={actions.resolve}
          quiet
          className="contents"
          label={`Selesaikan komentar ${comment.author}`}
        >
          {key}
          <SubmitButton size="small" tone="quiet">
            Tandai selesai
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}

/** What was said, the oldest first; what is dealt with stays, faded. */
export function CommentList({ skp, comments, about, timeZone, actions }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <ul className="grid gap-3 font-normal">
      {comments.map((comment) => {
        const subject = about?.(comment) ?? null;
        return (
          <li key={comment.id} className="rounded-md border-l-4 border-accent bg-accent-soft/40 px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
              <strong className="text-ink">{comment.author}</strong>
              <span className="figures">{momentText(comment.at, timeZone)}</span>
              {subject !== null && <span>tentang {subject}</span>}
              {comment.isResolved && <Badge tone="success">Selesai</Badge>}
            </p>
            <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">{comment.text}</p>
            {comment.proposal !== null && (
              <p className="mt-1 [overflow-wrap:anywhere]">
                <span className="text-sm text-ink-soft">Usulan bunyinya: </span>“{comment.proposal}”
              </p>
            )}
            <CommentButtons skp={skp} comment={comment} actions={actions} />
          </li>
        );
      })}
    </ul>
  );
}

interface CommentFormProps {
  skp: SkpView;
  /** What it can be about, the first unless another is chosen. */
  about: readonly SelectOption[];
  /** About the whole or a part of it beside the lines; always there, so that nothing is cancelled. */
  isGeneral?: boolean;
  label: string;
  /** Whether other words can be proposed for it. */
  mayPropose: boolean;
  action: FormAction;
}

/** Writes a comment on a line, on a perilaku, on a list of the lampiran, or on the whole. */
export function CommentForm({ skp, about, isGeneral = false, label, mayPropose, action }: CommentFormProps) {
  return (
    <div id={isGeneral ? "komentar-umum" : "komentar-baru"} className="font-normal">
      <Form action={action} label={label} className="grid gap-3">
        <input type="hidden" name="skpId" value={skp.id} />
        <SelectField name="about" label="Tentang" width="medium" options={about} />
        <TextareaField name="text" label={label} rows={2} limit={LONGEST_TEXT} />
        {mayPropose && (
          <TextareaField
            name="proposal"
            label="Usulan bunyi baris ini"
            hint="Pegawai dapat memakainya dengan satu ketukan."
            optional
            rows={2}
            limit={LONGEST_LINE}
          />
        )}
        <FormActions>
          <SubmitButton tone="secondary">Kirim komentar</SubmitButton>
          {!isGeneral && (
            <LinkButton href={skpHref(skp.id)} tone="quiet">
              Batal
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </div>
  );
}
