import type { ReactNode } from "react";

import { Brand } from "./brand";

interface TopBarProps {
  agencyName: string;
  search: ReactNode;
  /** A line under the bar that concerns every page. */
  below?: ReactNode;
  children: ReactNode;
}

/** What stands above every page: on a phone the brand, on a desk the search, and at the end the person's own things. */
export function TopBar({ agencyName, search, below, children }: TopBarProps) {
  return (
    <header className="frame-top no-print border-b border-line bg-surface">
      <div className="flex h-14 items-center gap-1 px-3 sm:gap-2 lg:h-16 lg:px-10">
        <div className="min-w-0 flex-1 lg:hidden">
          <Brand agencyName={agencyName} />
        </div>
        <div className="shrink-0 lg:flex-1">{search}</div>
        {children}
      </div>
      {below}
    </header>
  );
}
