import { MessageSquarePlus, Pencil } from "@/components/ui/icons";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { SightLine } from "@/components/iku/sight-line";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/action/form-state";
import { hasParent } from "@/lib/skp/completeness";
import type { PlanRhk } from "@/lib/skp/plan";
import type { CommentView, SkpView } from "@/lib/skp/skp-view";

import { CommentForm, CommentList, type CommentActions } from "./comment-list";
import { RhkEditor, type LineActions } from "./rhk-editor";
import { commentHref, editHref } from "./skp-href";

interface LineBelowProps {
  skp: SkpView;
  rhk: PlanRhk;
  /** "RHK 2", "RHK tambahan 1". */
  name: string;
  isOpen: boolean;
  /** The RHK that a comment is being written on. */
  commentOn: string | null;
  timeZone: string;
  lineActions: LineActions;
  commentActions: CommentActions;
  link: FormAction;
  /** Keeps the line as an example for others; null where the reader does not keep the library. */
  keep: FormAction | null;
}

function LinkLater({ skp, rhk, name, link }: Pick<LineBelowProps, "skp" | "rhk" | "name" | "link">) {
  return (
    <Form action={link} label={`Tautkan ${name}`} className="grid gap-3 font-normal">
      <input type="hidden" name="skpId" value={skp.id} />
      <input type="hidden" name="version" value={skp.version} />
      <input type="hidden" name="rhkId" value={rhk.id} />
      <SelectField
        name="parentId"
        label={`RHK pimpinan yang diintervensi ${name}`}
        placeholder="Pilih RHK pimpinan"
        options={skp.parentChoices.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <FormActions>
        <SubmitButton size="small" tone="secondary">
          Tautkan
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What stands below an RHK: its editor or the way to it, a link that came later, and what was said about it. */
export function LineBelow(props: LineBelowProps) {
  const { skp, rhk, name, isOpen, commentOn, timeZone, lineActions, commentActions, link, keep } = props;
  const lines = new Map<string, string>([
    [rhk.id, name],
    ...rhk.ikis.map(({ id }, index): [string, string] => [id, `${name}, IKI ${String(index + 1)}`]),
  ]);
  const comments = skp.comments.filter(({ line }) => line !== null && lines.has(line));
  const mayWrite = skp.moves.includes("write");
  const mayComment = skp.moves.includes("comment");
  const mayLink =
    skp.moves.includes("link") &&
    hasParent(skp.form) &&
    rhk.parentId === null &&
    skp.parentChoices.length > 0;
  if (isOpen && mayWrite) {
    return (
      <div className="grid gap-4">
        <CommentList
          skp={skp}
          comments={comments.filter(({ isResolved }) => !isResolved)}
          about={({ line }) => lines.get(line ?? "") ?? null}
          timeZone={timeZone}
          actions={commentActions}
        />
        <RhkEditor skp={skp} rhk={rhk} name={name} actions={lineActions} />
      </div>
    );
  }
  const sight = skp.sights[rhk.id];
  const about = ({ line }: CommentView) => lines.get(line ?? "") ?? null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        {sight !== undefined && (
          <details className="min-w-0 flex-1 basis-72">
            <summary className="inline-flex min-h-8 items-center text-sm font-semibold text-primary">
              Garis pandang {name}: dari sini sampai visi
            </summary>
            <div className="pt-2">
              <SightLine subject="Hasil kerja ini" sight={sight} start={{ label: name, text: rhk.text }} />
            </div>
          </details>
        )}
        <div className="no-print flex flex-wrap gap-2 sm:ms-auto">
          {mayWrite && (
            <LinkButton
              href={editHref(skp.id, rhk.id)}
              size="small"
              icon={<Pencil aria-hidden="true" className="size-4" />}
            >
              Ubah {name}
            </LinkButton>
          )}
          {mayComment && (
            <LinkButton
              href={commentHref(skp.id, rhk.id)}
              size="small"
              tone="quiet"
              className={mayWrite ? "sm:-me-3" : "max-sm:-ms-3 sm:-me-3"}
              icon={<MessageSquarePlus aria-hidden="true" className="size-4" />}
            >
              Komentari {name}
            </LinkButton>
          )}
        </div>
      </div>
      <CommentList skp={skp} comments={comments} about={about} timeZone={timeZone} actions={commentActions} />
      {mayLink && <LinkLater skp={skp} rhk={rhk} name={name} link={link} />}
      {mayComment && commentOn === rhk.id && (
        <CommentForm
          skp={skp}
          about={[...lines].map(([value, label]) => ({ value, label }))}
          label={`Komentar tentang ${name}`}
          mayPropose={skp.reader !== "own"}
          action={commentActions.comment}
        />
      )}
      {keep !== null && (
        <Form action={keep} label={`Simpan ${name} ke pustaka`} className="no-print -ms-3 grid gap-3">
          <input type="hidden" name="skpId" value={skp.id} />
          <input type="hidden" name="rhkId" value={rhk.id} />
          <SubmitButton size="small" tone="quiet" className="justify-self-start">
            Simpan {name} ke pustaka
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
