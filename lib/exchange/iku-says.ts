import { IKU_CONTROL_LABELS, IKU_JENIS_LABELS } from "@/lib/iku/labels";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS } from "@/lib/iku/measure";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { RHYTHM_NAMES } from "@/lib/period/period";
import type { FieldChange } from "./difference";
import type { IkuRecord } from "./iku-row";
import { targetWords, type KeptTarget } from "./iku-targets";
import type { UnitLookup } from "./unit-lookup";

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

const START: Omit<IkuSays, "name" | "definition" | "form"> = {
  ...{ formula: "", unitName: "", scale: [], accumulation: "last", rhythm: "quarterly", jenis: "outcome" },
  ...{ control: "sedang", baselineYear: null, baselineText: "", source: "", evidence: "", legalBasis: "" },
};

/** What the indicator says once the line is applied: what a cell leaves empty stays as it is. */
export function saysAfter(record: IkuRecord, before: Partial<IkuSays>): IkuSays {
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

/** What the line changes of an indicator that is kept. */
export function changesOf(
  known: KnownIku,
  says: IkuSays,
  targets: readonly KeptTarget[],
): readonly FieldChange[] {
  const [before, after] = [wordsOf(known.says), wordsOf(says)];
  const fields = Object.keys(after).flatMap((field): FieldChange[] =>
    before[field] === after[field]
      ? []
      : [{ field, before: before[field] ?? null, after: after[field] ?? null }],
  );
  const [was, becomes] = [targetWords(known.targets), targetWords(targets)];
  return was === becomes ? fields : [...fields, { field: "targets", before: was, after: becomes }];
}
