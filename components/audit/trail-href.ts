import type { Route } from "next";

import { trailQuery, type TrailFilter } from "@/lib/audit/trail-filter";

const NO_FILTER: TrailFilter = {
  dari: null,
  sampai: null,
  jenis: null,
  tentang: null,
  pelaku: null,
  id: null,
};

/** The address of a part of the trail; `before` is the number below which the page begins. */
export function trailHref(filter: Partial<TrailFilter>, before: number | null = null): Route {
  const query = trailQuery({ ...NO_FILTER, ...filter });
  if (before !== null) query.set("sebelum", String(before));
  return `/jejak${query.size === 0 ? "" : `?${query.toString()}`}` as Route;
}

/** The address of the same part as a file. */
export function trailExportHref(filter: TrailFilter, format: "xlsx" | "csv"): string {
  const query = trailQuery(filter);
  query.set("format", format);
  return `/jejak/ekspor?${query.toString()}`;
}
