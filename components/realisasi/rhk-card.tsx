import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import type { IkiResultView, RhkResultView } from "@/lib/realisasi/result-view";
import { RHK_JENIS_LABELS } from "@/lib/skp/skp";

interface RhkCardProps {
  rhk: RhkResultView;
  panel: (iki: IkiResultView) => ReactNode;
  /** Below the indicators: feedback on the hasil kerja. */
  children?: ReactNode;
}

/** A rencana hasil kerja with its indicators. */
export function RhkCard({ rhk, panel, children }: RhkCardProps) {
  return (
    <section
      aria-labelledby={`rhk-${rhk.id}`}
      className="card min-w-0 overflow-hidden rounded-lg border border-line bg-surface"
    >
      <div className="px-4 py-4 sm:px-5">
        <p className="mb-1 flex flex-wrap gap-2">
          <Badge tone={rhk.jenis === "utama" ? "primary" : "neutral"}>{RHK_JENIS_LABELS[rhk.jenis]}</Badge>
          {rhk.teamName !== null && <Badge tone="info">Penugasan dari: {rhk.teamName}</Badge>}
          {rhk.isRemoved && <Badge tone="accent">Tidak lagi dalam rencana</Badge>}
        </p>
        <h3 id={`rhk-${rhk.id}`} className="font-semibold">
          {rhk.text}
        </h3>
        {rhk.parentText !== null && (
          <p className="mt-1 text-sm text-ink-soft">Mengintervensi RHK pimpinan: {rhk.parentText}</p>
        )}
      </div>
      {rhk.ikis.map((iki) => panel(iki))}
      {children}
    </section>
  );
}
