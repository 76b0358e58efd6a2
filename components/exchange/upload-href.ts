import type { Route } from "next";

import { planHref } from "@/components/reorganisation/plan-href";
import type { ImportView } from "@/lib/exchange/import-view";

/** Where a list of its kind is uploaded: posts at the plan that they are of. */
export function uploadHref({ planId }: Pick<ImportView, "planId">): Route {
  return planId === null ? "/impor" : planHref(planId, { part: "jabatan" });
}
