import { ExternalLink, FileText, Trash2 } from "@/components/ui/icons";

import { ConfirmButton } from "@/components/form/confirm-button";
import type { FormAction } from "@/lib/action/form-state";
import type { EvidenceView } from "@/lib/realisasi/result-view";

interface EvidenceListProps {
  evidences: readonly EvidenceView[];
  /** Left out where nothing may be taken away any more. */
  remove?: FormAction;
}

/** The evidence of an indicator in a period: files come as downloads, links open elsewhere. */
export function EvidenceList({ evidences, remove }: EvidenceListProps) {
  if (evidences.length === 0) return <p className="text-sm text-ink-faint">Belum ada bukti dukung.</p>;
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {evidences.map(({ id, title, href, isLink, note }) => (
        <li key={id} className="flex items-center gap-3 px-3 py-2">
          {isLink ? (
            <ExternalLink aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
          ) : (
            <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
          )}
          <div className="min-w-0 flex-1">
            <a
              href={href}
              className="link font-medium break-words"
              {...(isLink ? { target: "_blank", rel: "noopener noreferrer" } : { download: true })}
            >
              {title}
              {isLink && <span className="sr-only"> (membuka tab baru)</span>}
            </a>
            <p className="text-sm text-ink-soft">{note}</p>
          </div>
          {remove !== undefined && (
            <ConfirmButton
              label="Hapus"
              about={title}
              question="Bukti dukung ini tidak lagi terlampir pada realisasi."
              confirm="Hapus bukti dukung"
              action={remove}
              hidden={{ evidenceId: id }}
              size="small"
              tone="quiet"
              icon={<Trash2 aria-hidden="true" className="size-4" />}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
