import { ChevronRight, Paperclip } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import type { IkiResultView } from "@/lib/realisasi/result-view";
import { PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ASPEK_LABELS } from "@/lib/skp/skp";

import { IkiYear } from "./iki-year";

interface IkiPanelProps {
  iki: IkiResultView;
  isOpen: boolean;
  /** The form, or the facts where nothing may be written. */
  children: ReactNode;
  evidence: ReactNode;
}

/** An indicator as a line that says where it stands, and opens. */
export function IkiPanel({ iki, isOpen, children, evidence }: IkiPanelProps) {
  return (
    <details id={`iki-${iki.id}`} open={isOpen} className="group scroll-mt-24 border-t border-line">
      <summary className="grid grid-cols-[1.25rem_1fr] items-start gap-x-3 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-sunken sm:grid-cols-[1.25rem_1fr_auto] sm:px-5">
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-5 text-ink-faint transition-transform group-open:rotate-90"
        />
        <span className="min-w-0">
          <span className="block font-medium">{iki.text}</span>
          <span className="figures mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <span>Target setahun {iki.targetText}</span>
            {iki.aspek !== null && <Badge>{ASPEK_LABELS[iki.aspek]}</Badge>}
            {iki.perspektif !== null && <Badge>{PERSPEKTIF_LABELS[iki.perspektif]}</Badge>}
            {iki.isRemoved && <Badge tone="accent">Tidak lagi dalam rencana</Badge>}
          </span>
        </span>
        <span className="figures col-start-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm sm:col-start-3 sm:flex-col sm:items-end sm:gap-y-0">
          <span className={iki.valueText === null ? "text-ink-faint" : "font-semibold"}>
            {iki.targetKind === "text" && iki.valueText !== null
              ? "Sudah diisi"
              : (iki.valueText ?? "Belum diisi")}
          </span>
          {iki.capaian.status === "computed" && <span className="text-ink-soft">{iki.capaian.text}</span>}
          {iki.evidences.length > 0 && (
            <span className="inline-flex items-center gap-1 text-ink-soft">
              <Paperclip aria-hidden="true" className="size-3.5" />
              {iki.evidences.length} bukti
            </span>
          )}
        </span>
      </summary>
      <div className="grid gap-6 px-4 pt-1 pb-5 sm:px-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:pl-13">
        <div className="min-w-0">{children}</div>
        <div className="grid min-w-0 content-start gap-6">
          <IkiYear iki={iki} />
          <section aria-label={`Bukti dukung ${iki.text}`} className="grid gap-3">
            <h4 className="font-semibold">Bukti dukung</h4>
            {evidence}
          </section>
        </div>
      </div>
    </details>
  );
}
