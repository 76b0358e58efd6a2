import type { CalendarDate } from "@/lib/kernel/calendar";
import type { ClosedWindow } from "@/lib/period/extension";
import type { RatedAspect } from "./appraisal";
import type { EvaluationStatus, PredikatOrganisasi, Rating } from "./rating";

/** Why a move on an evaluation cannot be made. */
export type EvaluationRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "not-yours" }
  | { readonly code: "wrong-status"; readonly status: EvaluationStatus }
  | { readonly code: "window-closed"; readonly window: ClosedWindow }
  /** Until when it is the person's turn. */
  | { readonly code: "self-assessment-first"; readonly until: Date; readonly timeZone: string }
  | { readonly code: "no-self-assessment" }
  | { readonly code: "organisasi-first"; readonly unitName: string }
  | { readonly code: "not-objectable" }
  | { readonly code: "nobody-above" }
  | { readonly code: "objection-over"; readonly last: CalendarDate | null }
  /** The rating hasil kerja of a unit's head follows from the unit's predikat. */
  | {
      readonly code: "head-rating";
      readonly rating: Rating;
      readonly predikat: PredikatOrganisasi;
      readonly unitName: string;
    }
  | { readonly code: "reason-missing"; readonly suggested: Rating }
  | { readonly code: "fact-missing"; readonly aspect: RatedAspect }
  | { readonly code: "said-missing"; readonly aspect: RatedAspect }
  | { readonly code: "fact-later"; readonly aspect: RatedAspect }
  /** Somebody else has changed the draft since. */
  | { readonly code: "draft-elsewhere"; readonly by: string }
  /** No paper of the actor's that nothing else rests on. */
  | { readonly code: "paper-missing" }
  | { readonly code: "unchanged" }
  /** A pembahasan withholds the result, to this day at the latest. */
  | { readonly code: "held"; readonly until: CalendarDate }
  | { readonly code: "not-held" }
  | { readonly code: "no-point" }
  /** A change of what a pembahasan has talked about says why. */
  | { readonly code: "discussion-reason-missing" };

/** Why a predikat organisasi cannot be set. */
export type UnitPredikatRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  /** Only the head one level up sets it: who that is, in words. */
  | { readonly code: "not-yours"; readonly setter: string }
  /** Takes the predikat of the unit above. */
  | { readonly code: "follows"; readonly unitName: string }
  | { readonly code: "not-begun" }
  /** The year's predikat was set by what was expected: it is not rewritten afterwards. */
  | { readonly code: "rated" };

/** Why a penyiap konsep cannot be named or released. */
export type PreparerRefusal =
  /** Nobody of the units that the appraiser leads, nor one whom he appraises; or nobody at all. */
  | { readonly code: "not-found" }
  | { readonly code: "already-over" }
  | { readonly code: "oneself" }
  | { readonly code: "already" }
  | { readonly code: "appraises-nobody" };

/** Why a note or a recommendation cannot be kept. */
export type AdviceRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "too-late" };
