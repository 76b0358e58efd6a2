import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";

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

/** What the actor may open, by group; groups with nothing in them are left out. */
export function navigationFor(actor: Pick<Actor, "employeeId" | "grants">): readonly NavigationSection[] {
  return NAVIGATION_GROUPS.map((group) => ({
    group,
    label: GROUP_LABELS[group],
    entries: NAVIGATION.filter(
      (entry) =>
        entry.group === group && (entry.permission === null || hasPermission(actor, entry.permission)),
    ),
  })).filter((section) => section.entries.length > 0);
}
