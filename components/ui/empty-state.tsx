import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  /** What would be here. */
  title: string;
  /** Why there is nothing, and what to do. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Says what this place is for, why it is empty, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-line-strong/60 px-5 py-6 sm:flex-row sm:gap-4">
      {icon !== undefined && (
        <span
          aria-hidden="true"
          className="flex size-10 shrink-0 items-center justify-center rounded-full bg-primary-soft text-primary [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <div className="mt-1 max-w-reading text-[0.9375rem] text-ink-soft">{children}</div>
        {actions !== undefined && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
