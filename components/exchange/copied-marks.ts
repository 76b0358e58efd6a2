import { useMemo, useSyncExternalStore } from "react";

type Marks = Readonly<Record<string, string>>;

/** What this browser keeps; a browser that keeps nothing still knows it until the page is left. */
const kept = new Map<string, string>();
const listeners = new Set<() => void>();

function keyOf(sheetId: string): string {
  return `salin:${sheetId}`;
}

function rawMarks(sheetId: string): string {
  try {
    return localStorage.getItem(keyOf(sheetId)) ?? "{}";
  } catch {
    return kept.get(sheetId) ?? "{}";
  }
}

function keep(sheetId: string, marks: Marks): void {
  const raw = JSON.stringify(marks);
  kept.set(sheetId, raw);
  try {
    localStorage.setItem(keyOf(sheetId), raw);
  } catch {
    // Full or forbidden: the marks last as long as the page.
  }
  for (const tell of listeners) tell();
}

/** Whatever stands there, a table of texts comes out. */
export function readMarks(raw: string): Marks {
  try {
    const found: unknown = JSON.parse(raw);
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

/** By key of the field, the mark of the value that was copied from it in this browser. */
export function useCopiedMarks(sheetId: string): Marks {
  const raw = useSyncExternalStore(
    subscribe,
    () => rawMarks(sheetId),
    () => "{}",
  );
  return useMemo(() => readMarks(raw), [raw]);
}

export function markCopied(sheetId: string, marks: Marks): void {
  keep(sheetId, { ...readMarks(rawMarks(sheetId)), ...marks });
}

export function forgetCopied(sheetId: string): void {
  keep(sheetId, {});
}
