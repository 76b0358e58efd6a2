import { type Exact, numberText, parseNumber } from "@/lib/kernel/decimal";
import type { CapaianTarget } from "./capaian";
import type { CapaianForm } from "./measure";
import { type RealisasiValue } from "./value";

/** How an indicator is measured, as far as its targets and figures are concerned. */
export interface Measure {
  readonly form: CapaianForm;
  readonly unitName: string;
  /** Of a grade: from the lowest up. */
  readonly scale: readonly string[];
}

/** A figure with its unit; a grade is a word of its scale and has none. */
export function withUnit(figure: string, { form, unitName }: Pick<Measure, "form" | "unitName">): string {
  return form === "grade" ? figure : `${figure} ${unitName}`.trim();
}

/** A target as it is kept. */
export interface TargetFigures {
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** As papers print it, without the unit. */
  readonly text: string;
}

export type TargetFault =
  | { readonly code: "no-number" }
  /** The upper end of a range lies below its lower end. */
  | { readonly code: "reversed" }
  /** The form is a range, and one figure was typed. */
  | { readonly code: "no-range" }
  | { readonly code: "not-on-scale"; readonly scale: readonly string[] };

export type TargetReading =
  | { readonly ok: true; readonly figures: TargetFigures }
  | { readonly ok: false; readonly fault: TargetFault };

/** "7–8", "7 - 8", "7 s.d. 8": two figures; the sign of a negative figure is no dash between two. */
const RANGE = /^(.+?)\s*(?:–|—|\bs\.?\s?d\.?\s?|\bsampai\b|(?<=\d)\s*-)\s*(.+)$/i;

function gradeOn(scale: readonly string[], typed: string): string | null {
  return scale.find((grade) => grade.toLowerCase() === typed.toLowerCase()) ?? null;
}

/** A target as a person has typed it. */
export function readTarget({ form, scale }: Pick<Measure, "form" | "scale">, typed: string): TargetReading {
  const text = typed.trim().replaceAll(/\s+/g, " ");
  if (form === "none") return { ok: true, figures: { low: null, high: null, text } };
  if (form === "grade") {
    const grade = gradeOn(scale, text);
    return grade === null
      ? { ok: false, fault: { code: "not-on-scale", scale } }
      : { ok: true, figures: { low: null, high: null, text: grade } };
  }
  const single = parseNumber(text);
  if (single !== null) {
    return form === "range"
      ? { ok: false, fault: { code: "no-range" } }
      : { ok: true, figures: { low: single, high: null, text: numberText(single) } };
  }
  const [, from, to] = RANGE.exec(text) ?? [];
  const [low, high] = [parseNumber(from ?? ""), parseNumber(to ?? "")];
  if (low === null || high === null) return { ok: false, fault: { code: "no-number" } };
  if (high.lt(low)) return { ok: false, fault: { code: "reversed" } };
  return { ok: true, figures: { low, high, text: `${numberText(low)}–${numberText(high)}` } };
}

/** What a realisasi is held against. */
export function capaianTarget(
  { form, unitName, scale }: Measure,
  { low, high, text }: TargetFigures,
): CapaianTarget {
  const kind = form === "grade" || form === "none" ? "text" : high === null ? "number" : "range";
  return { kind, form, low, high, date: null, text, unit: unitName, scale };
}

/** A part of a whole in figures of the unit: 14 of 19 is 73.68 where the unit is per cent. */
function ofWhole(part: Exact, whole: Exact, unitName: string): Exact {
  const ratio = part.div(whole);
  return (unitName === "%" ? ratio.times(100) : ratio).toDecimalPlaces(18);
}

const RATIO = /^(\S+)\s*(?:\/|:|dari)\s*(\S+)$/i;

/** A realisasi as a person has typed it: a figure (also "14/19"), or a grade; null where it is none. */
export function readValue({ form, unitName, scale }: Measure, typed: string): RealisasiValue | null {
  const text = typed.trim().replaceAll(/\s+/g, " ");
  if (form === "grade") {
    const grade = gradeOn(scale, text);
    return grade === null ? null : { kind: "text", text: grade };
  }
  const single = parseNumber(text);
  if (single !== null) return { kind: "number", number: single };
  const [, part, whole] = RATIO.exec(text) ?? [];
  const [above, below] = [parseNumber(part ?? ""), parseNumber(whole ?? "")];
  if (above !== null && below !== null) {
    return below.isZero() ? null : { kind: "number", number: ofWhole(above, below, unitName) };
  }
  return form === "none" && text !== "" ? { kind: "text", text } : null;
}
