/** A version of a perjanjian kinerja: drafted, handed to the head above, agreed by both. */
export const PERJANJIAN_STATUSES = ["draft", "submitted", "agreed"] as const;
export type PerjanjianStatus = (typeof PERJANJIAN_STATUSES)[number];

export const PERJANJIAN_STATUS_LABELS: Readonly<Record<PerjanjianStatus, string>> = {
  draft: "Konsep",
  submitted: "Menunggu atasan",
  agreed: "Disepakati",
};

/** A line: an indicator of the tree with its target of the year, in the words of the day. */
export interface PerjanjianLine {
  readonly ikuId: string;
  readonly ikuVersionId: string;
  readonly code: string;
  readonly sasaran: string;
  readonly indicator: string;
  readonly unitName: string;
  /** Exact, in plain writing; null where the target is no number. */
  readonly low: string | null;
  readonly high: string | null;
  /** As papers print it without the unit. */
  readonly targetText: string;
}

/** A programme with its budget in whole rupiah. */
export interface PerjanjianBudget {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Whole rupiah in plain writing: never a float. */
  readonly amount: string;
  /** "APBD", "DAK": as the paper prints it. */
  readonly note: string;
}

/** What both agree on. */
export interface PerjanjianContent {
  readonly lines: readonly PerjanjianLine[];
  readonly budgets: readonly PerjanjianBudget[];
}
