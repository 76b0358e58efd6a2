import type { CopySheet } from "./copy-sheet";

/** A stretch of the same year that can be copied as well; `id` null: the SKP itself. */
export interface CopyTab {
  readonly id: string | null;
  readonly name: string;
}

/** A page from which fields are copied into another system. */
export interface CopyPageView {
  readonly skpId: string;
  readonly name: string;
  readonly year: number;
  readonly isOwn: boolean;
  /** Reads the SKP itself; somebody who prepares an appraisal sees the period alone. */
  readonly readsSkp: boolean;
  /** Not agreed yet: what is copied may still change. */
  readonly isDraft: boolean;
  readonly tabs: readonly CopyTab[];
  /** Null: the SKP. */
  readonly period: CopyTab | null;
  readonly sheet: CopySheet;
  /** What is read by virtue of a role alone, and is put on record as read. */
  readonly noted: "skp" | { readonly evaluationId: string } | null;
}
