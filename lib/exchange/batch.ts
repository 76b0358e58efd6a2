import { z } from "zod";

/**
 * What a file is a list of: the register's units and people, plans and results that were made elsewhere, the register of
 * indicators, or the posts of a planned structure.
 */
export const IMPORT_KINDS = ["units", "employees", "plans", "results", "ikus", "posts"] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Where a file stands on its way; which may follow which, says the workflow. */
export const IMPORT_STATUSES = [
  "inspecting",
  "matching",
  "checking",
  "ready",
  "applying",
  "applied",
  "failed",
  "discarded",
] as const;

export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a line would do. `confirm`: a person has to say whether it is somebody who is registered with another number. */
export const IMPORT_OUTCOMES = ["faulty", "confirm", "new", "changed", "unchanged"] as const;

export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What a file holds: its sheets with their first rows, from which headings are chosen. */
export const importLayout = z.object({
  epoch: z.union([z.literal(1900), z.literal(1904)]),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      top: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    }),
  ),
});

export type ImportLayout = z.infer<typeof importLayout>;

/** Which sheet is read, which row holds its headings, and the 0-based column of each field. */
export const chosenColumns = z.object({
  sheet: z.string(),
  headingLine: z.number().int(),
  fields: z.record(z.string(), z.number().int()),
  /** Headings by column, for the faults. */
  headings: z.array(z.string()),
});

export type ChosenColumns = z.infer<typeof chosenColumns>;

/** Lines by what they would do; `warnings` and `missing` (registered, but not in the file) are no lines of these. */
export const importSummary = z.object({
  rows: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  confirm: z.number(),
  faulty: z.number(),
  warnings: z.number(),
  missing: z.number(),
});

export type ImportSummary = z.infer<typeof importSummary>;

/** Why an import came to a stop, beside a file that cannot be read: the register has moved on, or a fault of the system. */
export type ImportStop =
  | { readonly code: "stale" }
  | { readonly code: "head_taken" }
  | { readonly code: "fault"; readonly incident: string };

/** So long may a running job be silent before a person may have it begun again. */
export const SILENCE_SECONDS = 60;

export function isSilent(beatAt: Date | null, createdAt: Date, now: Date): boolean {
  return now.getTime() - (beatAt ?? createdAt).getTime() > SILENCE_SECONDS * 1000;
}
