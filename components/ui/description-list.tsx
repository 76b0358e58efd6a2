import type { ReactNode } from "react";

export interface Description {
  term: string;
  /** Null or empty is shown as "Belum diisi", never left blank. */
  detail: ReactNode;
  action?: ReactNode;
}

/** Names and values, one pair a line; the value below its name on a phone. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="@container divide-y divide-line">
      {items.map(({ term, detail, action }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 py-2.5 first:pt-0 last:pb-0 @md:grid-cols-[minmax(8rem,12rem)_1fr_auto]"
        >
          <dt className="text-sm text-ink-soft @md:leading-6">{term}</dt>
          <dd className="figures min-w-0">
            {detail === null || detail === undefined || detail === "" ? (
              <span className="text-ink-faint">Belum diisi</span>
            ) : (
              detail
            )}
          </dd>
          {action !== undefined && (
            <dd className="text-sm @max-md:has-[>.bg-transparent]:-ms-3 @md:-my-1">{action}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
