import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";

interface YearLinksProps {
  years: readonly number[];
  current: number;
  hrefOf: (year: number) => Route;
}

/** The years to choose from; each has its own address. */
export function YearLinks({ years, current, hrefOf }: YearLinksProps) {
  return (
    <nav aria-label="Tahun" className="no-print">
      <ul className="flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <Link
              href={hrefOf(year)}
              prefetch={false}
              aria-current={year === current ? "page" : undefined}
              className={clsx(
                "figures flex min-h-11 min-w-16 items-center justify-center rounded-md border px-3 font-semibold",
                year === current
                  ? "border-primary bg-primary-soft text-primary"
                  : "border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink",
              )}
            >
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
