import type { Route } from "next";
import type { ReadinessPart } from "@/lib/employee/readiness-view";

/** The report with one finding paged to `start`, and the page moved to that finding. */
export function readinessHref(part: ReadinessPart, start: number): Route {
  return `/kesiapan?bagian=${part}&mulai=${String(start)}#${part}` as Route;
}

/** The form in which a head for the unit is named. */
export function appointHref(unitId: string): Route {
  return `/kesiapan/pimpinan?unit=${unitId}` as Route;
}
