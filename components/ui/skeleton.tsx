import { clsx } from "clsx";

/** A grey place-holder of the size of what will stand there. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={clsx("skeleton", className)} />;
}

/** The outline of a page with a heading and a list, while the real one is on its way. */
export function PageSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Halaman sedang dimuat.</span>
      <Skeleton className="mb-3 h-8 w-full max-w-64" />
      <Skeleton className="mb-8 h-4 w-full max-w-96" />
      <div aria-hidden="true" className="grid gap-px overflow-hidden rounded-lg border border-line bg-line">
        {["w-1/2", "w-2/3", "w-5/12", "w-3/5", "w-1/2", "w-2/5"].map((width, index) => (
          <div key={index} className="flex items-center gap-4 bg-surface px-5 py-4">
            <Skeleton className="size-8 rounded-full" />
            <Skeleton className={clsx("h-4", width)} />
          </div>
        ))}
      </div>
    </div>
  );
}
