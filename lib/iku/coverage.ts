import { Exact, numberText } from "@/lib/kernel/decimal";

/** What the checks of the cascade are shown by. `rhk`: without anything above; `kosong`, `berat`: people. */
export const COVERAGE_PARTS = ["unit", "iku", "rhk", "kosong", "berat"] as const;
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

export const COVERAGE_PART_LABELS: Readonly<Record<CoveragePart, string>> = {
  unit: "Menurut unit",
  iku: "IKU tanpa RHK",
  rhk: "RHK tanpa sandaran",
  kosong: "Belum memikul",
  berat: "Terlalu banyak",
};

/** So many of so many. */
export interface Share {
  readonly reached: number;
  readonly of: number;
}

/** In percent with one decimal, never rounded up to 100 while something is missing; "—" where there is nothing to reach. */
export function shareText({ reached, of }: Share): string {
  if (of === 0) return "—";
  const percent = new Exact(reached).times(100).div(of);
  const shown = percent.toDecimalPlaces(1);
  const held = reached < of && shown.gte(100) ? new Exact("99.9") : shown;
  return `${numberText(held)} %`;
}

/** Why somebody who makes an SKP carries nothing of the tree. */
export const IDLE_REASONS = ["no-plan", "no-line", "no-link"] as const;
export type IdleReason = (typeof IDLE_REASONS)[number];

export const IDLE_TEXTS: Readonly<Record<IdleReason, string>> = {
  "no-plan": "Belum ada SKP yang berlaku tahun ini",
  "no-line": "SKP-nya tidak memuat hasil kerja utama",
  "no-link": "Tidak satu pun hasil kerja utamanya bersandar pada RHK pimpinan atau IKU",
};

/** What somebody has, in lines of hasil kerja utama: null where no SKP is in force. */
export function idleReason(utama: number | null): IdleReason {
  if (utama === null) return "no-plan";
  return utama === 0 ? "no-line" : "no-link";
}

/** A unit: its IKU with an RHK, its RHK utama with something above, its people who carry something. */
export interface CoverageUnit {
  readonly id: string;
  readonly name: string;
  readonly ikus: Share;
  readonly lines: Share;
  readonly people: Share;
}

export interface CoverageSums {
  readonly ikus: Share;
  readonly lines: Share;
  readonly people: Share;
  readonly heavy: number;
}

export interface UncoveredIku {
  /** The line of the perjanjian kinerja, by which the list goes on. */
  readonly id: string;
  readonly ikuId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

export interface LooseRhk {
  readonly id: string;
  readonly skpId: string;
  readonly text: string;
  readonly person: string;
  readonly unit: string;
}

export interface CarryingPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Lines of hasil kerja utama; null: no SKP in force. */
  readonly utama: number | null;
}

/** One page of one list of the checks. */
export type CoverageList =
  | { readonly part: "unit"; readonly rows: readonly CoverageUnit[] }
  | { readonly part: "iku"; readonly rows: readonly UncoveredIku[] }
  | { readonly part: "rhk"; readonly rows: readonly LooseRhk[] }
  | { readonly part: "kosong" | "berat"; readonly rows: readonly CarryingPerson[] };

export interface CoverageView {
  readonly year: number;
  readonly sums: CoverageSums;
  /** More RHK utama than this is marked (policy). */
  readonly mostRhk: number;
  readonly list: CoverageList;
  /** After which row the next page begins; null: none. */
  readonly next: string | null;
  readonly canLink: boolean;
}
