import type { ReactNode } from "react";

/** The buttons at the foot of a form; full width on a phone. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">{children}</div>;
}
