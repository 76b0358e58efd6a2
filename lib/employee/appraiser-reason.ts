import type { CalendarDate } from "@/lib/kernel/calendar";
import type { LeaveKind } from "./leave";
import type { NamedOfficial } from "./org-snapshot";
import type { PlacementKind } from "./placement";
import type { PositionKind } from "./position";
import type { StandingKind } from "./standing";

/** Why somebody who might appraise does not. */
export type SkipReason =
  | { readonly code: "self" }
  | { readonly code: "standing"; readonly standing: StandingKind }
  /** Heads the unit, but with a jabatan below pejabat pengawas and without a delegation. */
  | { readonly code: "position_too_low"; readonly positionKind: PositionKind }
  /** Leads for another, and the agency's policy gives such a one no appraising. */
  | { readonly code: "acting"; readonly kind: "plh" | "plt" }
  /** Is appraised, directly or through others, by the very person who asks. */
  | { readonly code: "circle" }
  /** The delegating head does not stand above the person (any more). */
  | { readonly code: "not_above" }
  /** For the atasan pejabat penilai: is the appraiser, or is appraised by the appraiser. */
  | { readonly code: "is_appraiser" }
  | { readonly code: "below_appraiser" };

/** One who leads a unit, as looked at. `skipped: null`: this is the one. */
export interface SeatLook {
  readonly placementId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly kind: PlacementKind;
  readonly title: string;
  readonly onLeave: LeaveKind | null;
  readonly skipped: SkipReason | null;
}

/** What was looked at, in the order in which it was. Names are those of the day. */
export type AppraiserStep =
  | {
      readonly kind: "own_post" | "other_post";
      readonly placementKind: PlacementKind;
      readonly positionName: string;
      readonly unitId: string;
      readonly unitName: string;
      /** Whether the person heads that unit, and is therefore appraised from above it. */
      readonly isHead: boolean;
    }
  | {
      readonly kind: "delegation";
      readonly delegationId: string;
      readonly decree: string;
      readonly delegateId: string;
      readonly delegateName: string;
      readonly unitName: string;
      readonly skipped: SkipReason | null;
    }
  | {
      readonly kind: "unit";
      readonly unitId: string;
      readonly unitName: string;
      readonly headTitle: string;
      /** Empty: the post is vacant and nobody has been named Plt or Plh. */
      readonly seats: readonly SeatLook[];
    }
  /** From here not to the parent, but to the unit that the policy names. */
  | { readonly kind: "superior_named"; readonly unitName: string; readonly superiorName: string }
  | { readonly kind: "top" };

export type NoAppraiserReason =
  | { readonly code: "unknown_person" }
  | { readonly code: "standing"; readonly standing: StandingKind }
  /** Appraised by the agency where the person works (diperbantukan). */
  | { readonly code: "appraised_elsewhere"; readonly standing: StandingKind }
  /** No place in any unit on that day, or only as Plt or Plh. */
  | { readonly code: "without_post"; readonly hasActingPost: boolean }
  | { readonly code: "unit_not_valid" }
  /** A unit on the way up that does not exist on that day. */
  | { readonly code: "tree_broken"; readonly unitName: string }
  | { readonly code: "tree_circular"; readonly unitName: string }
  /** Heads the agency itself. */
  | { readonly code: "top_of_agency" }
  | { readonly code: "nobody_above" };

export interface FoundEmployee {
  readonly kind: "employee";
  readonly employeeId: string;
  readonly name: string;
  /** Jabatan as papers print it: "Plt. Camat Gayungan". */
  readonly title: string;
  readonly capacity: PlacementKind | "delegate";
  /** The unit led, or for a delegate the one whose head has delegated. */
  readonly unitId: string;
  readonly unitName: string;
  /** The placement or delegation by which this person appraises. */
  readonly via: string;
}

export type FoundOfficial = { readonly kind: "official" } & NamedOfficial;

export type AppraiserOutcome =
  | FoundEmployee
  | FoundOfficial
  | { readonly kind: "none"; readonly because: NoAppraiserReason };

/** Who appraises a person on a day, and how that was found. */
export interface AppraiserFinding {
  readonly employeeId: string;
  readonly day: CalendarDate;
  readonly outcome: AppraiserOutcome;
  readonly steps: readonly AppraiserStep[];
}

/** The atasan pejabat penilai kinerja, who decides a keberatan; `final`: nobody stands above, the result is final. */
export interface SuperiorFinding {
  readonly employeeId: string;
  readonly day: CalendarDate;
  readonly outcome: AppraiserOutcome | { readonly kind: "final" };
  readonly steps: readonly AppraiserStep[];
}
