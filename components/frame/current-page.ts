/** Whether `pathname` is the page of `href` or one below it. */
export function isCurrentPage(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
