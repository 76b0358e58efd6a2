/** What may be done while a window is open. */
export const WINDOW_KINDS = ["planning", "realisasi", "evaluation", "objection"] as const;

export type WindowKind = (typeof WINDOW_KINDS)[number];
