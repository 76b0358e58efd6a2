"use client";

import { FaultPage } from "@/components/frame/fault-page";

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="px-4">
      <FaultPage error={error} retry={retry} />
    </main>
  );
}
