import type { CalendarDate } from "@/lib/kernel/calendar";
import type { SkpCloseReason } from "@/lib/skp/skp";
import type { Predikat, Rating } from "./rating";
import type { HasilSuggestion } from "./suggestion";

/** Which of the two ratings something is about. */
export const RATED_ASPECTS = ["hasil", "perilaku"] as const;
export type RatedAspect = (typeof RATED_ASPECTS)[number];

/** What a low rating rests on: when, what happened, and what was said to the person about it. */
export interface AppraisalFact {
  readonly aspect: RatedAspect;
  readonly date: CalendarDate;
  readonly fact: string;
  readonly said: string | null;
}

/** Whether the person has heard of it before: feedback "perlu diperbaiki" that is on record. */
export type EarlierFeedback = Readonly<Record<RatedAspect, boolean>>;

/** What an appraiser has to put down beside the ratings. */
export interface AppraisalNeeds {
  /** One line of reason, as the rating departs from what the system suggests. */
  readonly departure: boolean;
  /** Aspects that ask for a dated fact; `said`: also for what was said, as no feedback is on record. */
  readonly facts: readonly { readonly aspect: RatedAspect; readonly said: boolean }[];
}

export interface RatedNow {
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

/** Predikat of behaviour below expectation; never without a fact with a date. */
const MISCONDUCT: readonly Predikat[] = ["kurang", "sangat_kurang"];

/**
 * No surprise: "di bawah ekspektasi" without feedback on record asks for the fact, its date and what was said;
 * "Kurang/Misconduct" asks for a dated fact of behaviour in any case. A rating that departs from the suggestion asks for
 * one line of reason.
 */
export function needsOf(
  rated: RatedNow,
  predikat: Predikat,
  suggestion: HasilSuggestion,
  earlier: EarlierFeedback,
): AppraisalNeeds {
  const facts = RATED_ASPECTS.flatMap((aspect) => {
    if (rated[aspect] !== "di_bawah") return [];
    const isMisconduct = aspect === "perilaku" && MISCONDUCT.includes(predikat);
    // The head's rating follows from the unit's predikat, which is no surprise of the appraiser's making.
    const isGiven = aspect === "hasil" && suggestion.basis === "organisasi";
    const said = !earlier[aspect] && !isGiven;
    return said || isMisconduct ? [{ aspect, said }] : [];
  });
  return { departure: suggestion.basis === "capaian" && suggestion.rating !== rated.hasil, facts };
}

/** The needs that what was put down leaves open. */
export function unmetNeeds(
  needs: AppraisalNeeds,
  given: { readonly departureReason: string | null; readonly facts: readonly AppraisalFact[] },
): AppraisalNeeds {
  return {
    departure: needs.departure && given.departureReason === null,
    facts: needs.facts.filter(
      (need) =>
        !given.facts.some(({ aspect, said }) => aspect === need.aspect && (!need.said || said !== null)),
    ),
  };
}

/** What bears on the day as of which it is asked who appraises. */
export interface EndedSkp {
  readonly endsOn: CalendarDate;
  readonly closeReason: SkpCloseReason | null;
  /** Whether the person's own post is still in the unit of the SKP. */
  readonly isSameUnit: boolean;
}

/**
 * The day as of which the appraiser is asked for. While the SKP runs, and after its year for a person who has stayed,
 * today. Of an SKP that ended early, or whose person has since moved, its last day: the next appraiser does not decide
 * about an earlier part.
 */
export function decisionDay(skp: EndedSkp, today: CalendarDate): CalendarDate {
  if (skp.endsOn >= today) return today;
  const endedEarly = skp.closeReason !== null && skp.closeReason !== "year_ended";
  return endedEarly || !skp.isSameUnit ? skp.endsOn : today;
}
