import Link from "next/link";

import { Brand } from "./brand";
import type { MenuSection } from "./menu";
import { NavigationList } from "./navigation-list";

/** The navigation beside the page, from 1024 px. */
export function SideBar({ agencyName, menu }: { agencyName: string; menu: readonly MenuSection[] }) {
  return (
    <nav aria-label="Menu utama" className="frame-side no-print flex-col border-r border-line bg-sunken">
      <div className="flex h-16 shrink-0 items-center px-5">
        <Brand agencyName={agencyName} />
      </div>
      <div data-menu-list className="min-h-0 flex-1 overflow-y-auto px-3 py-3">
        <NavigationList menu={menu} idPrefix="menu" />
      </div>
      <p className="border-t border-line px-5 py-3 text-xs text-ink-faint">
        <Link href="/tentang" prefetch={false} className="rounded-sm hover:text-ink hover:underline">
          Tentang Selaras dan e-Kinerja BKN
        </Link>
      </p>
    </nav>
  );
}
