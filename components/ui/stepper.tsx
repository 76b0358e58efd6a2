import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Glyph } from "./glyph";

export type StepState = "done" | "current" | "ahead";

export interface Step {
  key: string;
  label: string;
  state: StepState;
  /** When, or how long still. */
  note?: ReactNode;
}

const STATE_WORDS: Record<StepState, string> = {
  done: "selesai",
  current: "sedang berjalan",
  ahead: "belum dimulai",
};

const MARKS: Record<StepState, string> = {
  done: "border-primary bg-primary text-on-primary",
  current: "border-accent bg-accent-soft text-accent-ink",
  ahead: "border-line-strong bg-surface text-ink-soft",
};

/** Stages one after the other and where one stands; beside each other from 640 px, below that under each other. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="grid gap-0 sm:auto-cols-fr sm:grid-flow-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className="relative flex gap-3 pb-5 last:pb-0 sm:flex-col sm:gap-2 sm:pr-4 sm:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={clsx(
                "absolute top-8 bottom-0 left-4 w-0.5 -translate-x-1/2 sm:top-4 sm:right-0 sm:bottom-auto sm:left-8 sm:h-0.5 sm:w-auto sm:translate-x-0 sm:-translate-y-1/2",
                step.state === "done" ? "bg-primary" : "bg-line",
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={clsx(
              "figures relative flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold",
              MARKS[step.state],
            )}
          >
            {step.state === "done" ? <Glyph name="check" className="size-4 stroke-3" /> : index + 1}
          </span>
          <span className="min-w-0 pt-1 sm:pt-0">
            <span className={clsx("block font-semibold", step.state === "ahead" && "text-ink-soft")}>
              {step.label}
              <span className="sr-only"> ({STATE_WORDS[step.state]})</span>
            </span>
            {step.note !== undefined && <span className="block text-sm text-ink-soft">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
