import type { EvaluationStatus, Predikat, Rating } from "@/lib/evaluation/rating";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { FindingKind, LateWriting, Nearness } from "./finding";

/** How often a finding was made, and how often what stands beside it. */
export interface FindingCount {
  readonly found: number;
  readonly beside: number;
}

export type FindingCounts = Readonly<Record<FindingKind, FindingCount>>;

/** A page of a list, 25 lines; `next` is the cursor of the following one. */
export interface FindingPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly count: FindingCount;
}

interface PeriodNamed {
  readonly periodId: string;
  readonly period: { readonly year: number; readonly rhythm: Rhythm; readonly ordinal: number };
}

/** An appraiser by a key that is the id of a person, or stands for an official who is none. */
interface AppraiserNamed {
  readonly who: string;
  readonly name: string;
  readonly jabatan: string | null;
}

export interface AlikeRow extends PeriodNamed, AppraiserNamed {
  readonly people: number;
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

export interface HastyRow extends PeriodNamed, AppraiserNamed {
  readonly hasty: number;
  readonly set: number;
  readonly shortest: number;
  readonly median: number;
}

export interface SharedFileRow {
  readonly sha256: string;
  readonly fileName: string;
  readonly people: number;
  readonly uses: number;
}

export interface OutOfWindowRow extends PeriodNamed {
  readonly kind: LateWriting;
  readonly skpId: string;
  readonly evaluationId: string | null;
  readonly employee: string;
  readonly unit: string;
  readonly at: Date;
  readonly lines: number;
  readonly by: string | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly extension: { readonly reason: string; readonly by: string; readonly until: CalendarDate } | null;
}

export interface NearOwnRow {
  readonly kind: "tindakan" | "cakupan";
  readonly actor: string;
  readonly role: string | null;
  readonly at: Date | null;
  readonly event: string | null;
  readonly about: string;
  readonly aboutId: string | null;
  readonly nearness: Nearness;
}

/** One result that an appraiser has set, with the time since the one before. */
export interface SettingRow {
  readonly evaluationId: string;
  readonly employee: string;
  readonly unit: string;
  readonly setAt: Date;
  readonly setBy: string;
  readonly sinceLast: number | null;
  readonly wasDrafted: boolean;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly predikat: Predikat;
  readonly status: EvaluationStatus;
}

/** One place where a file was handed in. */
export interface FileUseRow extends PeriodNamed {
  readonly evidenceId: string;
  readonly skpId: string;
  readonly employee: string;
  readonly unit: string;
  readonly indicator: string;
  readonly title: string;
  readonly handedInAt: Date;
}
