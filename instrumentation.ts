import type { Instrumentation } from "next";

import { incidentOf } from "@/components/frame/incident";
import { noteConnections } from "@/lib/auth/server/caller";
import { reportFault } from "@/lib/log";

/** Runs once in each server process, before the first request. */
export function register(): void {
  noteConnections();
}

/** A page that failed is logged under the code that it shows. The route is its pattern, so no id of anybody is in it. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, context) => {
  reportFault(error, { part: context.routeType, route: context.routePath }, incidentOf(error) ?? undefined);
};
