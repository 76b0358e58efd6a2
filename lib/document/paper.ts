/** What a printed form carries on each page, so that its holder can check it. */
export interface PaperMark {
  /** "7K2M-9QXP-04TB". */
  readonly code: string;
  /** Where the code is typed, without its scheme. */
  readonly address: string;
  /** Leads straight to the answer. */
  readonly qr: { readonly size: number; readonly path: string };
  /** Number of the agreed plan or of the result that it prints. */
  readonly edition: number;
  readonly isSuperseded: boolean;
}
