import { nameKey } from "./cell-text";
import { fault, hasErrors, type Fault, type FaultReason } from "./faults";
import type { ReadLine } from "./read-line";
import type { UnitField } from "./unit-columns";
import type { RegisteredUnit } from "./unit-lookup";
import type { UnitRecord } from "./unit-row";

/** A line of a list of units after all lines were looked at together; codes are those of the list or the register. */
export interface CheckedUnit {
  readonly line: number;
  readonly record: UnitRecord | null;
  /** Code of the parent; null at the top. */
  readonly parentCode: string | null;
  /** The registered unit that the line is about, if it is not found by the line's code: the top, by its name. */
  readonly takesOver: string | null;
  readonly faults: readonly Fault[];
}

interface Node {
  readonly code: string;
  readonly name: string;
  readonly parentKey: string | null;
}

type Columns = ReadonlyMap<UnitField, number>;

/** Everything that is called by a name, in the list and in the register, each code once (the list wins). */
function codesByName(
  lines: readonly ReadLine<UnitRecord>[],
  registered: readonly RegisteredUnit[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(registered.map(({ code, name }) => [nameKey(code), { code, name }]));
  for (const { record } of lines) {
    if (record !== null) names.set(nameKey(record.code), record);
  }
  const grouped = Map.groupBy(names.values(), ({ name }) => nameKey(name));
  return new Map([...grouped].map(([key, units]) => [key, units.map(({ code }) => code)]));
}

/** The units on the way up from a node that lead back to it; null where the way ends. */
function circleOf(start: string, nodes: ReadonlyMap<string, Node>): Node | null {
  const seen = new Set<string>();
  let current = nodes.get(start)?.parentKey ?? null;
  let last: Node | null = null;
  while (current !== null && !seen.has(current)) {
    const node = nodes.get(current);
    if (current === start) return last ?? node ?? null;
    if (node === undefined) return null;
    seen.add(current);
    last = node;
    current = node.parentKey;
  }
  return null;
}

/**
 * Looks at a list of units as a whole, over the units that the register has: a code that stands twice, a parent or an
 * atasan penilaian that is nowhere, a unit that would hang below itself, more than one unit at the top.
 */
export function checkUnits(
  lines: readonly ReadLine<UnitRecord>[],
  registered: readonly RegisteredUnit[],
  columns: Columns,
): readonly CheckedUnit[] {
  const registeredById = new Map(registered.map((unit) => [unit.id, unit]));
  const names = codesByName(lines, registered);
  const lineOfCode = new Map<string, number>();
  const nodes = new Map<string, Node>();
  for (const { code, name, parentId } of registered) {
    const parent = parentId === null ? undefined : registeredById.get(parentId);
    nodes.set(nameKey(code), { code, name, parentKey: parent === undefined ? null : nameKey(parent.code) });
  }
  /** Every code there is, as it is spelled. */
  const known = new Map([...nodes].map(([key, { code }]) => [key, code]));
  for (const { record } of lines) if (record !== null) known.set(nameKey(record.code), record.code);

  const registeredParent = (code: string): string | null => {
    const parentKey = nodes.get(nameKey(code))?.parentKey ?? null;
    return parentKey === null ? null : (nodes.get(parentKey)?.code ?? null);
  };

  /** The parent that a line names: its code, null for none, or why it cannot be told. */
  const parentOf = (record: UnitRecord): { code: string | null; reason: FaultReason | null } => {
    if (record.parentCode !== null) {
      const code = known.get(nameKey(record.parentCode)) ?? null;
      return { code, reason: code === null ? { code: "parent_unknown" } : null };
    }
    // Nothing given leaves a registered unit where it is.
    if (record.parentName === null) return { code: registeredParent(record.code), reason: null };
    const codes = names.get(nameKey(record.parentName)) ?? [];
    const [only = null] = codes;
    if (codes.length === 1) return { code: only, reason: null };
    return {
      code: null,
      reason:
        codes.length === 0 ? { code: "parent_unknown" } : { code: "parent_ambiguous", count: codes.length },
    };
  };

  const at = (line: number, field: UnitField, value: string, reason: FaultReason): Fault =>
    fault(line, columns.get(field) ?? null, value, reason);

  const placed = lines.map(({ line, record, faults }) => {
    if (record === null) return { line, record, parentCode: null, faults: [...faults] };
    const found = [...faults];
    const key = nameKey(record.code);
    const earlier = lineOfCode.get(key);
    if (earlier !== undefined)
      found.push(at(line, "code", record.code, { code: "code_twice", line: earlier }));
    else lineOfCode.set(key, line);
    const parent = parentOf(record);
    const parentField: UnitField = record.parentCode === null ? "parentName" : "parentCode";
    const parentText = record.parentCode ?? record.parentName ?? "";
    if (parent.reason !== null) found.push(at(line, parentField, parentText, parent.reason));
    if (parent.code !== null && nameKey(parent.code) === key) {
      found.push(at(line, parentField, parentText, { code: "own_parent" }));
    }
    if (record.superiorCode !== null && !known.has(nameKey(record.superiorCode))) {
      found.push(at(line, "superiorCode", record.superiorCode, { code: "superior_unknown" }));
    }
    const parentKey = parent.code === null ? null : nameKey(parent.code);
    if (earlier === undefined && parentKey !== key) {
      nodes.set(key, { code: record.code, name: record.name, parentKey });
    }
    return { line, record, parentCode: parent.code, faults: found };
  });

  // The top is the registered one, else the first line that names no parent.
  // A registered top is met again by its name as well: the list may know it by another code than the first setup.
  const registeredTops = registered.filter(({ parentId }) => parentId === null);
  const tops = new Set(registeredTops.map(({ code }) => nameKey(code)));
  const topless = placed.flatMap(({ record, parentCode }) =>
    record === null || parentCode !== null || tops.has(nameKey(record.code)) ? [] : [record],
  );
  const [oldTop] = registeredTops;
  const again = topless.find(({ name }) => oldTop !== undefined && nameKey(name) === nameKey(oldTop.name));
  const newTop = oldTop === undefined ? topless[0] : again;
  if (newTop !== undefined) tops.add(nameKey(newTop.code));
  return placed.map((unit) => {
    const { line, record, parentCode, faults } = unit;
    if (record === null) return { ...unit, takesOver: null };
    const takesOver = oldTop !== undefined && record === again ? oldTop.id : null;
    const circle = circleOf(nameKey(record.code), nodes);
    if (circle !== null) {
      const text = record.parentCode ?? record.parentName ?? "";
      const field: UnitField = record.parentCode === null ? "parentName" : "parentCode";
      faults.push(at(line, field, text, { code: "own_descendant", through: circle.name }));
    } else if (parentCode === null && !tops.has(nameKey(record.code)) && !hasErrors(faults)) {
      faults.push(fault(line, null, record.name, { code: "no_parent" }));
    }
    return { ...unit, takesOver, record: hasErrors(faults) ? null : record, faults };
  });
}
