import type { Route } from "next";

import type { PolicySection } from "@/lib/agency/kebijakan-setting";

function address(path: string, parts: Readonly<Record<string, string | undefined>>, anchor = ""): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value);
  return `${path}${query.size === 0 ? "" : `?${query.toString()}`}${anchor}` as Route;
}

/** The policy of a year. */
export function kebijakanHref(year: number, news?: string, anchor?: string): Route {
  return address(
    "/kebijakan",
    { tahun: String(year), kabar: news },
    anchor === undefined ? "" : `#${anchor}`,
  );
}

export function sectionFormHref(year: number, section: PolicySection): Route {
  return address("/kebijakan/ubah", { tahun: String(year), bagian: section });
}

/** The form of a group; without a key that of a new one. */
export function groupFormHref(year: number, key?: string): Route {
  return address("/kebijakan/kelompok", { tahun: String(year), kelompok: key });
}

export function restFormHref(year: number): Route {
  return address("/kebijakan/lainnya", { tahun: String(year) });
}

export function historyHref(year: number, before?: number): Route {
  return address("/kebijakan/riwayat", {
    tahun: String(year),
    sebelum: before === undefined ? undefined : String(before),
  });
}
