"use client";

import { ChevronRight } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { useField } from "@/components/ui/field-context";

/** The fields that most entries leave as they are; never folded over one that is to be corrected. */
export function DayAndProof({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  const faults = [...useField("date").errors, ...useField("url").errors];
  const fields = <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>;
  if (!isFolded) return fields;
  return (
    <details open={faults.length > 0} className="group">
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-sm text-sm font-semibold text-primary hover:underline">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
        Hari lain atau tautan bukti
      </summary>
      <div className="mt-3">{fields}</div>
    </details>
  );
}
