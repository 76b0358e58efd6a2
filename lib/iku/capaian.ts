import { daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import { Exact, numberText } from "@/lib/kernel/decimal";
import type { CapaianForm, TargetKind } from "./measure";
import { compareGrades, isTopGrade } from "./grade";
import { numberOf, type RealisasiValue } from "./value";

/** What a realisasi is held against. */
export interface CapaianTarget {
  readonly kind: TargetKind;
  readonly form: CapaianForm;
  /** number: the target; range: its lower end; ratio: the part. */
  readonly low: Exact | null;
  /** range: its upper end; ratio: the whole. */
  readonly high: Exact | null;
  readonly date: CalendarDate | null;
  /** As the form prints it, without the unit. */
  readonly text: string;
  readonly unit: string;
  /** Of a grade: the indicator's own scale, from the lowest up. */
  readonly scale?: readonly string[];
}

/** Why no percentage comes out; a human judges. */
export type Uncountable =
  /** T = 0, and not "less is better" with R = 0 (domain §0a.10). */
  | { readonly code: "zero-target" }
  /** R = 0 in T/R. */
  | { readonly code: "zero-realisasi" }
  | { readonly code: "negative-target" }
  | { readonly code: "no-target" }
  | { readonly code: "no-formula" }
  | { readonly code: "no-number" }
  | { readonly code: "zero-whole" }
  | { readonly code: "grade"; readonly is: "below" | "unknown" }
  /** Days after the target's day; negative: before. No regulation makes a percentage of it. */
  | { readonly code: "date"; readonly late: number };

export type Capaian =
  | { readonly status: "empty" }
  | { readonly status: "uncountable"; readonly because: Uncountable }
  | {
      readonly status: "computed";
      /** Exact, uncapped, may be negative. */
      readonly percent: Exact;
      /** Where the policy has a cap and the capaian is above it: the cap, shown beside. */
      readonly capped: Exact | null;
      /** The target is the most that is possible: no capaian of it passes 100 %. */
      readonly isHighest: boolean;
      /** "12 dari 10 dokumen = 120 %". */
      readonly working: string;
    };

type Outcome = { readonly percent: Exact; readonly formula: string } | { readonly because: Uncountable };

const HUNDRED = new Exact(100);

function because(reason: Uncountable): Outcome {
  return { because: reason };
}

const n = (number: Exact): string => numberText(number);

/** R / T × 100 (PermenPANRB 8/2021, "kondisi normal"). */
function maximise(t: Exact, r: Exact, unit: string): Outcome {
  if (t.isZero()) return because({ code: "zero-target" });
  if (t.isNegative()) return because({ code: "negative-target" });
  return {
    percent: r.div(t).times(HUNDRED),
    formula: `${n(r)} dari ${n(t)}${unit === "" ? "" : ` ${unit}`}`,
  };
}

/** (2T − R) / T × 100 (PermenPANRB 8/2021, "kondisi khusus"). */
function minimiseLinear(t: Exact, r: Exact): Outcome {
  if (t.isZero()) return zeroIsBest(r);
  if (t.isNegative()) return because({ code: "negative-target" });
  const percent = t.times(2).minus(r).div(t).times(HUNDRED);
  return { percent, formula: `(2 × ${n(t)} − ${n(r)}) ÷ ${n(t)} × 100` };
}

/** T / R × 100, the second form in real use. */
function minimiseRatio(t: Exact, r: Exact): Outcome {
  if (t.isZero()) return zeroIsBest(r);
  if (t.isNegative()) return because({ code: "negative-target" });
  if (r.isZero()) return because({ code: "zero-realisasi" });
  return { percent: t.div(r).times(HUNDRED), formula: `${n(t)} ÷ ${n(r)} × 100` };
}

function zeroIsBest(r: Exact): Outcome {
  return r.isZero()
    ? { percent: HUNDRED, formula: "target 0, realisasi 0" }
    : because({ code: "zero-target" });
}

/** (1 − |R − T| / T) × 100. */
function stabilise(t: Exact, r: Exact): Outcome {
  if (t.isZero()) return because({ code: "zero-target" });
  const percent = new Exact(1).minus(r.minus(t).abs().div(t.abs())).times(HUNDRED);
  return { percent, formula: `(1 − |${n(r)} − ${n(t)}| ÷ ${n(t.abs())}) × 100` };
}

/** By the polarity against one figure; `range`: what lies below is measured upward, what lies above downward. */
function against(form: CapaianForm, t: Exact, r: Exact, unit: string): Outcome {
  switch (form) {
    case "maximise":
      return maximise(t, r, unit);
    case "minimise_linear":
      return minimiseLinear(t, r);
    case "minimise_ratio":
      return minimiseRatio(t, r);
    case "range":
      return r.gt(t) ? minimiseLinear(t, r) : maximise(t, r, unit);
    case "stabilise":
      return stabilise(t, r);
    case "grade":
      return r.gte(t)
        ? { percent: HUNDRED, formula: `${n(r)} memenuhi target ${n(t)}` }
        : because({ code: "grade", is: "below" });
    case "none":
      return because({ code: "no-formula" });
  }
}

/** Inside: 100. Above the upper end that one counts, below the lower that one (PermenPANRB 8/2021). */
function inRange(target: CapaianTarget, low: Exact, high: Exact, r: Exact): Outcome {
  const { form, unit } = target;
  if (form === "none") return because({ code: "no-formula" });
  if (r.gte(low) && r.lte(high)) {
    return {
      percent: HUNDRED,
      formula: `${n(r)} di dalam ${n(low)}–${n(high)}${unit === "" ? "" : ` ${unit}`}`,
    };
  }
  return against(form, r.gt(high) ? high : low, r, unit);
}

function grade(target: CapaianTarget, text: string): Outcome {
  const stands = compareGrades(text, target.text, target.scale);
  return stands === "meets"
    ? { percent: HUNDRED, formula: `${text.trim()} memenuhi target ${target.text.trim()}` }
    : because({ code: "grade", is: stands });
}

function numeric(target: CapaianTarget, value: RealisasiValue): Outcome {
  const { form, kind, low, high, unit } = target;
  if (form === "none") return because({ code: "no-formula" });
  const r = numberOf(value);
  if (r === null) return because({ code: value.kind === "ratio" ? "zero-whole" : "no-number" });
  if (low === null) return because({ code: "no-target" });
  if (kind === "range") return high === null ? because({ code: "no-target" }) : inRange(target, low, high, r);
  if (kind !== "ratio" || high === null) return against(form, low, r, unit);
  return high.isZero() ? because({ code: "no-target" }) : against(form, low.div(high), r, unit);
}

function reckon(target: CapaianTarget, value: RealisasiValue): Outcome {
  switch (target.kind) {
    case "number":
    case "range":
    case "ratio":
      return value.kind === "text" && target.form === "grade"
        ? grade(target, value.text)
        : numeric(target, value);
    case "date":
      if (target.date === null) return because({ code: "no-target" });
      return value.kind === "date"
        ? because({ code: "date", late: daysBetween(target.date, value.date) })
        : because({ code: "no-number" });
    case "text":
      return target.form === "grade" && value.kind === "text"
        ? grade(target, value.text)
        : because({ code: "no-formula" });
  }
}

/** Units of which nothing more than a hundred is possible. */
const PERCENT_UNITS = new Set(["%", "persen"]);

/**
 * Whether the target is the most that is possible, so that its capaian never passes 100 %: all of a whole, 100 % where
 * more is better, nothing at all where less is better, the top of a scale (PermenPANRB 8/2021: "target is the maximum").
 */
function isHighestTarget({ kind, form, low, high, text, unit, scale }: CapaianTarget): boolean {
  if (form === "grade") return isTopGrade(text, scale);
  if (low === null || (kind !== "number" && kind !== "ratio")) return false;
  const top = kind === "ratio" ? high : PERCENT_UNITS.has(unit.trim().toLowerCase()) ? new Exact(100) : null;
  switch (form) {
    case "maximise":
      return top !== null && low.gte(top);
    case "minimise_linear":
    case "minimise_ratio":
      return low.isZero();
    case "range":
    case "stabilise":
    case "none":
      return false;
  }
}

/** "120 %", at most two places; "≈" is for what had to be rounded to be written. */
export function percentText(percent: Exact): string {
  return `${numberText(percent, 2)} %`;
}

/**
 * The capaian of a realisasi: exact, uncapped, possibly negative, or why there is none (domain §5.2, §0a.10). `cap`: of
 * the policy, in percent; it cuts nothing, it is shown beside.
 */
export function capaianOf(
  target: CapaianTarget,
  value: RealisasiValue | null,
  cap: number | null = null,
): Capaian {
  if (value === null) return { status: "empty" };
  const outcome = reckon(target, value);
  if ("because" in outcome) return { status: "uncountable", because: outcome.because };
  const { percent, formula } = outcome;
  const sign = percent.decimalPlaces() > 2 ? "≈" : "=";
  return {
    status: "computed",
    percent,
    capped: cap !== null && percent.gt(cap) ? new Exact(cap) : null,
    isHighest: isHighestTarget(target),
    working: `${formula} ${sign} ${percentText(percent)}`,
  };
}
