"use client";

import { FaultPage } from "@/components/frame/fault-page";
import { PublicHeader } from "@/components/frame/public-header";

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <PublicHeader />
      <main className="px-4">
        <FaultPage error={error} retry={retry} />
      </main>
    </>
  );
}
