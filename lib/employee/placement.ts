import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { firstGap, isOrdered, overlappingPairs } from "@/lib/kernel/span";
import type { PositionKind } from "./position";

/** How a person holds a place in a unit; SE BKN 1/SE/I/2021 for Plh and Plt, domain §0a.4. */
export const PLACEMENT_KINDS = ["definitif", "plt", "plh", "pj", "tugas_tambahan", "rangkap"] as const;

export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** A person in a unit with a position, from one day to another (both inclusive). */
export interface Placement {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly kind: PlacementKind;
  /** Whether it leads the unit: its kepala, Plt, Plh or Pj. */
  readonly isHead: boolean;
  readonly positionName: string;
  /** Of the position that is held or acted in: a pelaksana who is Plt Kepala Seksi is `pengawas` there. */
  readonly positionKind: PositionKind;
  readonly validity: DateSpan;
}

/** Placements in which a person stands in for another; they are no post of his or her own. */
export function isActing(kind: PlacementKind): boolean {
  return kind === "plt" || kind === "plh";
}

/** The title before a jabatan on papers: "Plt. Camat Gayungan", "Camat Gayungan". */
export function actingPrefix(kind: PlacementKind): string {
  switch (kind) {
    case "plt":
      return "Plt. ";
    case "plh":
      return "Plh. ";
    case "pj":
      return "Pj. ";
    case "definitif":
    case "tugas_tambahan":
    case "rangkap":
      return "";
  }
}

export type PlacementFault =
  | { readonly code: "validity_reversed"; readonly placementId: string }
  | {
      readonly code: "unit_unknown";
      readonly placementId: string;
      readonly unitId: string;
    }
  | {
      readonly code: "unit_not_valid";
      readonly placementId: string;
      readonly unitId: string;
      readonly on: CalendarDate;
    }
  /** A Plt, Plh or Pj stands in for a head; a tugas tambahan may lead, a Plt must. */
  | { readonly code: "acting_without_heading"; readonly placementId: string }
  | {
      readonly code: "two_posts";
      readonly employeeId: string;
      readonly placementIds: readonly [string, string];
      readonly on: CalendarDate;
    }
  | {
      readonly code: "two_heads" | "two_acting_heads";
      readonly unitId: string;
      readonly placementIds: readonly [string, string];
      readonly on: CalendarDate;
    };

const spanOf = (placement: Placement): DateSpan => placement.validity;

function isSettledHead({ kind, isHead }: Placement): boolean {
  return isHead && !isActing(kind) && kind !== "rangkap";
}

function faultOfPlacement(
  placement: Placement,
  unitValidity: ReadonlyMap<string, readonly DateSpan[]>,
): PlacementFault | null {
  const { id: placementId, unitId, validity } = placement;
  if (!isOrdered(validity)) return { code: "validity_reversed", placementId };
  const valid = unitValidity.get(unitId);
  if (valid === undefined) return { code: "unit_unknown", placementId, unitId };
  const on = firstGap(validity, valid);
  if (on !== null) return { code: "unit_not_valid", placementId, unitId, on };
  if (!placement.isHead && (isActing(placement.kind) || placement.kind === "pj")) {
    return { code: "acting_without_heading", placementId };
  }
  return null;
}

/**
 * Everything that is wrong among the placements of an agency: a span that ends before it begins, a unit that is not
 * there on some day, two definitive posts of one person, two settled heads (definitif, tugas tambahan or Pj) or two Plt
 * or two Plh of one unit on a day. `unitValidity`: the spans of all versions of each unit.
 */
export function placementFaults(
  placements: readonly Placement[],
  unitValidity: ReadonlyMap<string, readonly DateSpan[]>,
): readonly PlacementFault[] {
  const faults: PlacementFault[] = [];
  const sound: Placement[] = [];
  for (const placement of placements) {
    const fault = faultOfPlacement(placement, unitValidity);
    if (fault !== null) faults.push(fault);
    if (fault?.code !== "validity_reversed") sound.push(placement);
  }
  const posts = sound.filter((placement) => placement.kind === "definitif");
  for (const [employeeId, own] of Map.groupBy(posts, (placement) => placement.employeeId)) {
    for (const [first, second] of overlappingPairs(own, spanOf)) {
      const placementIds = [first.id, second.id] as const;
      faults.push({
        code: "two_posts",
        employeeId,
        placementIds,
        on: second.validity.from,
      });
    }
  }
  for (const [unitId, inUnit] of Map.groupBy(sound, (placement) => placement.unitId)) {
    const settled = inUnit.filter(isSettledHead);
    for (const [first, second] of overlappingPairs(settled, spanOf)) {
      const placementIds = [first.id, second.id] as const;
      faults.push({
        code: "two_heads",
        unitId,
        placementIds,
        on: second.validity.from,
      });
    }
    for (const kind of ["plt", "plh"] as const) {
      const acting = inUnit.filter((placement) => placement.isHead && placement.kind === kind);
      for (const [first, second] of overlappingPairs(acting, spanOf)) {
        const placementIds = [first.id, second.id] as const;
        faults.push({
          code: "two_acting_heads",
          unitId,
          placementIds,
          on: second.validity.from,
        });
      }
    }
  }
  return faults;
}
