import type { AgencyKind } from "@/lib/agency/agency";
import type { Jenjang, PositionKind } from "@/lib/employee/position";
import { readPosition } from "@/lib/employee/position-name";
import { nameKey } from "./cell-text";
import type { FieldChange } from "./difference";
import { fault, hasErrors, type Fault, type FaultReason } from "./faults";
import type { PostField } from "./post-columns";
import type { PostRecord } from "./post-row";
import type { ReadLine } from "./read-line";
import { findUnit, leadsUnit, type RegisteredUnit, type UnitLookup } from "./unit-lookup";

/** Somebody registered whom the list names. */
export interface PostPerson {
  readonly employeeId: string;
  readonly name: string;
}

/** A jabatan of the agency's list. */
export interface KnownPosition {
  readonly id: string;
  readonly name: string;
  readonly kind: PositionKind;
}

/** What the plan says of somebody already. */
export interface WrittenPost {
  readonly unitId: string;
  readonly unitName: string;
  readonly positionName: string;
  readonly isHead: boolean;
}

/** What a list of posts is held against. */
export interface KnownForPosts {
  readonly agencyKind: AgencyKind;
  readonly people: ReadonlyMap<string, PostPerson>;
  /** Units as they are once the plan is in effect. */
  readonly units: UnitLookup;
  /** Units that end with the plan, by code and by name. */
  readonly ending: UnitLookup;
  /** By `nameKey`. */
  readonly positions: ReadonlyMap<string, KnownPosition>;
  /** By employee. */
  readonly written: ReadonlyMap<string, WrittenPost>;
  readonly ownEmployeeId: string | null;
}

/** A jabatan that is not on the agency's list yet. */
interface NewPosition {
  readonly name: string;
  readonly kind: PositionKind;
  readonly jenjang: Jenjang | null;
}

/** A post that applying would write into the plan. */
interface PlannedLine {
  readonly employeeId: string;
  readonly name: string;
  readonly unit: RegisteredUnit;
  readonly position: KnownPosition | NewPosition;
  readonly isHead: boolean;
  readonly fields: readonly FieldChange[];
}

/** A line of the list, and what applying it would do. */
export interface PostOutcome {
  readonly line: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly employeeId: string | null;
  readonly planned: PlannedLine | null;
  readonly faults: readonly Fault[];
}

const answer = (isTrue: boolean): string => (isTrue ? "ya" : "tidak");

function fieldsOf(
  earlier: WrittenPost,
  unit: RegisteredUnit,
  position: string,
  isHead: boolean,
): readonly FieldChange[] {
  const unitChange =
    earlier.unitId === unit.id ? [] : [{ field: "unit", before: earlier.unitName, after: unit.name }];
  const pairs = [
    ["position", earlier.positionName, position],
    ["leads", answer(earlier.isHead), answer(isHead)],
  ] as const;
  return [
    ...unitChange,
    ...pairs.flatMap(([field, before, after]) => (before === after ? [] : [{ field, before, after }])),
  ];
}

/** The jabatan that a line means: one of the list by its name, else a new one by what its name and kind tell. */
function positionOf(
  { position: name, positionType: type }: NonNullable<PostRecord["post"]>,
  known: KnownForPosts,
): KnownPosition | NewPosition | FaultReason {
  const listed = known.positions.get(nameKey(name));
  if (listed !== undefined) return listed;
  const reading = readPosition({ name, type, eselon: "" }, known.agencyKind);
  if (!reading.ok) return { code: "jenjang_missing" };
  const isUnclear = reading.value.kind === "pelaksana" && nameKey(type).includes("struktural");
  return isUnclear ? { code: "position_kind_unclear" } : { name, ...reading.value };
}

/**
 * Looks at a list of posts as a whole, over the register as it will be once the plan is in effect: whom nobody knows,
 * units that are not there or end, somebody twice, two who lead one unit. A line that names neither unit nor post says
 * nothing; who is not in the file keeps what the plan says of him.
 */
export function checkPosts(
  lines: readonly ReadLine<PostRecord>[],
  known: KnownForPosts,
  columns: ReadonlyMap<PostField, number>,
): readonly PostOutcome[] {
  const first = new Map<string, number>();
  const headLines = new Map<string, number>();

  return lines.map(({ line, record, faults: read }): PostOutcome => {
    const faults = [...read];
    const faulty = (employeeId: string | null = null): PostOutcome => ({
      ...{ line, outcome: "faulty", employeeId, planned: null, faults },
    });
    if (record === null) return faulty();
    const blame = (field: PostField, value: string, reason: FaultReason): void => {
      faults.push(fault(line, columns.get(field) ?? null, value, reason));
    };
    const person = known.people.get(record.number);
    if (person === undefined) {
      blame("number", record.number, { code: "performance", fault: { code: "person_unknown" } });
      return faulty();
    }
    const { employeeId, name } = person;
    const silent = (): PostOutcome => ({
      ...{ line, outcome: "unchanged", employeeId, planned: null, faults },
    });
    const earlierLine = first.get(employeeId);
    if (earlierLine !== undefined)
      blame("number", record.number, { code: "number_twice", line: earlierLine });
    else first.set(employeeId, line);
    if (record.post === null) return hasErrors(faults) ? faulty(employeeId) : silent();
    // Nobody administers his own record (the plan refuses it, too); the line is left out.
    if (employeeId === known.ownEmployeeId) {
      blame("number", record.number, { code: "own_record" });
      return hasErrors(faults) ? faulty(employeeId) : silent();
    }
    const { unit: reference, position: positionName, heads } = record.post;
    const unitField = reference.code === null ? "unit" : "unitCode";
    const said = reference.code ?? reference.name ?? "";
    const found = findUnit(reference, known.units);
    if (!found.ok) {
      const isEnding = findUnit(reference, known.ending).ok;
      blame(
        unitField,
        said,
        isEnding ? { code: "performance", fault: { code: "unit_ends" } } : found.refusal,
      );
    } else if (found.value.doubt !== null) blame("unit", reference.name ?? "", found.value.doubt);
    const position = positionOf(record.post, known);
    if ("code" in position) {
      blame("position", positionName, position);
      return faulty(employeeId);
    }
    if (!found.ok) return faulty(employeeId);
    const { unit } = found.value;
    const isHead = leadsUnit(
      { heads, position: { name: position.name, kind: position.kind, jenjang: null, class: null } },
      unit,
    );
    if (isHead) {
      const other = headLines.get(unit.id);
      if (other !== undefined) blame("head", unit.name, { code: "two_heads", unit: unit.name, line: other });
      else headLines.set(unit.id, line);
    }
    if (hasErrors(faults)) return faulty(employeeId);
    const earlier = known.written.get(employeeId);
    const fields = earlier === undefined ? [] : fieldsOf(earlier, unit, position.name, isHead);
    if (earlier !== undefined && fields.length === 0) return silent();
    const planned = { employeeId, name, unit, position, isHead, fields };
    return { line, outcome: earlier === undefined ? "new" : "changed", employeeId, planned, faults };
  });
}
