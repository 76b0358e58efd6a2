import type { ReactNode } from "react";

/** Title and one sentence at the head of a page before one is signed in. */
export function DoorHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">{title}</h1>
      {children !== undefined && <div className="mt-2 max-w-reading text-ink-soft">{children}</div>}
    </div>
  );
}
