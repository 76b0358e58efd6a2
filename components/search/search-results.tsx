import { clsx } from "clsx";
import Link from "next/link";

import { searchGroups, type SearchHit, type SearchPage } from "@/components/frame/search-hit";
import { Card } from "@/components/ui/card";

/** What was found, under a heading for each sort. */
export function SearchResults({ pages, hits }: { pages: readonly SearchPage[]; hits: readonly SearchHit[] }) {
  return (
    <div className="grid gap-6">
      {searchGroups(pages, hits).map((group) => (
        <Card key={group.label} title={group.label} flush>
          <ul className="divide-y divide-line">
            {group.hits.map((hit) => (
              <li key={hit.href} className="relative px-4 py-3 hover:bg-primary-soft/40 sm:px-5">
                <Link
                  href={hit.href}
                  prefetch={false}
                  className={clsx(
                    "link font-semibold after:absolute after:inset-0",
                    hit.note === null && "block py-0.5",
                  )}
                >
                  {hit.label}
                </Link>
                {hit.note !== null && <p className="text-sm text-ink-soft">{hit.note}</p>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
