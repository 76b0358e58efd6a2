import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import type { PredikatOrganisasi } from "@/lib/evaluation/rating";
import {
  effectivePredikat,
  headRating,
  isHeadRated,
  type PredikatUnit,
} from "@/lib/evaluation/unit-predikat";
import { demosOn, LOADING_DAYS, type Demo } from "./a-demo";

const { head: policy } = DEFAULT_KEBIJAKAN;

function unitsOf({ rows }: Demo): ReadonlyMap<string, PredikatUnit> {
  return new Map(
    rows.unitVersion.map(({ unitId, kind, parentId }) => [
      unitId,
      { id: unitId, kind, parentId: parentId ?? null },
    ]),
  );
}

/** By period and unit, what was set for it. */
function setIn({ rows }: Demo): ReadonlyMap<string, ReadonlyMap<string, PredikatOrganisasi>> {
  const byPeriod = Map.groupBy(rows.unitPredikat, ({ periodId }) => periodId);
  return new Map(
    [...byPeriod].map(([periodId, all]) => [
      periodId,
      new Map(all.map(({ unitId, predikat }) => [unitId, predikat])),
    ]),
  );
}

describe.each(LOADING_DAYS)("the demo of %s: first the organisation, then people", (today) => {
  const demos = demosOn(today);

  it("nobody has a predikat whose unit has none", () => {
    for (const demo of demos) {
      const [units, set] = [unitsOf(demo), setIn(demo)];
      const judged = demo.rows.evaluation.filter(({ predikat }) => predikat !== null);
      expect(judged.length).toBeGreaterThan(200);
      const without = judged.filter(
        ({ unitId, periodId }) =>
          effectivePredikat(unitId, units, set.get(periodId) ?? new Map(), policy) === null,
      );
      expect(without.map(({ id }) => id)).toEqual([]);
    }
  });

  it("nothing is set for a unit that follows the one above, and nobody sets his own", () => {
    for (const demo of demos) {
      const units = unitsOf(demo);
      const following = demo.rows.unitPredikat.filter(({ unitId }) =>
        policy.unitsThatFollow.includes(units.get(unitId)?.kind ?? "instansi"),
      );
      expect(following).toEqual([]);
    }
  });

  it("the head of a unit is rated by its predikat", () => {
    let heads = 0;
    for (const demo of demos) {
      const [units, set] = [unitsOf(demo), setIn(demo)];
      const periods = new Map(demo.rows.period.map(({ id, startsOn }) => [id, startsOn]));
      const objected = new Set(demo.rows.objection.map(({ evaluationId }) => evaluationId));
      for (const { id, employeeId, unitId, periodId, hasil } of demo.rows.evaluation) {
        const from = periods.get(periodId);
        const isHead = demo.rows.placement.some(
          (row) =>
            row.employeeId === employeeId &&
            row.unitId === unitId &&
            row.isHead &&
            row.kind === "definitif" &&
            row.validTo === null &&
            from !== undefined &&
            row.validFrom <= from,
        );
        const own = set.get(periodId) ?? new Map<string, PredikatOrganisasi>();
        const unit = units.get(unitId);
        if (!isHead || hasil === null || objected.has(id) || unit === undefined) continue;
        if (!isHeadRated(unit, own, policy)) continue;
        const counts = effectivePredikat(unitId, units, own, policy);
        expect(counts).not.toBeNull();
        if (counts !== null) expect(hasil).toBe(headRating(policy, counts.predikat));
        heads += 1;
      }
    }
    expect(heads).toBeGreaterThan(100);
  });
});
