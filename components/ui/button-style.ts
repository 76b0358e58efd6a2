import { clsx } from "clsx";

export type ButtonTone = "primary" | "secondary" | "quiet" | "warning" | "danger";
export type ButtonSize = "medium" | "small";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md border font-semibold text-center no-underline transition-colors select-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";

const TONES: Record<ButtonTone, string> = {
  primary: "border-transparent bg-primary text-on-primary hover:bg-primary-strong",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-primary hover:bg-primary-soft",
  // Leads to something hard to undo, but asks first; "danger" does it.
  warning: "border-danger bg-surface text-danger hover:bg-danger-soft",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
};

/** 44 px high for what one came to do, 32 px for what stands in a row of a table. */
const SIZES: Record<ButtonSize, string> = {
  medium: "min-h-11 px-4 py-2 text-base",
  small: "min-h-8 px-3 py-1 text-sm",
};

/** The classes of a button or of a link that looks like one. */
export function buttonStyle(tone: ButtonTone, size: ButtonSize = "medium"): string {
  return clsx(BASE, TONES[tone], SIZES[size]);
}
