import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Retirement } from "./retirement";

/** The findings of the readiness report, as addresses call them, in the order in which they are mended. */
export const READINESS_PARTS = [
  "tanpa-unit",
  "tanpa-pimpinan",
  "tanpa-penilai",
  "terlalu-banyak",
  "pensiun",
] as const;

export type ReadinessPart = (typeof READINESS_PARTS)[number];

/** One person of a finding. */
export interface ReadinessPerson {
  readonly id: string;
  /** Of the record, for a change made from the report. */
  readonly version: number;
  readonly name: string;
  readonly number: string | null;
  /** "Lurah Menanggal, Kelurahan Menanggal"; null without a post. */
  readonly post: string | null;
  /** The unit of the own post. */
  readonly unitId: string | null;
}

/** A page of a finding: `total` in all, `rows` from `start` (counted from 0). */
export interface FindingPage<Row> {
  readonly total: number;
  readonly start: number;
  readonly rows: readonly Row[];
}

/** What the page shows. What the actor may do from here is said in `may`. */
export interface ReadinessView {
  readonly day: CalendarDate;
  /** False where the actor's role reaches only units, and so nobody without one. */
  readonly isWholeAgency: boolean;
  readonly mostPerAppraiser: number;
  readonly retirementMonths: number;
  readonly withoutUnit: FindingPage<ReadinessPerson>;
  readonly withoutHead: FindingPage<{
    readonly unitId: string;
    readonly unitName: string;
    readonly headTitle: string;
  }>;
  readonly withoutAppraiser: FindingPage<ReadinessPerson & { readonly sentence: string }>;
  readonly overloaded: FindingPage<ReadinessPerson & { readonly count: number }>;
  readonly retiring: FindingPage<ReadinessPerson & Retirement & { readonly isOverdue: boolean }>;
  readonly may: { readonly edit: boolean; readonly delegate: boolean };
}

/** How many of a finding stand on a page. */
export const FINDINGS_PER_PAGE = 25;

/** The page of a finding that begins at `start`; the first one where the list has become shorter than that. */
export function findingPage<Row>(rows: readonly Row[], start: number): FindingPage<Row> {
  const from = start < rows.length ? start : 0;
  return { total: rows.length, start: from, rows: rows.slice(from, from + FINDINGS_PER_PAGE) };
}

/** Which finding is paged, and from where, as the address says it. */
export function partAsked(
  part: unknown,
  start: unknown,
): { readonly part: ReadinessPart; readonly start: number } | null {
  const known = READINESS_PARTS.find((name) => name === part);
  const from = typeof start === "string" && /^\d{1,6}$/.test(start) ? Number(start) : 0;
  return known === undefined ? null : { part: known, start: from - (from % FINDINGS_PER_PAGE) };
}
