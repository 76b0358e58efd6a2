import type { EvidenceView } from "@/lib/iku/view";

/** What proves a figure: links to where it lies. */
export function EvidenceList({ evidences }: { evidences: readonly EvidenceView[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {evidences.map(({ id, title, url }) => (
        <li key={id}>
          <a href={url} className="link" target="_blank" rel="noopener noreferrer">
            {title}
            <span className="sr-only"> (membuka tab baru)</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
