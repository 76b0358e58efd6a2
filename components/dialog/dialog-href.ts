import type { Route } from "next";

/** The dialogs about an SKP. */
export function dialogsHref(skpId: string, news?: string): Route {
  return `/skp/${skpId}/dialog${news === undefined ? "" : `?kabar=${news}`}` as Route;
}

export function newDialogHref(skpId: string): Route {
  return `/skp/${skpId}/dialog/baru` as Route;
}

export function changeDialogHref(skpId: string, dialogId: string): Route {
  return `/skp/${skpId}/dialog/${dialogId}` as Route;
}

interface OverviewAddress {
  readonly of?: string | undefined;
  readonly stage?: string | undefined;
  readonly filter?: string | undefined;
  readonly after?: string | undefined;
}

/** The list of people with and without dialogs. */
export function dialogOverviewHref({ of, stage, filter, after }: OverviewAddress): Route {
  const query = new URLSearchParams();
  const parts = { dari: of, tahap: stage, saring: filter === "all" ? undefined : filter, sesudah: after };
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined && value !== "") query.set(name, value);
  }
  return `/dialog${query.size === 0 ? "" : `?${query.toString()}`}` as Route;
}
