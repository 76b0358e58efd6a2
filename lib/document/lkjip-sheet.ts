/** A line of the tables of a laporan kinerja, in words: what was aimed at and reached, beside what it is compared with. */
export interface LkjipLine {
  readonly id: string;
  readonly code: string;
  readonly indicator: string;
  readonly owner: string;
  readonly unitName: string;
  readonly target: string;
  readonly realisasi: string;
  readonly capaian: string;
  /** Why no percentage comes out, or up to which period the figure goes; empty where there is nothing to say. */
  readonly note: string;
  readonly realisasiBefore: string;
  readonly capaianBefore: string;
  /** Of the last year of the planning document. */
  readonly endTarget: string;
  /** The realisasi against that. */
  readonly endCapaian: string;
  /** National or provincial standard with whose it is. */
  readonly standard: string;
}

export interface LkjipGroup {
  readonly id: string;
  /** With its kind and number: "Sasaran 1.1.1 Meningkatnya …". */
  readonly text: string;
  readonly endYear: number;
  readonly lines: readonly LkjipLine[];
}

/** The tables of a laporan kinerja of a unit in a year. */
export interface LkjipSheet {
  readonly agency: string;
  readonly unit: string;
  readonly year: number;
  readonly printedOn: string;
  /** What the tables rest on: the duty to report, and the planning documents. */
  readonly legalBases: readonly string[];
  readonly groups: readonly LkjipGroup[];
}
