import { clsx } from "clsx";
import type { ReactNode } from "react";

export interface TimelineEntry {
  key: string;
  /** When, in words. */
  when: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** Holds now (or comes last): drawn filled. */
  current?: boolean;
}

/** What happened, or what held, from the newest down. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className="relative flex gap-4 pb-5 last:pb-0 [&:last-child>.rail]:hidden">
          <span aria-hidden="true" className="rail absolute top-4 bottom-0 left-[0.3125rem] w-0.5 bg-line" />
          <span
            aria-hidden="true"
            className={clsx(
              "relative mt-1.5 size-3 shrink-0 rounded-full border-2 border-primary",
              entry.current ? "bg-primary" : "bg-surface",
            )}
          />
          <div className="min-w-0">
            <p className="figures text-sm text-ink-soft">{entry.when}</p>
            <p className="font-semibold">{entry.title}</p>
            {entry.detail !== undefined && (
              <div className="text-[0.9375rem] text-ink-soft">{entry.detail}</div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
