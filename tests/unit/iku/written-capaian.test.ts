import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { capaianOf, type CapaianTarget } from "@/lib/iku/capaian";
import type { CapaianForm } from "@/lib/iku/measure";
import { writtenCapaian } from "@/lib/iku/written-capaian";
import { Exact } from "@/lib/kernel/decimal";

/** Figures that agencies published, with where they stand. */
const published = z
  .array(
    z.object({
      agency: z.string(),
      year: z.number(),
      indicator: z.string(),
      target: z.union([z.number(), z.string()]),
      realisasi: z.number(),
      capaian_published: z.number().nullable(),
      formula_match: z.enum(["R/T*100", "(2T-R)/T*100", "T/R*100"]).optional(),
      match_quality: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL("../../golden/published-capaian.json", import.meta.url), "utf8")));

const FORMS = {
  "R/T*100": "maximise",
  "(2T-R)/T*100": "minimise_linear",
  "T/R*100": "minimise_ratio",
} as const satisfies Record<string, CapaianForm>;

function targetOf(form: CapaianForm, written: string | number): CapaianTarget {
  const [low = "0", high] = String(written).split("-");
  return {
    ...{ kind: high === undefined ? "number" : "range", form, date: null, unit: "" },
    ...{ low: new Exact(low), high: high === undefined ? null : new Exact(high), text: String(written) },
  };
}

function capaian(form: CapaianForm, target: string | number, realisasi: number) {
  return capaianOf(targetOf(form, target), { kind: "number", number: new Exact(realisasi) });
}

describe("capaian that agencies published", () => {
  const exact = published.filter(({ match_quality: quality }) => quality === "exact_to_published_digits");
  const near = published.filter(({ match_quality: quality }) => quality?.startsWith("near") === true);

  it("has all of them: those that come out, those that do not, and one that has none", () => {
    expect([exact.length, near.length, published.length]).toEqual([15, 2, 18]);
  });

  it.each(exact)("$agency $year, $indicator: $capaian_published", (one) => {
    const { formula_match: formula, capaian_published: printed, target, realisasi } = one;
    if (formula === undefined || printed === null) throw new Error("no formula");
    expect(writtenCapaian(capaian(FORMS[formula], target, realisasi), new Exact(printed))).toEqual({
      verdict: "agrees",
    });
  });

  it.each(near)("$agency $year, $indicator: $capaian_published is not what its figures give", (one) => {
    const { formula_match: formula, capaian_published: printed, target, realisasi } = one;
    if (formula === undefined || printed === null) throw new Error("no formula");
    for (const form of ["maximise", "minimise_linear", "minimise_ratio"] as const) {
      expect(writtenCapaian(capaian(form, target, realisasi), new Exact(printed)).verdict).toBe("differs");
    }
    const found = writtenCapaian(capaian(FORMS[formula], target, realisasi), new Exact(printed));
    // 95.27 of 90 is 105.86, not 105.56; 0.01 against 0.49 is 197.96, not 198.58.
    const figures = found.verdict === "differs" ? found.percent.toDecimalPlaces(2).toFixed() : "";
    expect(["105.86", "197.96"]).toContain(figures);
  });

  it("PermenPANRB 8/2021 p.110 prints 113 % for 92 in a range of 80 to 90: recognised as a misprint", () => {
    const found = writtenCapaian(capaian("maximise", "80-90", 92), new Exact(113));
    expect(found).toMatchObject({ verdict: "differs" });
    expect(found.verdict === "differs" && found.percent.toDecimalPlaces(2).toFixed()).toBe("102.22");
  });

  it("Manggarai Timur 2019: 87.1 comes from 162 and 186, not from the 0.16 and 0.19 of its table", () => {
    expect(writtenCapaian(capaian("minimise_ratio", 162, 186), new Exact("87.1")).verdict).toBe("agrees");
    expect(writtenCapaian(capaian("minimise_ratio", "0.16", 0.19), new Exact("87.1")).verdict).toBe(
      "differs",
    );
  });

  it("Karantina Yogyakarta 2020: target 0 and realisasi 0 is 100 % where less is better, else groundless", () => {
    expect(capaian("minimise_linear", 0, 0)).toMatchObject({ status: "computed" });
    expect(writtenCapaian(capaian("maximise", 0, 0), new Exact(100))).toEqual({ verdict: "groundless" });
  });

  it("holds the printed places: 98 for 97.89 agrees, 98.0 does not", () => {
    expect(writtenCapaian(capaian("maximise", 95, 93), new Exact("98")).verdict).toBe("agrees");
    expect(writtenCapaian(capaian("maximise", 95, 93), new Exact("98"), 1).verdict).toBe("differs");
  });
});
