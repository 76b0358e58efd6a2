import { percentText, type Capaian } from "@/lib/iku/capaian";
import { courseAt, courseStand, type CourseLimits } from "@/lib/iku/course";
import { keptCourse, keptPercent } from "@/lib/iku/course-kept";
import { noForecastMessage } from "@/lib/iku/course-messages";
import { reckon, type IkuYear } from "@/lib/iku/reckon";
import { shownCapaian } from "@/lib/iku/shown";
import { numberOf, type RealisasiValue } from "@/lib/iku/value";
import { Exact, numberText } from "@/lib/kernel/decimal";
import type { WhatIfSide } from "./what-if-view";

/** An indicator as it is or would be, with the capaian of its year as it would be kept. */
export interface SideFound {
  readonly side: WhatIfSide;
  readonly hasFigure: boolean;
  readonly year: Capaian | "no-target";
  readonly working: string;
}

const PLACES = 2;

function valueText(value: RealisasiValue | null, unitName: string): string {
  if (value === null) return "belum ada";
  const number = numberOf(value);
  if (number !== null) return `${numberText(number, PLACES)} ${unitName}`.trim();
  return value.kind === "text" ? value.text : "";
}

/** The capaian of the year in plain writing, as an agreement counts it; null where there is none. */
export function yearCapaian({ year }: SideFound): string | null {
  return keptPercent(year);
}

/** What an indicator's year comes to so far, and where it goes. */
export function sideOf(
  of: IkuYear,
  before: ReadonlyMap<number, RealisasiValue>,
  limits: CourseLimits,
): SideFound {
  const last = Math.max(0, ...of.values.keys());
  const { unitName } = of.measure;
  const { value, year } = reckon(of, last);
  const { forecast } = courseAt(of, before, last);
  const kept = keptCourse(of, before, last);
  const reading = kept.forecastCapaian ?? kept.courseCapaian ?? keptPercent(year);
  const best = kept.forecastBest ?? reading;
  const target = of.targets.get(0);
  const shown = shownCapaian(year);
  return {
    side: {
      target: target === undefined ? "tanpa target" : `${target.text} ${unitName}`.trim(),
      realisasi: valueText(value, unitName),
      capaian: shown.text,
      forecast:
        kept.forecastCapaian === null
          ? noForecastMessage(forecast?.status === "foreseen" ? null : forecast)
          : percentText(new Exact(kept.forecastCapaian)),
      stand: courseStand({ reading, best, hasFigure: last > 0, missing: 0 }, limits),
    },
    ...{ hasFigure: last > 0, year, working: shown.explanation },
  };
}
