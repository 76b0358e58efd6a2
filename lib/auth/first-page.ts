/** The page that shows somebody new how the own work serves the people. */
export const SIGHT_PAGE = "/garis-pandang";

/** What an account remembers of that page: not seen, seen before there was an agreed SKP, seen with one. */
export const SIGHT_SEEN = { never: 0, before: 1, withSkp: 2 } as const;

/** Whoever is new sees it at the first sign-in, and once more at the first one after the first SKP was agreed. */
export function isNewTo(seen: number, hasAgreedSkp: boolean): boolean {
  return seen === SIGHT_SEEN.never || (seen === SIGHT_SEEN.before && hasAgreedSkp);
}

/** Where somebody who has just signed in goes first; whoever asked for a page of its own gets that page. */
export function firstPage(wanted: string, isNew: boolean): string {
  if (!isNew) return wanted;
  if (wanted === "/akun/email") return `${SIGHT_PAGE}?ke=email`;
  return wanted === "/" ? SIGHT_PAGE : wanted;
}
