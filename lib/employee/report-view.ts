/** How a report of a wrong appraiser stands. */
export type ReportStatus = "open" | "corrected" | "explained";

/** A report as its sender sees it. */
export interface ReportView {
  readonly id: string;
  readonly status: ReportStatus;
  /** The appraiser as shown when it was sent, in words. */
  readonly shown: string;
  readonly note: string;
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

/** A report as a task of those who answer. */
export interface ReportTask extends ReportView {
  readonly version: number;
  readonly employeeId: string;
  readonly name: string;
  /** Jabatan and unit of the sender today. */
  readonly post: string | null;
  /** Null where it is open, or the one who has answered is gone. */
  readonly answeredBy: string | null;
  /** The actor may answer it: not his own. */
  readonly mayAnswer: boolean;
}

/** Reports from the oldest open one, or the newest answered one, on; `next` is where the following page begins. */
export interface ReportPage {
  readonly reports: readonly ReportTask[];
  readonly next: string | null;
}
