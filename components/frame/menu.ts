import type { Route } from "next";

import type { NavigationSection } from "./navigation-sections";

/** A page of the navigation, as the browser is told of it. */
export interface MenuEntry {
  readonly href: Route;
  readonly label: string;
  /** Name of the icon. */
  readonly icon: string;
}

export interface MenuSection {
  readonly group: string;
  readonly label: string | null;
  readonly entries: readonly MenuEntry[];
}

/** The navigation without what the browser need not know. One object for all places that show it goes over the line once. */
export function menuOf(sections: readonly NavigationSection[]): readonly MenuSection[] {
  return sections.map(({ group, label, entries }) => ({
    group,
    label,
    entries: entries.map(({ href, label: title, icon }) => ({ href, label: title, icon: icon.glyph })),
  }));
}
