import type { UnitVersion } from "@/lib/agency/unit";
import { calendarDateOf } from "@/lib/kernel/calendar";

/** The day on which the examples look. */
export const DAY = calendarDateOf("2026-06-15");

export const ALWAYS = { from: calendarDateOf("2020-01-01"), to: null };

/** A seksi at the top of the tree since 2020, unless told otherwise; named by its id. */
export function aUnitVersion(given: Partial<UnitVersion> & { readonly unitId: string }): UnitVersion {
  return {
    name: given.unitId,
    kind: "seksi",
    headTitle: null,
    parentId: null,
    appraisalSuperiorId: null,
    validity: ALWAYS,
    ...given,
  };
}
