/** A version of a perjanjian kinerja: drafted, handed to the head above, agreed by both. */
export const PERJANJIAN_STATUSES = ["draft", "submitted", "agreed"] as const;
export type PerjanjianStatus = (typeof PERJANJIAN_STATUSES)[number];
