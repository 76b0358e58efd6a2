import type { ReactNode } from "react";

interface StatProps {
  label: string;
  /** Already in Indonesian form ("1.204", "85,5 %"). */
  value: ReactNode;
  /** What it is compared with, or what it means. */
  note?: ReactNode;
  /** The popover that explains the number (`Explanation`). */
  explanation?: ReactNode;
}

/** One figure, large, with its name and what it means. Put several in a `StatRow`. */
export function Stat({ label, value, note, explanation }: StatProps) {
  return (
    <div className="min-w-0 px-4 py-3 shadow-[0_0_0_1px_var(--line)] sm:px-5 sm:py-4">
      <dt className="flex min-h-6 items-start gap-1 text-sm text-ink-soft">
        {label}
        {explanation}
      </dt>
      <dd className="figures mt-0.5 text-2xl font-bold tracking-tight">{value}</dd>
      {note !== undefined && <dd className="mt-0.5 text-sm text-ink-faint">{note}</dd>}
    </div>
  );
}

/** Figures side by side, with a line between them. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="card stat-row overflow-hidden rounded-lg border border-line bg-surface">{children}</dl>
  );
}
