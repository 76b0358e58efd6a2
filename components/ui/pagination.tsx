import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import type { Route } from "next";

import { LinkButton } from "./link-button";

interface PaginationProps {
  /** What is paged through, for the name of the landmark: "pegawai". */
  label: string;
  previous: Route | null;
  next: Route | null;
  /** What is shown now, for example "Menampilkan 26–50". */
  summary?: string;
}

/** Keyset paging: forwards and back, with no page numbers that would be wrong by the time one goes there. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  if (previous === null && next === null && summary === undefined) return null;
  return (
    <nav
      aria-label={`Halaman daftar ${label}`}
      className="mt-4 flex flex-wrap items-center justify-between gap-3"
    >
      <p className="figures text-sm text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        {previous !== null && (
          <LinkButton
            href={previous}
            size="small"
            icon={<ChevronLeft aria-hidden="true" className="size-4" />}
          >
            Sebelumnya
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton href={next} size="small">
            Berikutnya
            <ChevronRight aria-hidden="true" className="size-4" />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
