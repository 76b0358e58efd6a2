import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";

export interface Tab {
  href: Route;
  label: string;
  current: boolean;
  /** A number behind the label. */
  count?: number;
}

/** Tabs that are links: each has its own address, so that it can be opened, kept and sent. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line">
      <ul className="flex flex-wrap sm:gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "flex min-h-11 items-center gap-2 rounded-t-md border-b-2 px-2 font-semibold whitespace-nowrap -outline-offset-2 max-sm:text-[0.9375rem] sm:px-3",
                tab.current
                  ? "border-primary text-primary"
                  : "border-transparent text-ink-soft hover:border-line-strong hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="figures rounded-full bg-sunken px-2 text-xs leading-5 text-ink-soft">
                  {tab.count.toLocaleString("id-ID")}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
