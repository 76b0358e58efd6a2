/** The kinds of cuti of PerBKN 24/2017 jo. 7/2021 (cuti bersama is a holiday of the calendar, not a leave of a person). */
export const LEAVE_KINDS = [
  "tahunan",
  "besar",
  "sakit",
  "melahirkan",
  "alasan_penting",
  "cltn",
] as const;

export type LeaveKind = (typeof LEAVE_KINDS)[number];
