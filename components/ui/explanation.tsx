import { Info } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { Popover } from "./popover";

export interface ExplanationInput {
  label: string;
  value: ReactNode;
}

interface ExplanationProps {
  /** What is explained: "rata-rata capaian". */
  of: string;
  /** How it comes about, in one sentence. */
  children: ReactNode;
  /** In symbols or words, where there is one. */
  formula?: string;
  inputs?: readonly ExplanationInput[];
  /** Where the rule or the figures come from. */
  source?: ReactNode;
}

/** The small button beside a number that shows where it comes from: the rule, the inputs, the source. */
export function Explanation({ of, children, formula, inputs, source }: ExplanationProps) {
  return (
    <Popover
      label={`Penjelasan ${of}`}
      face={<Info aria-hidden="true" className="size-4" />}
      buttonClassName="no-print inline-flex size-6 shrink-0 items-center justify-center rounded-full text-ink-faint hover:bg-primary-soft hover:text-primary"
      className="p-4 text-start text-sm font-normal tracking-normal whitespace-normal text-ink"
    >
      <p className="font-semibold">Dari mana angka ini?</p>
      <div className="mt-1 text-ink-soft">{children}</div>
      {formula !== undefined && (
        <p className="figures mt-3 rounded-sm bg-sunken px-2 py-1 font-medium">{formula}</p>
      )}
      {inputs !== undefined && (
        <dl className="mt-3 divide-y divide-line">
          {inputs.map((input) => (
            <div key={input.label} className="flex justify-between gap-6 py-1">
              <dt className="text-ink-soft">{input.label}</dt>
              <dd className="figures font-semibold">{input.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {source !== undefined && <p className="mt-3 text-xs text-ink-faint">Sumber: {source}</p>}
    </Popover>
  );
}
