"use client";

import { useSyncExternalStore } from "react";

import { Glyph } from "./glyph";

const SHOWN_FOR_MS = 6000;

let message: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: string | null): void {
  message = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something was done. Never for errors, and never the only place where something is said. */
export function toast(text: string): void {
  clearTimeout(timer);
  show(text);
  timer = setTimeout(() => {
    show(null);
  }, SHOWN_FOR_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; one in the frame. Always in the document, so that screen readers notice what comes into it. */
export function ToastRegion() {
  const text = useSyncExternalStore(
    subscribe,
    () => message,
    () => null,
  );
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-24 z-30 flex justify-center lg:bottom-6"
    >
      {text !== null && (
        <p className="float flex items-center gap-2 px-4 py-3 font-medium">
          <Glyph name="done" className="size-5 text-success" />
          {text}
        </p>
      )}
    </div>
  );
}
