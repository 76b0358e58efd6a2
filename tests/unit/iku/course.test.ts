import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseAt, courseFlags, courseStand, type CourseReading } from "@/lib/iku/course";
import { keptCourse } from "@/lib/iku/course-kept";
import { CAPAIAN_FORMS, type Accumulation, type CapaianForm } from "@/lib/iku/measure";
import type { IkuYear } from "@/lib/iku/reckon";
import { readTarget } from "@/lib/iku/target";
import type { RealisasiValue } from "@/lib/iku/value";
import { Exact } from "@/lib/kernel/decimal";

const valuesOf = (values: readonly (string | null)[]): ReadonlyMap<number, RealisasiValue> =>
  new Map(
    values.flatMap((value, index): (readonly [number, RealisasiValue])[] =>
      value === null
        ? []
        : [
            [
              index + 1,
              /\d/.test(value) ? { kind: "number", number: new Exact(value) } : { kind: "text", text: value },
            ],
          ],
    ),
  );

function year(
  form: CapaianForm,
  accumulation: Accumulation,
  targets: readonly (string | null)[],
  values: readonly (string | null)[],
): IkuYear {
  const scale = form === "grade" ? ["C", "B", "A"] : [];
  return {
    measure: { form, accumulation, unitName: "orang", rhythm: "quarterly", scale },
    targets: new Map(
      targets.flatMap((text, ordinal) => {
        if (text === null) return [];
        const read = readTarget({ form, scale }, text);
        if (!read.ok) throw new Error(text);
        return [[ordinal, read.figures] as const];
      }),
    ),
    values: valuesOf(values),
  };
}

const toDate = (of: IkuYear, ordinal: number): string => {
  const { toDate: capaian } = courseAt(of, new Map(), ordinal);
  if (capaian === null) return "nothing aimed at";
  return capaian.status === "computed" ? capaian.percent.toDecimalPlaces(2).toFixed() : capaian.status;
};

describe("the year so far, against what was to be reached by then", () => {
  it.each<[string, IkuYear, number, string]>([
    [
      "summed: the targets of its periods",
      year("maximise", "sum", ["100", "10", "20", "30", "40"], ["10", "10"]),
      2,
      "66.67",
    ],
    ["summed, not split: an equal share", year("maximise", "sum", ["100"], ["20", "25"]), 2, "90"],
    [
      "summed, with a hole: of what was entered",
      year("maximise", "sum", ["100", "10", "20", "30", "40"], ["10", null, "30"]),
      3,
      "100",
    ],
    ["summed, less is better", year("minimise_linear", "sum", ["40"], ["15", "10"]), 2, "75"],
    ["summed into a range: its share", year("range", "sum", ["80–120"], ["15", "30"]), 2, "100"],
    ["averaged: against the year's", year("maximise", "average", ["10"], ["8", "10"]), 2, "90"],
    [
      "averaged: against the mean of its targets",
      year("maximise", "average", ["20", "10", "30", "20", "20"], ["10", "20"]),
      2,
      "75",
    ],
    [
      "last value: against the period's",
      year("maximise", "last", ["90", "60", "70", "80", "90"], ["60", "63"]),
      2,
      "90",
    ],
    ["last value: against the year's", year("maximise", "last", ["90"], ["45"]), 1, "50"],
    ["only what was known then", year("maximise", "last", ["90"], ["45", "90"]), 1, "50"],
    ["nothing aimed at", year("maximise", "sum", [], ["5"]), 1, "nothing aimed at"],
    ["a target of zero", year("maximise", "last", ["0"], ["5"]), 1, "uncountable"],
    ["a grade below", year("grade", "last", ["A"], ["B"]), 1, "uncountable"],
    [
      "a grade reached, though it says that it is summed up",
      year("grade", "sum", ["B"], ["A", "A"]),
      2,
      "100",
    ],
    ["a grade reached", year("grade", "last", ["B"], ["A"]), 1, "100"],
  ])("%s", (_what, of, ordinal, expected) => {
    expect(toDate(of, ordinal)).toBe(expected);
  });
});

describe("what the forecast comes to", () => {
  it("turns round where less is better: the lower end is the best", () => {
    const more = keptCourse(year("maximise", "sum", ["40"], ["9", "11"]), new Map(), 2);
    const less = keptCourse(year("minimise_linear", "sum", ["40"], ["9", "11"]), new Map(), 2);
    expect([more.forecastCapaian, less.forecastCapaian]).toEqual(["100", "100"]);
    expect(
      new Exact(more.forecastWorst ?? 0)
        .plus(less.forecastBest ?? 0)
        .toDecimalPlaces(10)
        .toFixed(),
    ).toBe("200");
    expect(new Exact(more.forecastWorst ?? 0).lt(100)).toBe(true);
  });

  it("holds hitting the target for possible where it lies inside the range", () => {
    const { forecastBest, forecastWorst } = keptCourse(
      year("stabilise", "sum", ["42"], ["9", "11"]),
      new Map(),
      2,
    );
    expect(forecastBest).toBe("100");
    expect(new Exact(forecastWorst ?? 0).lt(90)).toBe(true);
  });

  it("says nothing of grades, of what has no formula, nor without a target of the year", () => {
    for (const of of [
      year("grade", "last", ["A"], ["B", "B", "B"]),
      year("none", "last", ["selesai"], ["1", "2", "3"]),
    ]) {
      expect(keptCourse(of, new Map(), 3).forecastMethod).toBeNull();
    }
    const untold = keptCourse(year("maximise", "sum", [], ["1", "2"]), new Map(), 2);
    expect([untold.forecastNumber, untold.forecastCapaian]).toEqual(["6", null]);
  });

  it("lies between its worst and its best for every form", () => {
    const forms = CAPAIAN_FORMS.filter((form) => form !== "grade" && form !== "none");
    const figures = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        figures,
        fc.integer({ min: 1, max: 900 }),
        (form, values, target) => {
          const aimed = form === "range" ? `${String(target)}–${String(target + 100)}` : String(target);
          const of = year(form, "last", [aimed], values.map(String));
          const { forecastCapaian, forecastWorst, forecastBest } = keptCourse(of, new Map(), 3);
          if (forecastCapaian === null || forecastWorst === null || forecastBest === null) return true;
          const percent = new Exact(forecastCapaian);
          return percent.gte(forecastWorst) && percent.lte(forecastBest);
        },
      ),
    );
  });
});

describe("red flags", () => {
  const limits = { onFrom: 100, redBelow: 80 };
  const at = (given: Partial<CourseReading>): CourseReading => ({
    ...{ reading: null, best: null, hasFigure: true, missing: 0 },
    ...given,
  });
  it.each<[Partial<CourseReading>, string, string]>([
    [{ reading: "100", best: "120" }, "on", ""],
    [{ reading: "99.999999", best: "120" }, "attention", "below"],
    [{ reading: "80", best: "99.99" }, "attention", "below out-of-reach"],
    [{ reading: "79.99", best: "100" }, "off", "far"],
    [{ reading: "-20", best: "-20" }, "off", "far out-of-reach"],
    [{ reading: "120", best: "130", missing: 1 }, "attention", "missing"],
    [{ hasFigure: false, missing: 1 }, "off", "missing"],
    [{ hasFigure: false }, "empty", ""],
    [{}, "judged", ""],
    [{ missing: 1 }, "attention", "missing"],
  ])("%o: %s", (given, stand, flags) => {
    expect([courseStand(at(given), limits), courseFlags(at(given), limits).join(" ")]).toEqual([
      stand,
      flags,
    ]);
  });
});
