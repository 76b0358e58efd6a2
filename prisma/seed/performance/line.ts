import type { Accumulation, CapaianForm } from "@/lib/iku/measure";
import type { Aspek } from "@/lib/skp/skp";

/** An indicator as a job family knows it: what a year asks for. */
export interface IkiPlan {
  readonly text: string;
  readonly aspek: Aspek;
  /** The year's target, in plain writing. */
  readonly target: string;
  readonly unit: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
}

export interface RhkPlan {
  readonly text: string;
  readonly ikis: readonly IkiPlan[];
}

/** What people of a job family plan and do. */
export interface Work {
  readonly rhks: readonly RhkPlan[];
  /** By assignment beside the post. */
  readonly extra: RhkPlan;
  /** What a day is written up as. */
  readonly days: readonly string[];
  /** What a period is to be reached by. */
  readonly actions: readonly string[];
  /** What a good and a poor period is told as. */
  readonly praise: readonly string[];
  readonly advice: readonly string[];
}

function iki(
  text: string,
  aspek: Aspek,
  target: string,
  unit: string,
  form: CapaianForm,
  accumulation: Accumulation,
): IkiPlan {
  return { text, aspek, target, unit, form, accumulation };
}

/** So many in the year; the periods add up. */
export function many(text: string, target: string, unit: string): IkiPlan {
  return iki(text, "kuantitas", target, unit, "maximise", "sum");
}

/** A share or an index, of which the last figure counts. */
export function level(text: string, target: string, unit = "%"): IkiPlan {
  return iki(text, "kualitas", target, unit, "maximise", "last");
}

/** Days or hours, the fewer the better. */
export function quick(text: string, target: string, unit: string): IkiPlan {
  return iki(text, "waktu", target, unit, "minimise_linear", "average");
}

/** Money: how much of it was used for what it was meant for. */
export function spent(text: string, target: string): IkiPlan {
  return iki(text, "biaya", target, "%", "maximise", "last");
}

export function rhk(text: string, ...ikis: readonly IkiPlan[]): RhkPlan {
  return { text, ikis };
}
