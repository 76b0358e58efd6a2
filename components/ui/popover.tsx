import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

interface PopoverProps {
  /** The name of the button for screen readers, when its face does not say it. */
  label?: string;
  /** What the button shows. */
  face: ReactNode;
  buttonClassName?: string;
  className?: string;
  /** Which edge of the button it lines up with. */
  side?: "start" | "end";
  children: ReactNode;
}

/** A button that opens a surface above the page. The browser's own popover: no script, closed by Esc or a click beside. */
export function Popover({ label, face, buttonClassName, className, side = "start", children }: PopoverProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={buttonClassName}>
        {face}
      </button>
      <div id={id} popover="auto" data-side={side} className={clsx("float popover", className)}>
        {children}
      </div>
    </>
  );
}
