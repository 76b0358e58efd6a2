import type { ChangeView } from "@/lib/exchange/import-view";

/** Field by field, what it is and what it would be. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)]">
      {changes.map(({ field, label, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="break-anywhere">
            {before !== null && (
              <>
                <del className="text-ink-soft">{before}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins className="font-medium no-underline">{after ?? "dikosongkan"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
