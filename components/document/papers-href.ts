import type { Route } from "next";

/** The papers of an SKP; with an evaluation, at those of its period. */
export function papersHref(skpId: string, evaluationId: string | null = null): Route {
  return `/dokumen/${skpId}${evaluationId === null ? "" : `#evaluasi-${evaluationId}`}` as Route;
}
