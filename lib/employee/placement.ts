/** How a person holds a place in a unit; domain rules on Plt, Plh and tugas tambahan (SE BKN 1/SE/I/2021). */
export const PLACEMENT_KINDS = [
  "definitif",
  "plt",
  "plh",
  "pj",
  "tugas_tambahan",
  "rangkap",
] as const;

export type PlacementKind = (typeof PLACEMENT_KINDS)[number];
