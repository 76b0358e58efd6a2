import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { scopeOf } from "@/lib/access/scope";

import { NAVIGATION } from "./navigation";
import {
  GROUP_LABELS,
  NAVIGATION_GROUPS,
  type NavigationEntry,
  type NavigationGroup,
} from "./navigation-entry";

export interface NavigationSection {
  readonly group: NavigationGroup;
  readonly label: string | null;
  readonly entries: readonly NavigationEntry[];
}

type Reader = Pick<Actor, "employeeId" | "grants">;

function mayOpen(actor: Reader, { permission, isOfAgency }: NavigationEntry): boolean {
  if (permission === null) return true;
  return isOfAgency === true
    ? scopeOf(actor, permission).kind === "agency"
    : hasPermission(actor, permission);
}

/** What the actor may open, by group; groups with nothing in them are left out. */
export function navigationFor(actor: Reader): readonly NavigationSection[] {
  return NAVIGATION_GROUPS.map((group) => ({
    group,
    label: GROUP_LABELS[group],
    entries: NAVIGATION.filter((entry) => entry.group === group && mayOpen(actor, entry)),
  })).filter((section) => section.entries.length > 0);
}
