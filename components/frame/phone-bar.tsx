import { Menu as MenuIcon } from "@/components/ui/icons";
import Link from "next/link";
import type { ReactNode } from "react";

import { hrefsBelow } from "./current-page";
import type { MenuSection } from "./menu";
import { NavLink } from "./nav-link";
import { NavigationList } from "./navigation-list";
import type { NavigationSection } from "./navigation-sections";
import { phoneEntries } from "./phone-entries";

interface PhoneBarProps {
  sections: readonly NavigationSection[];
  menu: readonly MenuSection[];
  /** The choice of the period, for which the top bar of a phone has no room. */
  period: ReactNode;
}

/** The bar at the foot of a phone: what is used most, and a sheet with the rest. */
export function PhoneBar({ sections, menu, period }: PhoneBarProps) {
  const entries = phoneEntries(sections);
  const hrefs = sections.flatMap((section) => section.entries.map(({ href }) => href));
  return (
    <>
      <nav aria-label="Menu bawah" className="frame-bottom no-print border-t border-line bg-surface">
        <ul className="grid auto-cols-fr grid-flow-col">
          {entries.map((entry) => (
            <li key={entry.href} className="min-w-0">
              <NavLink href={entry.href} below={hrefsBelow(entry.href, hrefs)} className="foot-entry">
                <entry.icon aria-hidden="true" className="size-5" />
                <span className="max-w-full truncate">{entry.shortLabel ?? entry.label}</span>
              </NavLink>
            </li>
          ))}
          <li className="min-w-0">
            <button type="button" popoverTarget="semua-menu" className="foot-entry">
              <MenuIcon aria-hidden="true" className="size-5" />
              Lainnya
            </button>
          </li>
        </ul>
      </nav>
      <div id="semua-menu" popover="auto" className="float sheet">
        <nav aria-label="Semua menu" className="px-3 pt-4 pb-6">
          <div className="mb-3 border-b border-line pb-3 empty:hidden sm:hidden">{period}</div>
          <NavigationList menu={menu} idPrefix="semua" />
          <p className="mt-5 border-t border-line px-3 pt-4 text-sm">
            <Link href="/tentang" prefetch={false} className="link">
              Tentang Selaras dan e-Kinerja BKN
            </Link>
          </p>
        </nav>
      </div>
    </>
  );
}
