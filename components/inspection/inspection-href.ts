import type { Route } from "next";

import type { FindingKind } from "@/lib/inspection/finding";

/** The list of a finding, from a cursor on. */
export function findingHref(kind: FindingKind | "sampel", after: string | null = null): Route {
  return `/inspektorat/${kind}${after === null ? "" : `?setelah=${encodeURIComponent(after)}`}` as Route;
}

/** What one appraiser has set in a period. */
export function settingsHref(who: string, periodId: string, after: string | null = null): Route {
  const query = new URLSearchParams({ penilai: who, periode: periodId });
  if (after !== null) query.set("setelah", after);
  return `/inspektorat/tim?${query.toString()}` as Route;
}

/** Where one file was handed in. */
export function fileUsesHref(sha256: string, after: string | null = null): Route {
  const query = new URLSearchParams({ sidik: sha256 });
  if (after !== null) query.set("setelah", after);
  return `/inspektorat/berkas?${query.toString()}` as Route;
}

export function sampleHref(id: string): Route {
  return `/inspektorat/sampel/${id}` as Route;
}
