import { unitFaults, type UnitFault } from "@/lib/agency/unit-history";
import type { UnitVersion } from "@/lib/agency/unit";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { isActing, placementFaults, type Placement, type PlacementFault } from "@/lib/employee/placement";
import { addDays, isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { AbolishedUnit, PlannedPost, Structure } from "./structure";

/** Why a structure cannot take effect. */
export type StructureFault =
  | {
      readonly code: "unit_named_twice" | "unit_kept_and_abolished" | "abolished_unknown";
      readonly unitId: string;
    }
  | { readonly code: "person_placed_twice" | "person_unknown"; readonly employeeId: string }
  | { readonly code: "iku_handed_on_twice"; readonly ikuId: string }
  /** The register already knows a change on the day or after it, made without this plan. */
  | { readonly code: "unit_changes_later"; readonly unitId: string }
  | { readonly code: "person_moves_later"; readonly employeeId: string }
  /** Merged into one that ends too, or is not there. */
  | { readonly code: "merged_into_nothing"; readonly unitId: string; readonly into: string }
  /** Still in the unit on the day on which it no longer is, with nowhere to go. */
  | { readonly code: "left_behind"; readonly employeeId: string; readonly unitId: string }
  /** The head of a unit that ends has delegated from the day on, or later. */
  | { readonly code: "delegates_later"; readonly unitId: string; readonly decree: string }
  | { readonly code: "unit_wrong"; readonly fault: UnitFault }
  | { readonly code: "post_wrong"; readonly fault: PlacementFault };

interface Valid {
  readonly validity: DateSpan;
}

/** The row as it stands when what is in force on the day ends the day before. */
function ended<T extends Valid>(row: T, day: CalendarDate): T {
  if (!isWithin(day, row.validity)) return row;
  return { ...row, validity: { ...row.validity, to: addDays(day, -1) } };
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** What is wrong with the document itself, and with it against the register of the day. */
function namingFaults(before: OrgSnapshot, structure: Structure): StructureFault[] {
  const { effectiveOn: day, units, abolished, posts } = structure;
  const kept = new Set(units.map(({ unitId }) => unitId));
  const gone = new Set(abolished.map(({ unitId }) => unitId));
  const people = new Set(before.people.map(({ id }) => id));
  const known = new Set(
    before.units.filter(({ validity }) => isWithin(day, validity)).map(({ unitId }) => unitId),
  );
  const touched = new Set([...kept, ...gone]);
  const placed = new Set(posts.map(({ employeeId }) => employeeId));
  const faults: StructureFault[] = [];
  for (const unitId of [
    ...repeated(units.map((unit) => unit.unitId)),
    ...repeated(abolished.map((unit) => unit.unitId)),
  ]) {
    faults.push({ code: "unit_named_twice", unitId });
  }
  for (const { unitId, into, heir } of abolished) {
    if (kept.has(unitId)) faults.push({ code: "unit_kept_and_abolished", unitId });
    if (!known.has(unitId)) faults.push({ code: "abolished_unknown", unitId });
    for (const receiver of new Set([into, heir])) {
      if (receiver === null || receiver === undefined) continue;
      if (gone.has(receiver) || !(known.has(receiver) || kept.has(receiver))) {
        faults.push({ code: "merged_into_nothing", unitId, into: receiver });
      }
    }
  }
  for (const ikuId of repeated(structure.handedOn.map((iku) => iku.ikuId))) {
    faults.push({ code: "iku_handed_on_twice", ikuId });
  }
  for (const { unitId, decree, validity } of before.delegations) {
    if (gone.has(unitId) && validity.from >= day) faults.push({ code: "delegates_later", unitId, decree });
  }
  for (const employeeId of repeated(posts.map((post) => post.employeeId))) {
    faults.push({ code: "person_placed_twice", employeeId });
  }
  for (const employeeId of placed) {
    if (!people.has(employeeId)) faults.push({ code: "person_unknown", employeeId });
  }
  for (const unitId of touched) {
    const changes = before.units.some(
      ({ unitId: id, validity }) =>
        id === unitId && (validity.from >= day || (validity.to !== null && validity.to >= day)),
    );
    if (changes) {
      faults.push({ code: "unit_changes_later", unitId });
    }
  }
  for (const employeeId of placed) {
    const moves = before.placements.some(
      (row) => row.employeeId === employeeId && !isActing(row.kind) && row.validity.from >= day,
    );
    if (moves) faults.push({ code: "person_moves_later", employeeId });
  }
  return faults;
}

function unitsAfter(before: OrgSnapshot, { effectiveOn, units, abolished }: Structure): UnitVersion[] {
  const touched = new Set([...units, ...abolished].map(({ unitId }) => unitId));
  const validity = { from: effectiveOn, to: null };
  return [
    ...before.units.map((unit) => (touched.has(unit.unitId) ? ended(unit, effectiveOn) : unit)),
    ...units.map((unit) => ({ ...unit, validity })),
  ];
}

function postOf(post: PlannedPost, day: CalendarDate): Placement {
  const validity = { from: day, to: null };
  return { ...post, id: `rencana:${post.employeeId}`, kind: "definitif", validity };
}

/** Who stays in a unit that goes into another holds the same jabatan there, and leads nothing. */
function merged(row: Placement, into: string, day: CalendarDate): Placement {
  const validity = { from: day, to: row.validity.to };
  return { ...row, id: `rencana:${row.employeeId}`, unitId: into, isHead: false, validity };
}

interface Moved {
  readonly placements: readonly Placement[];
  readonly faults: readonly StructureFault[];
}

function placementsAfter(before: OrgSnapshot, { effectiveOn: day, abolished, posts }: Structure): Moved {
  const gone = new Map<string, AbolishedUnit>(abolished.map((unit) => [unit.unitId, unit]));
  const placed = new Set(posts.map(({ employeeId }) => employeeId));
  const faults: StructureFault[] = [];
  const placements = before.placements.flatMap((row): readonly Placement[] => {
    if (!isActing(row.kind) && placed.has(row.employeeId)) return [ended(row, day)];
    const unit = gone.get(row.unitId);
    if (unit === undefined || (row.validity.to !== null && row.validity.to < day)) return [row];
    // Whoever led it as Plt, Plh, Pj, in a second post or a tugas tambahan no longer does: there is nothing to lead.
    if (row.kind !== "definitif" && row.validity.from < day) return [ended(row, day)];
    if (unit.into === null || row.isHead || row.validity.from >= day) {
      faults.push({ code: "left_behind", employeeId: row.employeeId, unitId: row.unitId });
      return [row];
    }
    return [ended(row, day), merged(row, unit.into, day)];
  });
  return { placements: [...placements, ...posts.map((post) => postOf(post, day))], faults };
}

function validityOf(units: readonly UnitVersion[]): Map<string, readonly DateSpan[]> {
  const byUnit = Map.groupBy(units, ({ unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(({ validity }) => validity)]));
}

/** Of two lists of faults those that the first does not have: a structure need not mend what was wrong before. */
function fresh<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map((fault) => JSON.stringify(fault)));
  return after.filter((fault) => !known.has(JSON.stringify(fault)));
}

/**
 * The register as it stands once the structure is in effect, or everything that keeps it from taking effect. The
 * simulation asks this function, and so must whatever applies the structure, so that what was shown is what happens.
 */
export function restructured(
  before: OrgSnapshot,
  structure: Structure,
): Result<OrgSnapshot, readonly StructureFault[]> {
  const named = namingFaults(before, structure);
  if (named.length > 0) return refuse(named);
  const units = unitsAfter(before, structure);
  const moved = placementsAfter(before, structure);
  const gone = new Set(structure.abolished.map(({ unitId }) => unitId));
  const delegations = before.delegations.map((row) =>
    gone.has(row.unitId) ? ended(row, structure.effectiveOn) : row,
  );
  const faults: StructureFault[] = [
    ...moved.faults,
    ...fresh(unitFaults(before.units), unitFaults(units)).map((fault) => ({
      code: "unit_wrong" as const,
      fault,
    })),
  ];
  if (faults.length === 0) {
    const was = placementFaults(before.placements, validityOf(before.units));
    const is = placementFaults(moved.placements, validityOf(units));
    faults.push(...fresh(was, is).map((fault) => ({ code: "post_wrong" as const, fault })));
  }
  if (faults.length > 0) return refuse(faults);
  return ok({ ...before, units, placements: moved.placements, delegations });
}
