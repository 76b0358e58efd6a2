import type { PathStep } from "@/lib/iku/view";

/** The way from the visi down, one step a line: why this is done. */
export function PathLine({ path }: { path: readonly PathStep[] }) {
  return (
    <ol className="grid gap-0">
      {path.map(({ key, label, text }, index) => (
        <li key={key} className="relative ps-6 pb-3 last:pb-0">
          {index < path.length - 1 && (
            <span aria-hidden="true" className="absolute start-[5px] top-4 bottom-0 w-px bg-line" />
          )}
          <span
            aria-hidden="true"
            className="absolute start-0 top-1.5 size-[11px] rounded-full border-2 border-primary bg-surface"
          />
          <p className="text-xs font-semibold text-ink-soft">{label}</p>
          <p className="max-w-reading">{text}</p>
        </li>
      ))}
    </ol>
  );
}
