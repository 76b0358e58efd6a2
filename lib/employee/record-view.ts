import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import type { EmployeeKind, NumberKind, Sex } from "./employee";
import type { LeaveKind } from "./leave";
import type { PlacementKind } from "./placement";
import type { Jenjang, PositionKind } from "./position";
import type { StandingKind } from "./standing";
import type { TeamRole } from "./team";

export interface NumberEntry {
  readonly number: string;
  readonly kind: NumberKind;
  readonly validity: DateSpan;
}

export interface RankEntry {
  readonly id: string;
  readonly golongan: string;
  readonly from: CalendarDate;
}

export interface StandingEntry {
  readonly id: string;
  readonly kind: StandingKind;
  readonly validity: DateSpan;
  readonly note: string | null;
}

export interface PlacementEntry {
  readonly id: string;
  readonly kind: PlacementKind;
  readonly isHead: boolean;
  readonly unitId: string;
  /** As it was called on the last day of the placement, or today. */
  readonly unitName: string;
  readonly positionName: string;
  readonly positionKind: PositionKind;
  readonly jenjang: Jenjang | null;
  readonly class: number | null;
  readonly validity: DateSpan;
  readonly decree: string | null;
}

export interface LeaveEntry {
  readonly id: string;
  readonly kind: LeaveKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly decree: string | null;
}

export interface MembershipEntry {
  readonly id: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly validity: DateSpan;
}

/** All that is recorded of a person; every list begins with the newest. */
export interface EmployeeRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly kind: EmployeeKind;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly birthPlace: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly serviceEndsOn: CalendarDate | null;
  readonly numbers: readonly NumberEntry[];
  readonly ranks: readonly RankEntry[];
  readonly standings: readonly StandingEntry[];
  readonly placements: readonly PlacementEntry[];
  readonly leaves: readonly LeaveEntry[];
  readonly memberships: readonly MembershipEntry[];
}
