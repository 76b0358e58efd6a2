import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";

interface YearLinksProps {
  years: readonly number[];
  current: number;
  hrefOf: (year: number) => Route;
  /** What is said of a year besides its number: "86 indeks". */
  noteOf?: (year: number) => string;
}

/** The years to choose from; each has its own address. */
export function YearLinks({ years, current, hrefOf, noteOf }: YearLinksProps) {
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
                "figures flex min-h-11 min-w-16 flex-col items-center justify-center rounded-md border px-3 py-1 font-semibold",
                year === current
                  ? "border-primary bg-primary-soft text-primary"
                  : "border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink",
              )}
            >
              {year}
              {noteOf !== undefined && <span className="text-sm font-normal">{noteOf(year)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
