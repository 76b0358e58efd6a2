import type { CapaianForm, Accumulation, Perspektif } from "@/lib/iku/measure";
import { MOST_IKI, type PlanIki, type PlanRhk, type SkpPlan } from "./plan";
import type { Control, Reporting } from "./skp";
import type { NewId } from "./carry-over";

/** A line of an agreed perjanjian kinerja, with what the register says of its indicator. */
export interface AgreedLine {
  readonly ikuId: string;
  readonly sasaran: string;
  readonly indicator: string;
  readonly unitName: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly targetText: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
  readonly perspektif: Perspektif | null;
  readonly definition: string;
  readonly formula: string;
  readonly source: string;
  readonly control: Control | null;
  readonly reporting: Reporting | null;
}

function ikiOf(line: AgreedLine, newId: NewId): PlanIki {
  const { low, high } = line;
  const isRange = low !== null && high !== null;
  return {
    id: newId(),
    text: line.indicator,
    aspek: null,
    perspektif: line.perspektif,
    target: {
      kind: isRange ? "range" : low === null ? "text" : "number",
      text: line.targetText,
      low,
      high: isRange ? high : null,
      date: null,
      unit: line.unitName,
      form: low === null && line.form !== "grade" ? "none" : line.form,
      accumulation: line.accumulation,
    },
    manual: {
      purpose: line.sasaran,
      definition: line.definition,
      formula: line.formula,
      unit: line.unitName,
      control: line.control,
      source: line.source,
      reporting: line.reporting,
    },
    ikuId: line.ikuId,
  };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const made: T[][] = [];
  for (let start = 0; start < items.length; start += size) made.push(items.slice(start, start + size));
  return made;
}

/**
 * The RHK that follow from a perjanjian kinerja (domain §2.1): each sasaran is one, its indicators are the IKI with the
 * agreed target. Indicators that the plan carries already are left out, so that pressing twice adds nothing.
 */
export function rhksFromPerjanjian(
  lines: readonly AgreedLine[],
  plan: SkpPlan,
  newId: NewId,
): readonly PlanRhk[] {
  const known = new Set(plan.rhks.flatMap(({ ikis }) => ikis.map(({ ikuId }) => ikuId)));
  const fresh = lines.filter(({ ikuId }) => !known.has(ikuId));
  return [...Map.groupBy(fresh, ({ sasaran }) => sasaran)].flatMap(([sasaran, own]) =>
    chunks(own, MOST_IKI).map((some): PlanRhk => ({
      id: newId(),
      jenis: "utama",
      text: sasaran,
      parentId: null,
      parentText: null,
      assigner: "pimpinan",
      teamId: null,
      ikis: some.map((line) => ikiOf(line, newId)),
    })),
  );
}
