import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style";
import { Spinner } from "./spinner";

interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button stays focusable, says so, and does nothing when pressed again. */
  pending?: boolean;
}

/** A button; of type "button" unless told otherwise, so that none submits a form by accident. */
export function Button({
  tone = "secondary",
  size = "medium",
  icon,
  pending = false,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(buttonStyle(tone, size), className)}
      {...(pending ? { "aria-disabled": true, "aria-busy": true } : {})}
      {...rest}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
