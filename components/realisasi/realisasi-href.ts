import type { Route } from "next";

interface RealisasiAddress {
  readonly periodId?: string | undefined;
  /** The line that is to stand open. */
  readonly ikiId?: string | undefined;
  /** What has just been done, or why not. */
  readonly news?: string | undefined;
}

/** The address of one's own work in a period. */
export function realisasiHref({ periodId, ikiId, news }: RealisasiAddress = {}): Route {
  const parts = new URLSearchParams();
  if (periodId !== undefined) parts.set("periode", periodId);
  if (ikiId !== undefined) parts.set("iki", ikiId);
  if (news !== undefined) parts.set("kabar", news);
  const query = parts.size === 0 ? "" : `?${parts.toString()}`;
  return `/realisasi${query}${ikiId === undefined ? "" : `#iki-${ikiId}`}` as Route;
}
