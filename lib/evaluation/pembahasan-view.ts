import type { CalendarDate } from "@/lib/kernel/calendar";
import type { DistributionCheck, DistributionRule, PredikatCounts } from "./distribution";
import type { PembahasanAgreement, PembahasanPerson, PointState } from "./pembahasan";
import type { EvaluationStatus, Rating } from "./rating";
import type { OrganisasiView, OutcomeView, PeriodRef, ResultLine } from "./view";

/** A line of the list. */
export interface PembahasanLine {
  readonly id: string;
  readonly unitName: string;
  readonly periodName: string;
  readonly person: PembahasanPerson;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly holdsUntil: CalendarDate;
  readonly heldOn: CalendarDate | null;
  readonly isOpen: boolean;
}

export interface PembahasanList {
  readonly rows: readonly PembahasanLine[];
  readonly next: string | null;
  /** The units that the actor leads, for each of which one can be opened. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly lastDay: CalendarDate;
  readonly today: CalendarDate;
}

/** What a unit has come to in a period: lines of its rencana aksi, of a year of its perjanjian kinerja. */
export interface UnitCapaian {
  readonly lines: number;
  /** At their target or above. */
  readonly met: number;
  readonly withoutFigure: number;
}

export interface FeedbackCounts {
  readonly positive: number;
  readonly toImprove: number;
  readonly neutral: number;
}

/** The people of one appraiser. */
export interface TeamLine {
  readonly appraiserId: string;
  readonly name: string;
  readonly title: string;
  readonly expected: number;
  readonly counts: PredikatCounts;
  readonly organisasi: OrganisasiView | null;
  readonly capaian: UnitCapaian | null;
  readonly check: DistributionCheck;
  /** Why the team leaves the guide, as its appraiser has said. */
  readonly note: string | null;
  readonly feedback: FeedbackCounts;
  readonly evidences: number;
  readonly points: number;
  readonly waiting: number;
}

/** The head of a pembahasan, for all of its pages. */
export interface PembahasanHead {
  readonly id: string;
  readonly version: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: PeriodRef;
  readonly person: PembahasanPerson;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly holdsUntil: CalendarDate;
  readonly heldOn: CalendarDate | null;
  readonly participants: string;
  readonly conclusion: string;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly isOpen: boolean;
}

export interface PembahasanView {
  readonly head: PembahasanHead;
  readonly organisasi: OrganisasiView;
  readonly capaian: UnitCapaian;
  readonly rule: DistributionRule;
  /** Of all teams that the actor sees. */
  readonly counts: PredikatCounts;
  readonly expected: number;
  readonly points: number;
  readonly waiting: number;
  readonly teams: readonly TeamLine[];
  readonly next: string | null;
}

export interface PointView {
  readonly number: number;
  readonly agreed: PembahasanAgreement;
  readonly rated: { readonly hasil: Rating; readonly perilaku: Rating };
  readonly before: { readonly hasil: Rating; readonly perilaku: Rating };
  readonly after: { readonly hasil: Rating; readonly perilaku: Rating } | null;
  readonly state: PointState;
  readonly reason: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly answerReason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** A person of a team, with what the rating rests on. */
export interface DiscussedLine {
  readonly evaluationId: string;
  readonly name: string;
  readonly jabatan: string;
  readonly status: EvaluationStatus;
  readonly outcome: OutcomeView;
  /** What the system suggested when the rating was set: indicators above, at and below their target. */
  readonly capaian: { readonly above: number; readonly meets: number; readonly below: number } | null;
  readonly feedback: FeedbackCounts;
  readonly evidences: number;
  readonly state: PointState | null;
}

export interface DiscussedTeam {
  readonly head: PembahasanHead;
  readonly appraiser: string;
  readonly appraiserId: string;
  readonly people: readonly DiscussedLine[];
  readonly next: string | null;
}

/** One person in a pembahasan: what stands, what was agreed, and what the appraiser made of it. */
export interface DiscussedPerson {
  readonly head: PembahasanHead;
  readonly line: DiscussedLine;
  readonly version: number;
  readonly appraiserId: string;
  readonly appraiser: string;
  readonly departureReason: string | null;
  readonly self: { readonly hasil: Rating; readonly perilaku: Rating } | null;
  /** The rating hasil kerja that the unit's predikat gives to its head. */
  readonly boundHasil: Rating | null;
  readonly points: readonly PointView[];
  readonly history: readonly ResultLine[];
  /** The actor writes points about this person now. */
  readonly mayAgree: boolean;
  /** The actor appraises this person, and a change waits for him. */
  readonly mayAnswer: boolean;
}
