"use client";

import Link from "next/link";

import { IconOf } from "@/components/ui/icon-of";

import { useShownPlace } from "./anothers-page";
import { hrefsBelow, isCurrentPage } from "./current-page";
import type { MenuSection } from "./menu";

/**
 * The pages that the person may open, under their headings; beside the page on a desk, in the sheet on a phone. One
 * component of the browser for all of them: as one for each, they were a third of what a page tells it.
 */
export function NavigationList({ menu, idPrefix }: { menu: readonly MenuSection[]; idPrefix: string }) {
  const place = useShownPlace();
  const hrefs = menu.flatMap(({ entries }) => entries.map(({ href }) => href));
  const current = hrefs.find((href) => place !== null && isCurrentPage(place, href, hrefsBelow(href, hrefs)));
  return (
    <div className="grid gap-5">
      {menu.map(({ group, label, entries }) => {
        const headingId = `${idPrefix}-${group}`;
        return (
          <div key={group}>
            {label !== null && (
              <p id={headingId} className="mb-1 px-3 text-xs font-semibold text-ink-faint">
                {label}
              </p>
            )}
            <ul className="grid gap-0.5" {...(label === null ? {} : { "aria-labelledby": headingId })}>
              {entries.map((entry) => (
                <li key={entry.href}>
                  <Link
                    href={entry.href}
                    prefetch={false}
                    aria-current={entry.href === current ? "page" : undefined}
                    className="nav-entry"
                  >
                    <IconOf glyph={entry.icon} />
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
