import { clsx } from "clsx";

import { initialsOf } from "./initials";

/** The initials of a name on a disc. The name itself always stands beside it, so this is hidden from screen readers. */
export function Avatar({ name, size = "medium" }: { name: string; size?: "small" | "medium" | "large" }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-full bg-primary-soft font-semibold text-primary select-none",
        size === "small" && "size-7 text-xs",
        size === "medium" && "size-9 text-sm",
        size === "large" && "size-14 text-xl",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
