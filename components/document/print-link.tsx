import { Printer } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { buttonStyle, type ButtonSize, type ButtonTone } from "@/components/ui/button-style";

interface PrintLinkProps {
  href: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  children: ReactNode;
}

/** To a PDF that is laid out now. Without `download`: where there is none to be had, a page says why. */
export function PrintLink({ href, tone = "secondary", size = "small", children }: PrintLinkProps) {
  return (
    <a href={href} className={buttonStyle(tone, size)}>
      <Printer aria-hidden="true" className="size-4" />
      {children}
    </a>
  );
}
