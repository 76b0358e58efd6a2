import type { ImportKind, ImportOutcome, ImportStatus, ImportSummary } from "./batch";
import type { FaultText } from "./fault-messages";
import type { ImportMove } from "./workflow";

/** An import as the list of imports shows it. */
export interface ImportEntryView {
  readonly id: string;
  readonly kind: ImportKind;
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly creator: string;
  readonly createdAt: Date;
  readonly summary: ImportSummary | null;
}

/** A field of the list and the column that it is read from. */
export interface ColumnChoiceView {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  /** 0-based; null where no column was found. */
  readonly column: number | null;
  /** The heading differs from the known ones by a slip: to be looked at. */
  readonly isGuess: boolean;
}

/** A column of the file: its heading, and the first thing that stands below it. */
export interface FileColumnView {
  readonly heading: string;
  readonly sample: string | null;
}

/** What the columns of a file were taken for, open to correction. */
export interface ColumnsView {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Which of the sheets is looked at. */
  readonly sheet: number;
  readonly headingLine: number;
  /** Rows of the sheet that may hold the headings, with how they begin; none where the sheet is empty. */
  readonly headingRows: readonly { readonly line: number; readonly text: string }[];
  readonly columns: readonly FileColumnView[];
  readonly choices: readonly ColumnChoiceView[];
}

/** An import as its own page shows it. */
export interface ImportView extends ImportEntryView {
  readonly version: number;
  /** Of a list of posts: the plan that it is of. */
  readonly planId: string | null;
  readonly progress: number;
  readonly undecided: number;
  /** Why it came to a stop, in words. */
  readonly stop: FaultText | null;
  /** Null while the file has not been looked into. */
  readonly columns: ColumnsView | null;
  /** Headings by column as the lines were read, for their faults. */
  readonly headings: readonly string[];
  readonly moves: ReadonlySet<ImportMove>;
  readonly isMoving: boolean;
}

/** A fault as the preview tells it. */
export interface FaultView extends FaultText {
  readonly column: string;
  readonly value: string;
  readonly isError: boolean;
}

/** A field that would change, in words. */
export interface ChangeView {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One line of the file as the preview shows it. */
export interface ImportLineView {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly name: string;
  /** The number of a person, the code of a unit, as papers print it. */
  readonly key: string;
  /** Of whom or what is registered already. */
  readonly targetId: string | null;
  /** What the line says of somebody or something new. */
  readonly facts: readonly string[];
  readonly changes: readonly ChangeView[];
  readonly faults: readonly FaultView[];
  readonly decision: "same_person" | "other_person" | null;
  /** Whom the register has by that name and birth date, with another number. */
  readonly namesake: { readonly name: string; readonly number: string } | null;
}

/** Who or what the register has and the file has not. */
export interface MissingView {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** The lists of a preview: lines by what they would do, those with a warning, and who is missing from the file. */
export const PREVIEW_LISTS = [
  "salah",
  "perhatian",
  "konfirmasi",
  "baru",
  "berubah",
  "sama",
  "tidak-ada",
] as const;

export type PreviewList = (typeof PREVIEW_LISTS)[number];

const COUNTED: Readonly<Record<PreviewList, keyof ImportSummary>> = {
  salah: "faulty",
  perhatian: "warnings",
  konfirmasi: "confirm",
  baru: "new",
  berubah: "changed",
  sama: "unchanged",
  "tidak-ada": "missing",
};

/** How many a list of a preview holds. */
export function countOf(summary: ImportSummary, list: PreviewList): number {
  return summary[COUNTED[list]];
}

/** The list that is opened first: what needs a person before what is only told. */
export function firstList(summary: ImportSummary): PreviewList {
  const urgent = PREVIEW_LISTS.filter((list) => list !== "perhatian");
  return urgent.find((list) => countOf(summary, list) > 0) ?? "sama";
}
