/** How often a year is evaluated: "bulanan or triwulanan (periodik) + tahunan". */
export const RHYTHMS = ["monthly", "quarterly", "annual"] as const;

export type Rhythm = (typeof RHYTHMS)[number];
