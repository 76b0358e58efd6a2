import type { UnitKind } from "@/lib/agency/unit";
import type { PositionKind } from "@/lib/employee/position";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** How a unit stands from the day on: new, renamed or moved; one that is named here keeps nothing of its old version. */
export interface PlannedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly headTitle: string | null;
  readonly parentId: string | null;
  readonly appraisalSuperiorId: string | null;
}

/** A unit that ends on the day before. A merger: who is not placed otherwise goes into `into`, but leads nothing there. */
export interface AbolishedUnit {
  readonly unitId: string;
  readonly into: string | null;
  /** Goes on with what the unit answers for and is not handed on otherwise; left out: where its people go. */
  readonly heir?: string;
}

/** The unit that goes on with what one that ends answers for. */
export function heirOf({ into, heir }: AbolishedUnit): string | null {
  return heir ?? into;
}

/** The one post of a person's own from the day on; what he does for others as Plt or Plh goes on. */
export interface PlannedPost {
  readonly employeeId: string;
  readonly unitId: string;
  readonly positionName: string;
  readonly positionKind: PositionKind;
  readonly isHead: boolean;
}

/** An indicator and the unit that answers for it from the day on. */
export interface HandedOn {
  readonly ikuId: string;
  readonly unitId: string;
}

/** A new structure, as it is to stand from a day on. What it does not name stays as it is. */
export interface Structure {
  readonly effectiveOn: CalendarDate;
  readonly units: readonly PlannedUnit[];
  readonly abolished: readonly AbolishedUnit[];
  readonly posts: readonly PlannedPost[];
  readonly handedOn: readonly HandedOn[];
}
