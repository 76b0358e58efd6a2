import type { Instrumentation } from "next";

/**
 * Runs once in each server process, before the first request. This file is also compiled for the edge, where nothing of
 * ours runs; the condition, known when compiling, keeps Node's modules out of that.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { noteConnections } = await import("@/lib/auth/server/caller");
    noteConnections();
  }
}

/** A page that failed is logged under the code that it shows. The route is its pattern, so no id of anybody is in it. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const [{ incidentOf }, { reportFault }] = await Promise.all([
      import("@/components/frame/incident"),
      import("@/lib/log"),
    ]);
    reportFault(error, { part: context.routeType, route: context.routePath }, incidentOf(error) ?? undefined);
  }
};
