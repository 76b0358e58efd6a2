import Link from "next/link";
import type { ReactNode } from "react";

import { ProductPromise } from "@/components/auth/product-promise";
import { Emblem } from "@/components/frame/emblem";

/** The pages before one is signed in: what this is on the left, the one thing to do on the right. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(20rem,28rem)_1fr]">
      <aside className="hidden flex-col justify-between gap-10 border-r border-line bg-sunken px-10 py-10 lg:sticky lg:top-0 lg:flex lg:h-dvh">
        <Name />
        <ProductPromise />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="border-b border-line bg-surface px-4 py-3 lg:hidden">
          <Name />
        </header>
        <main id="isi" className="mx-auto w-full max-w-2xl flex-1 px-4 py-8 sm:px-8 lg:py-16">
          {children}
        </main>
      </div>
    </div>
  );
}

function Name() {
  return (
    <Link href="/masuk" prefetch={false} className="flex items-center gap-2.5 self-start rounded-md">
      <Emblem />
      <span className="text-lg font-bold tracking-tight">Selaras</span>
    </Link>
  );
}
