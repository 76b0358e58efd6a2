import type { EmployeeKind, NumberKind, Sex } from "@/lib/employee/employee";
import type { StandingKind } from "@/lib/employee/standing";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { NewestRow, NewestSpan } from "./start-day";

/** A person as the register has him: his own columns and the newest row of each history, ended or not. */
export interface EmployeeState {
  readonly employeeId: string;
  readonly number: string;
  readonly numberKind: NumberKind;
  readonly kind: EmployeeKind;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly birthPlace: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly serviceEndsOn: CalendarDate | null;
  readonly rank: (NewestRow & { readonly golongan: string }) | null;
  /** Null: `aktif`, and never anything else. */
  readonly standing: (NewestSpan & { readonly kind: StandingKind }) | null;
  /** The definitive placement. */
  readonly placement:
    | (NewestSpan & {
        readonly unitId: string;
        readonly unitName: string;
        readonly positionName: string;
        readonly leads: boolean;
      })
    | null;
}
