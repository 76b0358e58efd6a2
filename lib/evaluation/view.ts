import type { AbsenceHint } from "./presence";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { FeedbackCapacity, FeedbackTone } from "@/lib/feedback/feedback";
import type { PerilakuKey } from "@/lib/perilaku/perilaku";
import type { Rhythm } from "@/lib/period/period";
import type { RhkResultView, SkpResultsView } from "@/lib/realisasi/result-view";
import type { AppraisalFact, EarlierFeedback } from "./appraisal";
import type { DistributionRule, PredikatCounts } from "./distribution";
import type { ResultOrigin } from "./labels";
import type { EvaluationStatus, NotEvaluatedReason, Predikat, PredikatOrganisasi, Rating } from "./rating";
import type { Matrix } from "./rulesets";
import type { DraftFields } from "./stored";
import type { HasilSuggestion, HeadRule, SuggestionRule } from "./suggestion";
import type { EvaluationMove } from "./workflow";

export interface PeriodRef {
  readonly id: string;
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly year: number;
}

/** A person as a line of a paper. */
export interface PersonRef {
  readonly name: string;
  readonly number: string | null;
  readonly jabatan: string;
  readonly unit: string;
}

export interface RatedView {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly predikat: Predikat;
}

/** A result that was set, or that nobody was evaluated and why; neither while it is open. */
export type OutcomeView =
  | { readonly kind: "none" }
  | { readonly kind: "rated"; readonly rated: RatedView }
  | { readonly kind: "dismissed"; readonly reason: NotEvaluatedReason; readonly note: string };

/** Umpan balik on record, for the appraisal. */
export interface FeedbackLine {
  readonly id: string;
  readonly rhkId: string | null;
  readonly perilaku: string | null;
  readonly tone: FeedbackTone;
  readonly capacity: FeedbackCapacity;
  readonly author: string;
  readonly date: CalendarDate;
  readonly text: string;
  readonly reply: string | null;
}

/** What the pimpinan expects of a perilaku beside what is expected of everybody. */
export type Expectations = Readonly<Partial<Record<PerilakuKey, readonly string[]>>>;

/** Another evaluation of the same person in the year: a period, or the part of another appraiser. */
export interface PartView {
  readonly id: string;
  readonly periodName: string;
  readonly rhythm: Rhythm;
  readonly skpId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly appraiser: string | null;
  readonly status: EvaluationStatus;
  readonly outcome: OutcomeView;
}

export interface ResultLine {
  readonly number: number;
  readonly origin: ResultOrigin;
  readonly rated: RatedView;
  readonly reason: string | null;
  readonly setBy: string;
  readonly setAt: Date;
  readonly hasPaper: boolean;
}

export interface AdviceLine {
  readonly teamId: string;
  readonly team: string;
  readonly rating: Rating;
  readonly text: string;
  readonly author: string;
}

/** Predikat organisasi as it bears on the person. */
export interface OrganisasiView {
  readonly predikat: PredikatOrganisasi | null;
  readonly unitName: string;
}

/** The team of the one who appraises in the period, without the person on the page. */
export interface TeamView {
  readonly counts: PredikatCounts;
  readonly organisasi: OrganisasiView;
  readonly rule: DistributionRule;
  readonly note: { readonly reason: string; readonly version: number } | null;
}

export interface DraftView {
  readonly fields: DraftFields;
  readonly revision: number;
  /** "Ratna Kusuma, 7 Oktober 2026 pukul 09.40". */
  readonly keptBy: string;
}

/** A change agreed on in a pembahasan. */
export interface PointRef {
  readonly id: string;
  readonly pembahasanId: string;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly reason: string;
  readonly writtenBy: string;
}

/** The appraisal screen: what was done on the left, what is made of it on the right. */
export interface EvaluationView {
  readonly id: string;
  readonly version: number;
  readonly status: EvaluationStatus;
  readonly period: PeriodRef;
  readonly person: PersonRef;
  readonly appraiser: string | null;
  readonly superior: string | null;
  readonly skpId: string;
  readonly skpSpan: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly moves: readonly EvaluationMove[];
  /** Why the one who appraises cannot set the ratings now; null where he can, or is not the one. */
  readonly bar: string | null;
  readonly windowNote: string | null;
  readonly self: { readonly hasil: Rating; readonly perilaku: Rating; readonly note: string | null } | null;
  readonly outcome: OutcomeView;
  readonly departureReason: string | null;
  readonly recommendation: string | null;
  readonly facts: readonly AppraisalFact[];
  readonly draft: DraftView | null;
  /** What a pembahasan has agreed on and waits for the one who appraises; empty for others. */
  readonly points: readonly PointRef[];
  /** Why "tidak dievaluasi" is suggested to the one who may decide so. */
  readonly absence: AbsenceHint | null;
  readonly suggestion: HasilSuggestion;
  readonly suggestionRule: SuggestionRule;
  readonly matrix: Matrix;
  readonly earlier: EarlierFeedback;
  readonly organisasi: OrganisasiView;
  readonly results: SkpResultsView | null;
  readonly expectations: Expectations;
  readonly feedback: readonly FeedbackLine[];
  readonly advice: readonly AdviceLine[];
  /** For the one who appraises, or prepares for him. */
  readonly team: TeamView | null;
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  readonly history: readonly ResultLine[];
  readonly parts: readonly PartView[];
  readonly appraisedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly isDeemed: boolean;
  readonly finalAt: Date | null;
  /** By virtue of a role alone: the reading is put on record. */
  readonly isReader: boolean;
}

/** A line of one's own evaluations; a result that was not opened yet stays closed (`isSealed`). */
export interface OwnLine {
  readonly id: string;
  readonly periodName: string;
  readonly rhythm: Rhythm;
  readonly status: EvaluationStatus;
  readonly isSealed: boolean;
  readonly outcome: OutcomeView;
}

/** One's own evaluation: the result, why, and what can be done. */
export interface OwnEvaluationView {
  readonly id: string;
  readonly version: number;
  readonly status: EvaluationStatus;
  readonly period: PeriodRef;
  readonly skpId: string;
  readonly appraiser: string | null;
  readonly superior: string | null;
  readonly moves: readonly EvaluationMove[];
  /** Until when one may assess oneself. */
  readonly selfUntil: Date | null;
  readonly self: { readonly hasil: Rating; readonly perilaku: Rating; readonly note: string | null } | null;
  readonly isSealed: boolean;
  /** To this day at the latest a pembahasan withholds it. */
  readonly heldUntil: CalendarDate | null;
  /** From this day on a result that is not opened counts as received. */
  readonly deemedOn: CalendarDate | null;
  readonly outcome: OutcomeView;
  readonly departureReason: string | null;
  readonly recommendation: string | null;
  readonly facts: readonly AppraisalFact[];
  readonly suggestion: HasilSuggestion | null;
  /** Of a unit's head, before the result is open: what the unit's predikat makes of the rating hasil kerja. */
  readonly headRule: HeadRule | null;
  readonly suggestionRule: SuggestionRule;
  readonly matrix: Matrix;
  readonly organisasi: OrganisasiView;
  readonly results: SkpResultsView | null;
  readonly expectations: Expectations;
  readonly feedback: readonly FeedbackLine[];
  readonly history: readonly ResultLine[];
  readonly parts: readonly PartView[];
  readonly receivedAt: Date | null;
  readonly isDeemed: boolean;
  readonly finalAt: Date | null;
  /** The last day of a keberatan; null where none is open to this result. */
  readonly lastObjectionDay: CalendarDate | null;
  /** Why there is no keberatan against it; null where there is. */
  readonly noObjectionBecause: string | null;
}

/** Somebody named as penyiap konsep. */
export interface PreparerView {
  readonly id: string;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** What a ketua tim recommends about a member: the lines that the team gave, and nothing else of the SKP. */
export interface TeamAdviceView {
  readonly evaluationId: string;
  readonly person: string;
  readonly period: PeriodRef;
  readonly teamId: string;
  readonly team: string;
  readonly lines: readonly RhkResultView[];
  readonly given: { readonly rating: Rating; readonly text: string } | null;
  /** 0 where nothing was recommended yet. */
  readonly version: number;
  /** The person has not received a result yet. */
  readonly isOpen: boolean;
}

/** A recommendation that was sent, once the person has received his result. */
export interface SentAdviceView {
  readonly id: string;
  readonly person: string;
  readonly periodName: string;
  readonly team: string;
  readonly rating: Rating;
  readonly text: string;
}
