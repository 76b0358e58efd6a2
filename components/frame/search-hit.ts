import type { Route } from "next";

/** A page that can be found by its name. */
export interface SearchPage {
  readonly href: Route;
  readonly label: string;
}

/** What `/api/cari` answers for each thing found: `{ hits: SearchHit[] }`. */
export interface SearchHit {
  readonly kind: "pegawai" | "unit";
  readonly id: string;
  readonly label: string;
  /** What tells namesakes apart: position and unit, or the unit above. */
  readonly note: string | null;
  readonly href: Route;
}

export interface SearchGroup {
  readonly label: string;
  readonly hits: readonly { readonly href: Route; readonly label: string; readonly note: string | null }[];
}

/** The pages whose names hold all words of the text, in any order. */
export function pagesMatching(pages: readonly SearchPage[], text: string): readonly SearchPage[] {
  const words = text.toLocaleLowerCase("id-ID").split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages;
  return pages.filter(({ label }) => words.every((word) => label.toLocaleLowerCase("id-ID").includes(word)));
}

/** What was found, under its headings; empty ones are left out. */
export function searchGroups(
  pages: readonly SearchPage[],
  hits: readonly SearchHit[],
): readonly SearchGroup[] {
  return [
    { label: "Halaman", hits: pages.map((page) => ({ ...page, note: null })) },
    { label: "Pegawai", hits: hits.filter(({ kind }) => kind === "pegawai") },
    { label: "Unit organisasi", hits: hits.filter(({ kind }) => kind === "unit") },
  ].filter((group) => group.hits.length > 0);
}
