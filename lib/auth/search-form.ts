import { z } from "zod";

/** The lists in which people are looked for by what is typed, and their pages. */
const SEARCHED_LISTS = {
  cari: "/cari",
  pegawai: "/pegawai",
  penilaian: "/penilaian",
  pemegang: "/peran/pemegang",
  slip: "/slip",
} as const;

type SearchedList = keyof typeof SEARCHED_LISTS;

/** Where the form of a list is sent (by POST). The answer leads to the list, with what was typed sealed. */
export function searchFormAction(list: SearchedList): string {
  return `/api/saring/${list}`;
}

/** The form of a list: what was typed, and whatever else narrows that list. */
export const searchForm = z.looseObject({
  daftar: z.enum(Object.keys(SEARCHED_LISTS) as [SearchedList, ...SearchedList[]]),
  q: z
    .string()
    .default("")
    .transform((text) => text.trim().slice(0, 100)),
});

/** The address of the list so narrowed; `seal` makes what was typed unreadable. */
export function searchedAddress(
  { daftar, q, ...others }: z.output<typeof searchForm>,
  seal: (text: string) => string,
): string {
  const query = new URLSearchParams();
  if (q !== "") query.set("q", seal(q));
  for (const [name, value] of Object.entries(others)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  const written = query.toString();
  return written === "" ? SEARCHED_LISTS[daftar] : `${SEARCHED_LISTS[daftar]}?${written}`;
}

/** What was typed as an address holds it: sealed, so longer than it was. */
export const sealedText = z.string().max(800).optional().catch(undefined);
