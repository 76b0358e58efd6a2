import type { ImportKind, ImportOutcome, ImportStatus, ImportSummary } from "./batch";
import type { FaultText } from "./fault-messages";
import type { FieldChange } from "./difference";
import type { SuggestedColumns } from "./suggested-columns";
import type { ImportMove } from "./workflow";

/** An import as the list of imports shows it. */
export interface ImportEntryView {
  readonly id: string;
  readonly kind: ImportKind;
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly creator: string;
  readonly createdAt: Date;
}

/** An import as its own page shows it. */
export interface ImportView extends ImportEntryView {
  readonly version: number;
  readonly progress: number;
  readonly summary: ImportSummary | null;
  /** Why it came to a stop, in words. */
  readonly stop: FaultText | null;
  /** What the columns were taken for; null while the file has not been looked into. */
  readonly columns:
    (Omit<SuggestedColumns, "matches"> & { readonly chosen: Readonly<Record<string, number>> }) | null;
  readonly moves: ReadonlySet<ImportMove>;
  readonly isMoving: boolean;
}

/** A fault as the preview tells it. */
export interface FaultView extends FaultText {
  readonly column: string;
  readonly value: string;
  readonly isError: boolean;
}

/** One line of the file as the preview shows it. */
export interface ImportLineView {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly title: string;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly FaultView[];
  readonly decision: "same_person" | "other_person" | null;
}
