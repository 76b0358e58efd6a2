import type { Predikat, Rating } from "@/lib/evaluation/rating";
import type { Rhythm } from "@/lib/period/period";

/** A draw as it was kept. */
export interface SampleView {
  readonly id: string;
  readonly period: { readonly year: number; readonly rhythm: Rhythm; readonly ordinal: number };
  /** Null: the whole agency. */
  readonly unit: string | null;
  readonly purpose: string;
  readonly seed: string;
  readonly size: number;
  readonly populationSize: number;
  readonly populationHash: string;
  readonly drawnBy: string;
  readonly drawnAt: Date;
}

/** What a draw gives: the population by its size and fingerprint, and who was drawn, in the order of the draw. */
export interface Draw {
  readonly populationSize: number;
  readonly populationHash: string;
  readonly evaluationIds: readonly string[];
}

/**
 * What drawing again says of a sample that was kept: the same; or the population is another than then (a unit was moved
 * since, or something was written with an earlier moment); or the population is the same and the sample is not, which
 * cannot be unless the kept rows were changed behind the application.
 */
export type Redraw = "same" | "other-population" | "other-sample";

export function redrawn(kept: Draw, again: Draw): Redraw {
  if (kept.populationSize !== again.populationSize || kept.populationHash !== again.populationHash)
    return "other-population";
  const isSame =
    kept.evaluationIds.length === again.evaluationIds.length &&
    kept.evaluationIds.every((id, at) => id === again.evaluationIds[at]);
  return isSame ? "same" : "other-sample";
}

/** Somebody who was drawn. */
export interface SampleItemView {
  readonly ordinal: number;
  readonly evaluationId: string;
  readonly employee: string;
  readonly number: string | null;
  readonly unit: string;
  readonly appraiser: string | null;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predikat: Predikat | null;
}

export interface SampleDetail {
  readonly sample: SampleView;
  readonly items: readonly SampleItemView[];
  readonly redraw: Redraw;
}
