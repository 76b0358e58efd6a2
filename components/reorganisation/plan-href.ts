import type { Route } from "next";

export const PLAN_PARTS = ["ringkasan", "unit", "jabatan", "indikator", "simulasi"] as const;

/** A part of the page of a plan. */
export type PlanPart = (typeof PLAN_PARTS)[number];

export const PLANS_HREF = "/penataan-organisasi" as Route;

interface PlanHrefOptions {
  readonly part?: PlanPart;
  readonly news?: string;
  /** Of a simulation: which list. */
  readonly list?: string;
  /** Where a list goes on. */
  readonly after?: string;
}

export function planHref(planId: string, options: PlanHrefOptions = {}): Route {
  const { part, news, list, after } = options;
  const query = new URLSearchParams();
  if (part !== undefined && part !== "ringkasan") query.set("bagian", part);
  if (list !== undefined) query.set("daftar", list);
  if (after !== undefined) query.set("lanjut", after);
  if (news !== undefined) query.set("kabar", news);
  const text = query.toString();
  return `/penataan-organisasi/${planId}${text === "" ? "" : `?${text}`}` as Route;
}
