import type { DocumentKind } from "./document";
import type { PaperDenial } from "./policy";

/** A print that was issued: its code, whether it is still in force, and the paper signed elsewhere. */
export interface PrintView {
  readonly id: string;
  /** "7K2M-9QXP-04TB". */
  readonly code: string;
  readonly issuedAt: Date;
  readonly edition: number;
  readonly isCurrent: boolean;
  readonly signed: { readonly fileId: string; readonly name: string; readonly sha256: string } | null;
}

/** A paper of an SKP, with what was printed of it; the newest first. */
export interface PaperView {
  readonly kind: DocumentKind;
  readonly evaluationId: string | null;
  /** Null: it can be printed now. */
  readonly denial: PaperDenial | null;
  readonly prints: readonly PrintView[];
}

/** The papers of the SKP itself, and those of each of its evaluations. */
export interface PaperGroup {
  /** "SKP", "Triwulan II 2026". */
  readonly title: string;
  readonly papers: readonly PaperView[];
}

export interface ShelfView {
  readonly skpId: string;
  readonly owner: string;
  readonly isOwn: boolean;
  readonly maySign: boolean;
  readonly year: number;
  /** "1 Januari 2026 sampai 31 Desember 2026". */
  readonly span: string;
  readonly groups: readonly PaperGroup[];
}

/** One's own SKP, for the list of where papers are. */
export interface OwnShelf {
  readonly skpId: string;
  readonly year: number;
  readonly span: string;
  readonly unit: string;
  readonly isAgreed: boolean;
  readonly evaluations: number;
}
