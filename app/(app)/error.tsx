"use client";

import { FaultPage } from "@/components/frame/fault-page";

export default function AppError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FaultPage error={error} retry={retry} />;
}
