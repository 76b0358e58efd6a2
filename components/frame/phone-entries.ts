import type { NavigationSection } from "./navigation-sections";
import type { NavigationEntry } from "./navigation-entry";

/** The most that fit at the foot of a phone beside "Lainnya". */
export const PHONE_ENTRIES = 4;

/** The entries for the foot of a phone: the first four that the actor may open. */
export function phoneEntries(sections: readonly NavigationSection[]): readonly NavigationEntry[] {
  return sections.flatMap((section) => section.entries).slice(0, PHONE_ENTRIES);
}
