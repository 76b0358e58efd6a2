"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

import { buttonStyle } from "@/components/ui/button-style";

interface NeighbourLinksProps {
  previous: Route | null;
  next: Route | null;
}

/** One key to the next person (F9) and back (F8); links for everybody else. */
export function NeighbourLinks({ previous, next }: NeighbourLinksProps) {
  const router = useRouter();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const href = event.key === "F9" ? next : event.key === "F8" ? previous : null;
      if (href === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      router.push(href);
    };
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
    };
  }, [router, previous, next]);
  return (
    <>
      {previous !== null && (
        <a href={previous} className={buttonStyle("secondary")} aria-keyshortcuts="F8">
          Sebelumnya <kbd className="hidden text-xs text-ink-faint sm:inline">F8</kbd>
        </a>
      )}
      {next !== null && (
        <a href={next} className={buttonStyle("secondary")} aria-keyshortcuts="F9">
          Berikutnya <kbd className="hidden text-xs text-ink-faint sm:inline">F9</kbd>
        </a>
      )}
    </>
  );
}
