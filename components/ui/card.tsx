import { clsx } from "clsx";
import type { ReactNode } from "react";

interface CardProps {
  /** A heading of the second level; leave out where the card is one of a list with headings of its own. */
  title?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** No inner padding, for a table or list that reaches the edge. */
  flush?: boolean;
  className?: string;
  id?: string;
  children: ReactNode;
}

/** A bordered surface with an optional heading: the section of a page. */
export function Card({ title, lead, actions, flush = false, className, id, children }: CardProps) {
  const headed = title !== undefined || actions !== undefined;
  return (
    <section id={id} className={clsx("card min-w-0 rounded-lg border border-line bg-surface", className)}>
      {headed && (
        <div
          className={clsx(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5",
            flush && "border-b border-line pb-4",
          )}
        >
          <div className="min-w-0 sm:flex-1 sm:basis-64">
            {title !== undefined && <h2 className="text-lg font-semibold">{title}</h2>}
            {lead !== undefined && <p className="text-sm text-ink-soft">{lead}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      <div
        {...(flush ? { "data-flush": "" } : {})}
        className={flush ? undefined : clsx("px-4 pb-4 sm:px-5 sm:pb-5", headed ? "pt-3" : "pt-4 sm:pt-5")}
      >
        {children}
      </div>
    </section>
  );
}
