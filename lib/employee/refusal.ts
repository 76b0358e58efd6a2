import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import type { DelegationFault } from "./delegation";
import type { EmployeeKind } from "./employee";
import type { PlacementKind } from "./placement";
import type { RankRefusal } from "./rank";
import type { StandingKind } from "./standing";
import type { TeamFault } from "./team";

/** Why a change of a person's record was not made. Names are of the day, for the sentence. */
export type RecordRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-record" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "unit-out-of-reach" }
  | { readonly code: "unit-not-valid"; readonly unitName: string; readonly on: CalendarDate }
  | { readonly code: "position-unknown" }
  | { readonly code: "number-taken"; readonly number: string }
  | { readonly code: "number-kind"; readonly kind: EmployeeKind }
  | { readonly code: "number-birth-date"; readonly inNumber: CalendarDate; readonly known: CalendarDate }
  | { readonly code: "kind-needs-number"; readonly kind: EmployeeKind }
  | { readonly code: "golongan"; readonly refusal: RankRefusal }
  | { readonly code: "rank-on-day"; readonly on: CalendarDate }
  | { readonly code: "post-overlaps"; readonly positionName: string; readonly validity: DateSpan }
  | { readonly code: "number-overlaps"; readonly number: string; readonly validity: DateSpan }
  | { readonly code: "standing-overlaps"; readonly kind: StandingKind; readonly validity: DateSpan }
  | { readonly code: "leave-overlaps"; readonly validity: DateSpan }
  | {
      readonly code: "head-taken";
      readonly unitName: string;
      readonly kind: PlacementKind;
      /** Null where it was taken at the very moment. */
      readonly holder: { readonly name: string; readonly validity: DateSpan } | null;
    }
  | { readonly code: "has-left"; readonly kind: StandingKind; readonly on: CalendarDate }
  | { readonly code: "before-start"; readonly from: CalendarDate }
  | { readonly code: "after-end"; readonly to: CalendarDate };

/** Why a delegation of appraisal was not recorded or ended. */
export type DelegationRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "own-record" }
  | { readonly code: "before-start"; readonly from: CalendarDate }
  | { readonly code: "person-unknown" }
  | { readonly code: "unit-not-valid"; readonly unitName: string; readonly on: CalendarDate }
  | {
      readonly code: "fault";
      readonly fault: DelegationFault;
      readonly names: Readonly<Record<string, string>>;
    };

/** Why a report of a wrong appraiser was not taken or not answered. */
export type ReportRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-record" }
  | { readonly code: "stale" }
  | { readonly code: "not-an-employee" }
  | { readonly code: "already-open" }
  | { readonly code: "already-answered" };

/** Why a tim kerja was not set up or changed. */
export type TeamRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "unit-out-of-reach" }
  | { readonly code: "unit-not-valid"; readonly unitName: string; readonly on: CalendarDate }
  | { readonly code: "person-unknown" }
  | { readonly code: "has-left"; readonly name: string; readonly on: CalendarDate }
  | { readonly code: "fault"; readonly fault: TeamFault; readonly names: Readonly<Record<string, string>> };
