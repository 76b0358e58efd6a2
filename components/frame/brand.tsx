import Link from "next/link";

import { Emblem } from "./emblem";

/** Emblem, name, and whose installation this is; leads home. */
export function Brand({ agencyName }: { agencyName: string }) {
  return (
    <Link href="/" prefetch={false} className="flex min-w-0 items-center gap-2.5 rounded-md">
      <Emblem />
      <span className="min-w-0">
        <span className="block text-base leading-5 font-bold tracking-tight">Selaras</span>
        <span className="block truncate text-xs text-ink-soft">{agencyName}</span>
      </span>
    </Link>
  );
}
