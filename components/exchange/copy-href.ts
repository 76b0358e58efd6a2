import type { Route } from "next";

/** Where the fields of an SKP, or of one of its periods, are copied from. */
export function copyHref(skpId: string, periodId: string | null = null): Route {
  return (periodId === null ? `/skp/${skpId}/salin` : `/skp/${skpId}/salin/${periodId}`) as Route;
}
