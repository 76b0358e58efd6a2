"use client";

import { useState } from "react";

import { Button } from "./button";

/** Copies a text with one tap and says so; where the browser does not allow it, the text beside it can be selected. */
export function CopyButton({ text, label = "Salin" }: { text: string; label?: string }) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="text-sm text-ink-soft">
        {state === "copied" && "Tersalin."}
        {state === "refused" && "Peramban menolak; pilih teksnya lalu salin."}
      </span>
    </span>
  );
}
