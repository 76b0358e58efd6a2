import { keptCourse, keptPercent } from "@/lib/iku/course-kept";
import { becauseOf, reckon, type IkuYear } from "@/lib/iku/reckon";
import { readTarget, readValue, type TargetFigures } from "@/lib/iku/target";
import type { RealisasiValue } from "@/lib/iku/value";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { idOf } from "@/tests/builders/chance";
import type { TableRows } from "@/tests/builders/rows";
import type { IndicatorPlan } from "./indicators";

export type Values = ReadonlyMap<number, RealisasiValue>;

function measureOf({ says }: IndicatorPlan): IkuYear["measure"] {
  const { form, unitName, accumulation, rhythm, scale = [] } = says;
  return { form, unitName, accumulation, rhythm, scale: Array.isArray(scale) ? scale : [] };
}

/** The targets of a year as a person would have typed them. Throws RangeError for one that is none. */
export function targetsOf(plan: IndicatorPlan, texts: readonly string[]): ReadonlyMap<number, TargetFigures> {
  return new Map(
    texts.map((text, ordinal) => {
      const read = readTarget(measureOf(plan), text);
      if (!read.ok) throw new RangeError(`no target of ${plan.code}: ${text}`);
      return [ordinal, read.figures];
    }),
  );
}

/** What was entered for the periods of a year that had ended on `today`. */
export function valuesOf(
  plan: IndicatorPlan,
  year: number,
  texts: readonly string[],
  today: CalendarDate,
): Values {
  const values = new Map<number, RealisasiValue>();
  for (const { ordinal, span } of periodsOfYear(year, plan.says.rhythm)) {
    const text = texts[ordinal - 1];
    if (text === undefined || span.to >= today) continue;
    const value = readValue(measureOf(plan), text);
    if (value === null) throw new RangeError(`no figure of ${plan.code}: ${text}`);
    values.set(ordinal, value);
  }
  return values;
}

function stored(value: RealisasiValue | null) {
  return {
    number: value?.kind === "number" ? value.number.toDecimalPlaces(18).toFixed() : null,
    text: value?.kind === "text" ? value.text : null,
  };
}

interface Row {
  readonly agencyId: string;
  readonly ikuId: string;
  readonly versionId: string;
  readonly year: number;
  readonly isComputed: boolean;
}

/** The figures of an indicator in a year as rows, with the capaian that they come to. */
export function realisasiRows(
  plan: IndicatorPlan,
  { agencyId, ikuId, versionId, year, isComputed }: Row,
  targets: ReadonlyMap<number, TargetFigures>,
  values: Values,
  before: Values,
): readonly TableRows["ikuRealisasi"][] {
  const measure = measureOf(plan);
  return [...values].map(([ordinal, value]) => {
    const found = reckon({ measure, targets, values }, ordinal);
    const [own, sum] = [stored(value), stored(found.value)];
    return {
      ...{ agencyId, id: idOf(`realisasi/${ikuId}/${String(year)}/${String(ordinal)}`), ikuId, versionId },
      ...{ year, rhythm: measure.rhythm, ordinal, source: isComputed ? "computed" : "entered" },
      ...{ valueNumber: own.number, valueText: own.text, note: "", enteredBy: null },
      ...{ capaian: keptPercent(found.capaian), because: becauseOf(found.capaian) },
      ...{ yearNumber: sum.number, yearText: sum.text },
      ...{ yearCapaian: keptPercent(found.year), yearBecause: becauseOf(found.year) },
      ...keptCourse({ measure, targets, values }, before, ordinal),
    };
  });
}
