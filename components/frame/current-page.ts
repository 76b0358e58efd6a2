/** Whether `pathname` is the page of `href` or one below it, unless it belongs to an entry `below` this one. */
export function isCurrentPage(pathname: string, href: string, below: readonly string[] = []): boolean {
  const isHere = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
  return isHere && !below.some((other) => isCurrentPage(pathname, other));
}

/** The entries whose pages lie below another entry's own; all lie below the home page, which is nobody's parent. */
export function hrefsBelow<Href extends string>(href: Href, all: readonly Href[]): readonly Href[] {
  return href === "/" ? [] : all.filter((other) => other.startsWith(`${href}/`));
}

/** What the frame knows of the way here. */
export interface Place {
  /** The page open now, where it is about somebody else. */
  readonly anothers: string | null;
  /** The page before the SKP was opened; null on the first page of a visit. */
  readonly from: string | null;
}

/** Pages of one SKP lie below "SKP saya", whosever it is. */
export function isOfAnSkp(pathname: string): boolean {
  return /^\/skp\/[0-9a-f-]{36}(\/|$)/.test(pathname);
}

/** Where the navigation shows one to be: on somebody else's page where one came from, or nowhere. */
export function placeShown(pathname: string, { anothers, from }: Place): string | null {
  return anothers === pathname ? from : pathname;
}
