import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { minutesText } from "@/lib/realisasi/daily-log";
import type { DraftLine } from "@/lib/realisasi/daily-view";

import { realisasiHref } from "./realisasi-href";

interface DraftFormProps {
  periodId: string;
  lines: readonly DraftLine[];
  action: FormAction;
}

const SHOWN_NOTE = 120;

/** What is kept now and would be written over; null where only a plan or nothing was written. */
function keptOf({ keptText, keptNote }: DraftLine): string | null {
  const note = keptNote ?? "";
  const parts = [
    ...(keptText === null ? [] : [`realisasi ${keptText}`]),
    ...(note === "" ? [] : [`catatan “${note.slice(0, SHOWN_NOTE)}${note.length > SHOWN_NOTE ? "…" : ""}”`]),
  ];
  return parts.length === 0 ? null : parts.join(" dan ");
}

/** Each indicator with what its days propose beside what is kept; only what replaces nothing is ticked from the start. */
export function DraftForm({ periodId, lines, action }: DraftFormProps) {
  return (
    <Form action={action}>
      <input type="hidden" name="periodId" value={periodId} />
      <ul className="grid gap-4">
        {lines.map((line) => (
          <li key={line.ikiId} className="card rounded-lg border border-line bg-surface">
            <label className="flex cursor-pointer gap-3 px-4 py-4 sm:px-5">
              <input
                type="checkbox"
                name="lines[]"
                value={`${line.ikiId}:${String(line.version)}`}
                defaultChecked={line.version === 0}
                className="mt-1 size-5 shrink-0 accent-primary"
              />
              <span className="min-w-0">
                <span className="block font-semibold">{line.text}</span>
                <span className="figures block text-sm text-ink-soft">
                  {line.logs} catatan, {minutesText(line.minutes)}
                  {line.evidences > 0 && `, ${String(line.evidences)} bukti ikut dilampirkan`}
                </span>
                <span className="figures mt-2 block">
                  Realisasi dari catatan: <strong>{line.draftText ?? "tidak ada jumlah yang dicatat"}</strong>
                </span>
                {keptOf(line) !== null && (
                  <span className="mt-1 flex flex-wrap items-center gap-2 text-sm">
                    <Badge tone="accent">Menggantikan</Badge>
                    <span className="figures">{keptOf(line)}</span>
                  </span>
                )}
              </span>
            </label>
            <details className="border-t border-line">
              <summary className="flex min-h-11 items-center px-4 text-sm font-semibold text-primary hover:bg-sunken sm:px-5">
                Catatan yang disusun
              </summary>
              <p className="px-4 pb-4 text-sm whitespace-pre-line text-ink-soft sm:px-5">{line.note}</p>
            </details>
          </li>
        ))}
      </ul>
      <FormActions>
        <SubmitButton>Susun realisasi yang dipilih</SubmitButton>
        <LinkButton href={realisasiHref({ periodId })}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
