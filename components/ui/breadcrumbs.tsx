import { ChevronRight } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

export interface Crumb {
  href: Route;
  label: string;
}

/** The way from the top down to this page, which itself is the heading below and is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Jejak halaman" className="mb-2">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1 text-sm text-ink-soft">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <Link
              href={crumb.href}
              prefetch={false}
              className="rounded-sm py-0.5 hover:text-ink hover:underline"
            >
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
