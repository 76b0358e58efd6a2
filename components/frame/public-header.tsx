import Link from "next/link";

import { Emblem } from "./emblem";

/** The head of pages outside the frame. */
export function PublicHeader() {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex h-16 max-w-reading items-center px-4">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2.5 rounded-md font-bold tracking-tight"
        >
          <Emblem /> Selaras
        </Link>
      </div>
    </header>
  );
}
