/** Whether `pathname` is the page of `href` or one below it, unless it belongs to an entry `below` this one. */
export function isCurrentPage(pathname: string, href: string, below: readonly string[] = []): boolean {
  const isHere = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
  return isHere && !below.some((other) => isCurrentPage(pathname, other));
}
