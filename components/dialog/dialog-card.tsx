import { Check, Pencil } from "@/components/ui/icons";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import type { DialogView } from "@/lib/skp/dialog-view";

import { changeDialogHref } from "./dialog-href";
import { DialogStateBadge } from "./dialog-state";

interface DialogCardProps {
  dialog: DialogView;
  skpId: string;
  employeeName: string;
  /** Null: an official who is no civil servant and does not sign in. */
  appraiserName: string | null;
  timeZone: string;
  confirmAction: FormAction;
}

/** One dialog: what was agreed, who has said that it is so, and what the reader may still do. */
export function DialogCard(props: DialogCardProps) {
  const { dialog, skpId, employeeName, appraiserName, timeZone, confirmAction } = props;
  const { id, version, heldOn, stage, state, moves, nextOn } = dialog;
  const title = `${stage}, ${longDate(heldOn)}`;
  const said = (at: Date | null) => (at === null ? "Belum" : momentText(at, timeZone));
  return (
    <article
      id={id}
      aria-label={title}
      className="card min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="text-sm text-ink-soft">
            {dialog.place} · {dialog.participants}
          </p>
        </div>
        <DialogStateBadge state={state} />
      </div>
      <div className="mt-3 grid gap-4">
        <Text title="Ekspektasi yang disepakati" text={dialog.agreed} />
        {(dialog.resourcesAsked !== "" || dialog.resourcesPromised !== "") && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Text title="Dukungan yang diminta" text={dialog.resourcesAsked} />
            <Text title="Dukungan yang dijanjikan" text={dialog.resourcesPromised} />
          </div>
        )}
        <DescriptionList
          items={[
            { term: "Dialog berikutnya", detail: nextOn === null ? "Belum direncanakan" : longDate(nextOn) },
            { term: `Konfirmasi ${employeeName}`, detail: said(dialog.employeeConfirmedAt) },
            {
              term: `Konfirmasi ${appraiserName ?? "pejabat penilai"}`,
              detail:
                appraiserName === null
                  ? "Bukan pengguna aplikasi ini; cukup konfirmasi pegawai"
                  : said(dialog.appraiserConfirmedAt),
            },
            { term: "Dicatat oleh", detail: dialog.recordedBy },
          ]}
        />
      </div>
      {moves.some((move) => move !== "record") && (
        <div className="no-print mt-4 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          {moves.includes("confirm") && (
            <Form action={confirmAction} className="grid gap-3" label={`Konfirmasi ${title}`}>
              <input type="hidden" name="dialogId" value={id} />
              <input type="hidden" name="version" value={version} />
              <SubmitButton icon={<Check aria-hidden="true" className="size-4" />}>
                Konfirmasi<span className="sr-only"> {title}</span>
              </SubmitButton>
            </Form>
          )}
          {moves.includes("change") && (
            <LinkButton
              href={changeDialogHref(skpId, id)}
              icon={<Pencil aria-hidden="true" className="size-4" />}
            >
              Perbaiki<span className="sr-only"> {title}</span>
            </LinkButton>
          )}
        </div>
      )}
    </article>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-ink-soft">{title}</h3>
      <p className="max-w-reading break-words whitespace-pre-line">{text === "" ? "Tidak ada" : text}</p>
    </div>
  );
}
