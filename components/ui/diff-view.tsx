export interface DiffLine {
  key: string;
  /** What changed, in words. */
  label: string;
  before: string | null;
  after: string | null;
}

const NOTHING = "(kosong)";

/** What a change changed: each field with its value before and after, told apart by words and by strike-through too. */
export function DiffView({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <dl className="@container divide-y divide-line rounded-md border border-line">
      {lines.map((line) => (
        <div
          key={line.key}
          className="grid gap-x-4 gap-y-1 px-3 py-2 text-[0.9375rem] @xl:grid-cols-[10rem_1fr_1fr]"
        >
          <dt className="text-sm text-ink-soft @xl:leading-6">{line.label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">Sebelum: </span>
            <del className="rounded-sm bg-danger-soft box-decoration-clone px-1 text-danger">
              {line.before ?? NOTHING}
            </del>
          </dd>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">Sesudah: </span>
            <ins className="rounded-sm bg-success-soft box-decoration-clone px-1 text-success no-underline">
              {line.after ?? NOTHING}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
