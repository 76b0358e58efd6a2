import type { CalendarDate } from "@/lib/kernel/calendar";
import { IKU_CONTROL_LABELS, IKU_JENIS_LABELS } from "@/lib/iku/labels";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS } from "@/lib/iku/measure";
import { periodsIn } from "@/lib/iku/reckon";
import { readTarget } from "@/lib/iku/target";
import { RHYTHM_NAMES } from "@/lib/period/period";
import { nameKey } from "./cell-text";
import type { FieldChange } from "./difference";
import { fault, hasErrors, type Fault, type FaultReason } from "./faults";
import type { IkuField } from "./iku-columns";
import type { IkuRecord, TargetCell } from "./iku-row";
import type { IkuFault } from "./performance-faults";
import type { ReadLine } from "./read-line";
import { findUnit, type UnitLookup } from "./unit-lookup";

/** What an indicator says, as it is kept in a version. */
export type IkuSays = {
  readonly [
    Field in keyof Pick<
      IkuRecord,
      | "definition"
      | "formula"
      | "unitName"
      | "form"
      | "scale"
      | "accumulation"
      | "rhythm"
      | "jenis"
      | "control"
      | "baselineText"
      | "source"
      | "evidence"
      | "legalBasis"
    >
  ]: NonNullable<IkuRecord[Field]>;
} & { readonly name: string; readonly baselineYear: number | null };

export interface KeptTarget {
  readonly year: number;
  readonly ordinal: number;
  readonly low: string | null;
  readonly high: string | null;
  readonly text: string;
}

/** An indicator of the register, by its newest version. */
export interface KnownIku {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly number: number;
  readonly validFrom: CalendarDate;
  readonly isRetired: boolean;
  readonly nodeId: string;
  readonly unitId: string | null;
  readonly says: IkuSays;
  readonly targets: readonly KeptTarget[];
}

export interface KnownNode {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  /** The first day of its document. */
  readonly from: CalendarDate;
}

export interface KnownForIkus {
  readonly ikus: readonly KnownIku[];
  readonly nodes: readonly KnownNode[];
  readonly units: UnitLookup;
}

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

const START: Omit<IkuSays, "name" | "definition" | "form"> = {
  ...{ formula: "", unitName: "", scale: [], accumulation: "last", rhythm: "quarterly", jenis: "outcome" },
  ...{ control: "sedang", baselineYear: null, baselineText: "", source: "", evidence: "", legalBasis: "" },
};

/** What the indicator says once the line is applied: what a cell leaves empty stays as it is. */
function saysAfter(record: IkuRecord, before: Partial<IkuSays>): IkuSays {
  const base = { ...START, definition: "", form: "none" as const, ...before };
  const form = record.form ?? base.form;
  return {
    name: record.name,
    definition: record.definition ?? base.definition,
    formula: record.formula ?? base.formula,
    unitName: record.unitName ?? base.unitName,
    form,
    scale: form === "grade" ? (record.scale ?? base.scale) : [],
    accumulation: record.accumulation ?? base.accumulation,
    rhythm: record.rhythm ?? base.rhythm,
    jenis: record.jenis ?? base.jenis,
    control: record.control ?? base.control,
    baselineYear: record.baselineYear ?? base.baselineYear,
    baselineText: record.baselineText ?? base.baselineText,
    source: record.source ?? base.source,
    evidence: record.evidence ?? base.evidence,
    legalBasis: record.legalBasis ?? base.legalBasis,
  };
}

const key = ({ year, ordinal }: Pick<KeptTarget, "year" | "ordinal">): string =>
  `${String(year)}.${String(ordinal)}`;

type Blame = (field: IkuField, value: string, reason: FaultReason) => void;

function readCell(cell: TargetCell, says: IkuSays, blame: Blame): readonly KeptTarget[] {
  const { field, year, texts, isOfPeriods } = cell;
  const about = (what: IkuFault): void => {
    blame(field, texts.join("; "), { code: "performance", fault: what });
  };
  if (isOfPeriods && texts.length !== periodsIn(says.rhythm)) {
    about({ code: "target_periods", expected: periodsIn(says.rhythm), given: texts.length });
    return [];
  }
  return texts.flatMap((text, index): KeptTarget[] => {
    const read = readTarget(says, text);
    if (!read.ok) {
      about({ code: "target_unreadable", fault: read.fault });
      return [];
    }
    const { low, high, text: written } = read.figures;
    const ordinal = isOfPeriods ? index + 1 : 0;
    return [{ year, ordinal, low: low?.toFixed() ?? null, high: high?.toFixed() ?? null, text: written }];
  });
}

/** Targets as a preview tells them. */
export const targetWords = (targets: readonly KeptTarget[]): string =>
  targets
    .toSorted((a, b) => a.year - b.year || a.ordinal - b.ordinal)
    .map(({ year, ordinal, text }) => `${String(year)}${ordinal === 0 ? "" : `.${String(ordinal)}`}: ${text}`)
    .join("; ");

/** What is said in the words of pages, by the field that says it. */
function wordsOf(says: IkuSays): Readonly<Record<string, string>> {
  return {
    name: says.name,
    definition: says.definition,
    formula: says.formula,
    satuan: says.unitName,
    form: CAPAIAN_FORM_LABELS[says.form],
    scale: says.scale.join(", "),
    accumulation: ACCUMULATION_LABELS[says.accumulation],
    rhythm: RHYTHM_NAMES[says.rhythm],
    jenis: IKU_JENIS_LABELS[says.jenis],
    control: IKU_CONTROL_LABELS[says.control],
    baselineYear: says.baselineYear === null ? "" : String(says.baselineYear),
    baseline: says.baselineText,
    source: says.source,
    evidence: says.evidence,
    legalBasis: says.legalBasis,
  };
}

function changesOf(known: KnownIku, says: IkuSays, targets: readonly KeptTarget[]): readonly FieldChange[] {
  const [before, after] = [wordsOf(known.says), wordsOf(says)];
  const fields = Object.keys(after).flatMap((field): FieldChange[] =>
    before[field] === after[field]
      ? []
      : [{ field, before: before[field] ?? null, after: after[field] ?? null }],
  );
  const [was, becomes] = [targetWords(known.targets), targetWords(targets)];
  return was === becomes ? fields : [...fields, { field: "targets", before: was, after: becomes }];
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

function withTargets(known: KnownIku | null, given: readonly KeptTarget[]): readonly KeptTarget[] {
  const said = new Map((known?.targets ?? []).map((target) => [key(target), target] as const));
  for (const target of given) said.set(key(target), target);
  return [...said.values()];
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
      iku,
      record.targets.flatMap((cell) => readCell(cell, says, blame)),
    );
    const told = { ...nothing, known: iku, unitName: unit?.name ?? null };
    return hasErrors(faults) ? told : { ...told, ...settled(looked, says, targets, node, unit?.id ?? null) };
  });
}
