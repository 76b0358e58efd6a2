import { ConfirmButton } from "@/components/form/confirm-button";
import type { FormAction } from "@/lib/action/form-state";
import { sizeText } from "@/lib/file/file-kind";
import type { EvidenceView } from "@/lib/iku/view";

interface EvidenceListProps {
  ikuId: string;
  evidences: readonly EvidenceView[];
  /** Takes one away; left out for those who only read. */
  remove?: FormAction;
}

/** What proves a figure: links to where it lies, and files that are kept here. */
export function EvidenceList({ ikuId, evidences, remove }: EvidenceListProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {evidences.map(({ id, title, url, size }) => (
        <li key={id} className="flex min-w-0 items-center gap-1">
          {url === null ? (
            <a href={`/iku/${ikuId}/bukti/${id}`} className="link break-words" download>
              {title}
              {size !== null && <span className="text-ink-soft"> ({sizeText(size)})</span>}
            </a>
          ) : (
            <a href={url} className="link break-words" target="_blank" rel="noopener noreferrer">
              {title}
              <span className="sr-only"> (membuka tab baru)</span>
            </a>
          )}
          {remove !== undefined && (
            <ConfirmButton
              label="Hapus"
              about={title}
              question="Bukti ini tidak lagi terlampir. Jejaknya tetap tercatat."
              confirm="Hapus bukti"
              action={remove}
              hidden={{ ikuId, proofId: id }}
              size="small"
              tone="quiet"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
