import { Exact } from "@/lib/kernel/decimal";
import type { Capaian } from "./capaian";

/** How a capaian that a paper prints stands to the one that its own target and realisasi give. */
export type Written =
  /** The same to the digits that were printed. */
  | { readonly verdict: "agrees" }
  /** Another figure: a misprint, or worked out from figures that were rounded before they were printed. */
  | { readonly verdict: "differs"; readonly percent: Exact }
  /** There is a figure where none can be worked out. */
  | { readonly verdict: "groundless" };

/** `printed`: as the paper has it, with as many places as it has. */
export function writtenCapaian(capaian: Capaian, printed: Exact, places = printed.decimalPlaces()): Written {
  if (capaian.status !== "computed") return { verdict: "groundless" };
  const percent = capaian.percent.toDecimalPlaces(places, Exact.ROUND_HALF_UP);
  return percent.eq(printed) ? { verdict: "agrees" } : { verdict: "differs", percent: capaian.percent };
}
