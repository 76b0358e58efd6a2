import { Download } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style";

interface DownloadLinkProps {
  /** A route handler that answers with a file. */
  href: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  children: ReactNode;
}

/** A plain link to a file, so that the router does not try to open it as a page. */
export function DownloadLink({ href, tone = "secondary", size, children }: DownloadLinkProps) {
  return (
    <a href={href} download className={buttonStyle(tone, size)}>
      <Download aria-hidden="true" className="size-4" />
      {children}
    </a>
  );
}
