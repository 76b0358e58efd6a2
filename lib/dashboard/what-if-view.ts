import type { OrganisasiSuggestion } from "@/lib/evaluation/organisasi-suggestion";
import type { CourseStand } from "@/lib/iku/course";

/** An indicator at one moment: as it is, or as it would be. */
export interface WhatIfSide {
  readonly target: string;
  readonly realisasi: string;
  readonly capaian: string;
  readonly forecast: string;
  readonly stand: CourseStand;
}

export interface WhatIfLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly is: WhatIfSide;
  readonly would: WhatIfSide;
  readonly isChanged: boolean;
  /** How the capaian that would be comes about. */
  readonly working: string;
}

/** A unit whose perjanjian kinerja holds one of them, with what would be proposed for its year. */
export interface WhatIfUnit {
  readonly id: string;
  readonly name: string;
  readonly is: OrganisasiSuggestion;
  readonly would: OrganisasiSuggestion;
}

export interface WhatIfView {
  readonly ikuId: string;
  readonly name: string;
  readonly code: string;
  readonly satuan: string;
  readonly isComputed: boolean;
  /** The target of the year as a field shows it. */
  readonly target: string;
  readonly periods: readonly { readonly ordinal: number; readonly name: string; readonly typed: string }[];
  /** The period that the form begins with. */
  readonly ordinal: number;
  /** What was typed and cannot be read, by field. */
  readonly errors: { readonly target: string | null; readonly nilai: string | null };
  readonly isImagined: boolean;
  /** The indicator first, then those above it. */
  readonly lines: readonly WhatIfLine[];
  readonly units: readonly WhatIfUnit[];
}
