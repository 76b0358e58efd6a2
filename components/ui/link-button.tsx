import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style";

interface LinkButtonProps {
  href: Route;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A link to a page, drawn as a button. */
export function LinkButton({ href, tone = "secondary", size, icon, className, children }: LinkButtonProps) {
  return (
    <Link href={href} prefetch={false} className={clsx(buttonStyle(tone, size), className)}>
      {icon}
      {children}
    </Link>
  );
}
