import { clsx } from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "primary" | "accent" | "success" | "info" | "danger";

const TONES: Record<BadgeTone, string> = {
  neutral: "border-line bg-sunken text-ink-soft",
  primary: "border-transparent bg-primary-soft text-primary",
  accent: "border-transparent bg-accent-soft text-accent-ink",
  success: "border-transparent bg-success-soft text-success",
  info: "border-transparent bg-info-soft text-info",
  danger: "border-transparent bg-danger-soft text-danger",
};

interface BadgeProps {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A state in one or two words. Colour only repeats what the words say. */
export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs leading-5 font-semibold whitespace-nowrap max-sm:whitespace-normal [&_svg]:size-3.5 [&_svg]:shrink-0",
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
