import { nameKey } from "./cell-text";
import type { FieldChange } from "./difference";
import { fault, hasErrors, type Fault } from "./faults";
import type { IkuField } from "./iku-columns";
import type { IkuRecord } from "./iku-row";
import {
  changesOf,
  saysAfter,
  type IkuSays,
  type KnownForIkus,
  type KnownIku,
  type KnownNode,
} from "./iku-says";
import { readCell, withTargets, type Blame, type KeptTarget } from "./iku-targets";
import type { IkuFault } from "./performance-faults";
import type { ReadLine } from "./read-line";
import { findUnit, type UnitLookup } from "./unit-lookup";

/** What applying a line would do. */
export type PlannedIku =
  | {
      readonly kind: "new";
      readonly node: KnownNode;
      readonly unitId: string;
      readonly isUtama: boolean;
      readonly says: IkuSays;
      readonly targets: readonly KeptTarget[];
    }
  | {
      readonly kind: "changed";
      readonly known: KnownIku;
      readonly says: IkuSays;
      readonly targets: readonly KeptTarget[];
    };

export interface IkuOutcome {
  readonly line: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly record: IkuRecord | null;
  readonly known: KnownIku | null;
  readonly unitName: string | null;
  readonly planned: PlannedIku | null;
  readonly fields: readonly FieldChange[];
  readonly faults: readonly Fault[];
}

type NodesByKey = ReadonlyMap<string, readonly KnownNode[]>;

/** Nodes by their number and by their words. */
function nodesByKey(nodes: readonly KnownNode[]): NodesByKey {
  const found = new Map<string, KnownNode[]>();
  for (const node of nodes) {
    for (const as of new Set([nameKey(node.code), nameKey(node.text)])) {
      if (as !== "") found.set(as, [...(found.get(as) ?? []), node]);
    }
  }
  return found;
}

interface Looked {
  readonly record: IkuRecord;
  readonly known: KnownIku | null;
  readonly blame: Blame;
  readonly nodes: NodesByKey;
  readonly units: UnitLookup;
}

/** The node that a new indicator measures; of a known one only told where the list says another. */
function nodeOf({ record, known, blame, nodes }: Looked): KnownNode | null {
  if (record.node === null) {
    if (known === null) blame("node", "", { code: "required" });
    return null;
  }
  const named = nodes.get(nameKey(record.node)) ?? [];
  const about = (what: IkuFault): null => {
    blame("node", record.node ?? "", { code: "performance", fault: what });
    return null;
  };
  if (known !== null) {
    const kept = [...nodes.values()].flat().find(({ id }) => id === known.nodeId);
    if (kept !== undefined && !named.some(({ id }) => id === known.nodeId)) {
      about({ code: "node_differs", kept: kept.text });
    }
    return null;
  }
  const [only] = named;
  if (only === undefined) return about({ code: "node_unknown" });
  return named.length === 1 ? only : about({ code: "node_ambiguous", count: named.length });
}

/** The unit that answers for a new indicator; of a known one only told where the list says another. */
function unitOf({
  record,
  known,
  blame,
  units,
}: Looked): { readonly id: string; readonly name: string } | null {
  const { unitCode, unit } = record;
  if (unitCode === null && unit === null) {
    if (known === null) blame("unit", "", { code: "required" });
    const kept = known?.unitId == null ? undefined : units.byId.get(known.unitId);
    return kept ?? null;
  }
  const field = unitCode === null ? "unit" : "unitCode";
  const found = findUnit({ code: unitCode, name: unit, parentName: null }, units);
  if (!found.ok) {
    blame(field, unitCode ?? unit ?? "", found.refusal);
    return null;
  }
  if (known !== null && known.unitId !== found.value.unit.id) {
    const kept = units.byId.get(known.unitId ?? "")?.name ?? "belum ada";
    blame(field, unitCode ?? unit ?? "", { code: "performance", fault: { code: "owner_differs", kept } });
    return units.byId.get(known.unitId ?? "") ?? null;
  }
  return found.value.unit;
}

/** What is said must be whole: a definition and a form for what is new, a scale for a grade. */
function lacking({ record, known, blame }: Looked, says: IkuSays): void {
  if (known === null && record.definition === null) blame("definition", "", { code: "required" });
  if (known === null && record.form === null) blame("form", "", { code: "required" });
  if (says.form === "grade" && says.scale.length < 2) {
    blame("scale", says.scale.join(", "), { code: "performance", fault: { code: "scale_short" } });
  }
}

function settled(
  looked: Looked,
  says: IkuSays,
  targets: readonly KeptTarget[],
  node: KnownNode | null,
  unitId: string | null,
) {
  const { record, known } = looked;
  if (known !== null) {
    const fields = changesOf(known, says, targets);
    const planned: PlannedIku | null = fields.length === 0 ? null : { kind: "changed", known, says, targets };
    return { outcome: fields.length === 0 ? ("unchanged" as const) : ("changed" as const), planned, fields };
  }
  const planned: PlannedIku | null =
    node === null || unitId === null
      ? null
      : { kind: "new", node, unitId, isUtama: record.isUtama ?? true, says, targets };
  return { outcome: planned === null ? ("faulty" as const) : ("new" as const), planned, fields: [] };
}

/**
 * Looks at a register line by line against the one that is kept: an indicator is known by its code. A cell that is empty
 * says nothing, so that a list of targets alone takes nothing else away.
 */
export function checkIkus(
  lines: readonly ReadLine<IkuRecord>[],
  known: KnownForIkus,
  columns: ReadonlyMap<IkuField | "number" | "name", number>,
): readonly IkuOutcome[] {
  const byCode = new Map(known.ikus.map((iku) => [nameKey(iku.code), iku] as const));
  const nodes = nodesByKey(known.nodes);
  const seen = new Map<string, number>();
  return lines.map(({ line, record, faults: read }): IkuOutcome => {
    const faults = [...read];
    const blame: Blame = (field, value, reason) => {
      faults.push(fault(line, columns.get(field) ?? null, value, reason));
    };
    const nothing = { line, record, planned: null, fields: [], faults, outcome: "faulty" as const };
    if (record === null) return { ...nothing, known: null, unitName: null };
    const code = nameKey(record.code);
    const iku = byCode.get(code) ?? null;
    const earlier = seen.get(code);
    if (earlier === undefined) seen.set(code, line);
    else blame("code", record.code, { code: "performance", fault: { code: "iku_twice", line: earlier } });
    if (iku?.isRetired === true) {
      blame("code", record.code, { code: "performance", fault: { code: "iku_retired" } });
    }
    const looked: Looked = { record, known: iku, blame, nodes, units: known.units };
    const [node, unit] = [nodeOf(looked), unitOf(looked)];
    const says = saysAfter(record, iku?.says ?? {});
    lacking(looked, says);
    const targets = withTargets(
      iku?.targets ?? [],
      record.targets.flatMap((cell) => readCell(cell, says, blame)),
    );
    const told = { ...nothing, known: iku, unitName: unit?.name ?? null };
    return hasErrors(faults) ? told : { ...told, ...settled(looked, says, targets, node, unit?.id ?? null) };
  });
}
