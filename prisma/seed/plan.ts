import type { UnitKind } from "@/lib/agency/unit";
import type { EmployeeKind } from "@/lib/employee/employee";
import { addDays, addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { City } from "./city";
import type { DemoPerson } from "./demo-person";
import type { Hint } from "./invent";
import type { JabatanKey } from "./jabatan";
import type { Region } from "./region";
import type { MergerPlan } from "./reorganisation";

/** Posts of one jabatan in a unit: by PNS unless said otherwise, one unless said otherwise. */
export type Seat =
  | JabatanKey
  | readonly [JabatanKey, EmployeeKind]
  | readonly [JabatanKey, EmployeeKind, number];

/** How a unit was until a day: what it was called, or above it. */
export interface EarlierVersion {
  readonly until: CalendarDate;
  readonly name?: string;
  readonly headTitle?: string;
  readonly superior?: string;
  readonly reason: string;
}

export interface UnitPlan {
  /** Short key, unique in the agency; keys of its people begin with it ("camat-andir/kepala"). */
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly headTitle?: string;
  /** Jabatan of the head; null: the unit has none of its own. */
  readonly head: JabatanKey | null;
  /** The head's post is vacant. */
  readonly isVacant?: boolean;
  /** The jabatan fungsional of a head by tugas tambahan (kepala sekolah, kepala puskesmas). */
  readonly headedBesides?: JabatanKey;
  /** Key of the unit whose head appraises this one's, where it is not the parent. */
  readonly superior?: string;
  readonly staff?: readonly Seat[];
  readonly units?: readonly UnitPlan[];
  readonly earlier?: EarlierVersion;
  readonly closedOn?: CalendarDate;
}

/** Somebody who is not part of the ordinary staffing: has left, waits for a place, … */
export interface ExtraPerson {
  readonly key: string;
  readonly jabatan: JabatanKey;
  readonly kind?: EmployeeKind;
  readonly unit: string;
  readonly isHead?: boolean;
}

/** Days told from the present one. */
export interface Days {
  readonly today: CalendarDate;
  /** So many days from today; negative for the past. */
  day(offset: number): CalendarDate;
  /** The first day of the month so many months from now. */
  month(offset: number): CalendarDate;
  /** A birth date with which a person of `age` retires (first day of the month after) at `month(offset)`. */
  bornToRetire(age: number, offset: number): CalendarDate;
}

export function daysFrom(today: CalendarDate): Days {
  const month = (offset: number): CalendarDate =>
    addMonths(calendarDateOf(`${today.slice(0, 7)}-01`), offset);
  return {
    today,
    day: (offset) => addDays(today, offset),
    month,
    bornToRetire: (age, offset) => addDays(addMonths(month(offset), -(age * 12 + 1)), 13),
  };
}

/** An agency of the demo: who it is, its units and posts, what is set about single people, and what happens there. */
export interface CityPlan {
  readonly code: string;
  readonly name: string;
  readonly headTitle: string;
  /** Invented, and says so. */
  readonly headName: string;
  readonly region: Region;
  readonly rhythm: Rhythm;
  readonly mailDomain: string;
  readonly units: readonly UnitPlan[];
  /** Those as whom one may look at it. */
  readonly people: readonly DemoPerson[];
  readonly extras: readonly ExtraPerson[];
  readonly hints: (days: Days) => Readonly<Record<string, Hint>>;
  /** A merger that is drafted; left out: none. */
  readonly reorganisation?: MergerPlan;
  readonly story: (city: City) => void;
}
