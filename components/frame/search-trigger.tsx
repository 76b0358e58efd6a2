"use client";

import Link from "next/link";
import { lazy, Suspense, useEffect, useState, type MouseEvent } from "react";

import { Glyph } from "@/components/ui/glyph";

import type { SearchPage } from "./search-hit";

// Comes over the wire only when somebody searches.
const SearchDialog = lazy(() => import("./search-dialog"));

interface SearchTriggerProps {
  pages: readonly SearchPage[];
  /** Whether people are found as well: only by who may list them. */
  findsPeople: boolean;
}

/**
 * The search field of the top bar. It is a link to the page /cari; once the script has loaded it opens a dialog, and
 * so does Ctrl+K (⌘K) from anywhere.
 */
export function SearchTrigger({ pages, findsPeople }: SearchTriggerProps) {
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    }
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, []);

  function click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setWanted(true);
    setOpen(true);
  }

  return (
    <>
      <Link
        href="/cari"
        prefetch={false}
        onClick={click}
        aria-label={findsPeople ? "Cari pegawai, unit, atau halaman" : "Cari unit atau halaman"}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex size-10 items-center justify-center gap-2 rounded-md text-ink-soft hover:bg-sunken sm:w-80 sm:justify-start sm:border sm:border-line-strong/60 sm:bg-canvas sm:px-3"
      >
        <Glyph name="search" className="size-5 sm:size-4" />
        <span aria-hidden="true" className="hidden flex-1 truncate text-[0.9375rem] sm:block">
          {findsPeople ? "Cari pegawai, unit, halaman" : "Cari unit atau halaman"}
        </span>
        <kbd
          aria-hidden="true"
          className="hidden rounded-sm border border-line px-1.5 font-sans text-xs sm:block"
        >
          Ctrl K
        </kbd>
      </Link>
      {wanted && (
        <Suspense>
          <SearchDialog
            open={open}
            pages={pages}
            findsPeople={findsPeople}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
