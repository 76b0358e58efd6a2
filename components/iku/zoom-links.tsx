import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";

import { ZOOM_LEVELS, ZOOM_SIZES, type Zoom } from "@/lib/iku/zoom";

interface Choice {
  readonly face: string;
  readonly name: string;
  readonly href: Route;
  readonly isChosen: boolean;
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <div className="flex items-center gap-2">
      <span className="text-sm text-ink-soft">{label}</span>
      <ul className="flex overflow-hidden rounded-md border border-line-strong">
        {choices.map(({ face, name, href, isChosen }) => (
          <li key={face} className="border-line-strong not-first:border-s">
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-label={name}
              aria-current={isChosen ? "true" : undefined}
              className={clsx(
                "figures flex min-h-8 min-w-9 items-center justify-center px-2 text-sm font-semibold -outline-offset-2",
                isChosen ? "bg-primary text-on-primary" : "bg-surface hover:bg-sunken",
              )}
            >
              {face}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many levels a picture shows and how big; links, so that a view has an address of its own. */
export function ZoomLinks({ zoom, href }: { zoom: Zoom; href: (zoom: Zoom) => Route }) {
  return (
    <nav aria-label="Perbesaran" className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <Choices
        label="Tingkat"
        choices={ZOOM_LEVELS.map((levels) => ({
          face: String(levels),
          name: `Tampilkan ${String(levels)} tingkat`,
          href: href({ ...zoom, levels }),
          isChosen: zoom.levels === levels,
        }))}
      />
      <Choices
        label="Ukuran"
        choices={ZOOM_SIZES.map((size) => ({
          face: `${String(size)} %`,
          name: `Ukuran ${String(size)} persen`,
          href: href({ ...zoom, size }),
          isChosen: zoom.size === size,
        }))}
      />
    </nav>
  );
}
