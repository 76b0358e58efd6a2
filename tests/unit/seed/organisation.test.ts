import { describe, expect, it } from "vitest";
import { unitFaults } from "@/lib/agency/unit-history";
import { appraisersOf } from "@/lib/employee/appraiser";
import { delegationFaults } from "@/lib/employee/delegation";
import { leaveFaults } from "@/lib/employee/leave";
import { placementFaults } from "@/lib/employee/placement";
import { overlappingStandings } from "@/lib/employee/standing";
import { teamFaults } from "@/lib/employee/team";
import { isWithin } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { windowFaults } from "@/lib/period/window";
import {
  delegationsOf,
  demosOn,
  leavesOf,
  LOADING_DAYS,
  placementsOf,
  snapshotOf,
  standingsOf,
  teamsOf,
  unitsOf,
} from "./a-demo";

describe.each(LOADING_DAYS)("the organisation of the demo as loaded on %s", (today) => {
  const demos = demosOn(today);

  it.each(demos)(
    "$city.plan.name: units, posts, teams, delegations, leaves and kedudukan are without fault",
    ({ rows }) => {
      const units = unitsOf(rows);
      const validity = new Map(
        [...Map.groupBy(units, (unit) => unit.unitId)].map(([id, own]) => [
          id,
          own.map((unit) => unit.validity),
        ]),
      );
      expect(unitFaults(units)).toEqual([]);
      expect(placementFaults(placementsOf(rows), validity)).toEqual([]);
      expect(teamsOf(rows).flatMap(teamFaults)).toEqual([]);
      expect(delegationFaults(delegationsOf(rows))).toEqual([]);
      for (const own of Map.groupBy(leavesOf(rows), (leave) => leave.employeeId).values())
        expect(leaveFaults(own)).toEqual([]);
      for (const own of Map.groupBy(standingsOf(rows), (standing) => standing.employeeId).values()) {
        expect(overlappingStandings(own)).toEqual([]);
      }
    },
  );

  it.each(demos)("$city.plan.name: everybody has an appraiser, or a reason why there is none", (demo) => {
    const reasons: string[] = [];
    for (const { outcome, steps, employeeId } of appraisersOf(snapshotOf(demo), today).values()) {
      if (outcome.kind === "none") reasons.push(outcome.because.code);
      else expect(steps.length).toBeGreaterThan(0);
      if (outcome.kind === "employee") expect(outcome.employeeId).not.toBe(employeeId);
    }
    const known = ["standing", "appraised_elsewhere", "without_post"];
    expect(reasons.filter((code) => !known.includes(code))).toEqual([]);
    expect(reasons.length).toBeLessThanOrEqual(3);
  });

  it.each(demos)("$city.plan.name: nobody appraises more than 40", (demo) => {
    const found = [...appraisersOf(snapshotOf(demo), today).values()].map(({ outcome }) => outcome);
    const loads = Map.groupBy(
      found.filter((outcome) => outcome.kind === "employee"),
      (outcome) => outcome.employeeId,
    );
    expect(Math.max(...[...loads.values()].map((people) => people.length))).toBeLessThanOrEqual(40);
  });

  it.each(demos)(
    "$city.plan.name: today lies in a period of the present year, and last year is closed",
    ({ rows, city }) => {
      const year = Number(today.slice(0, 4));
      const running = rows.period.filter((period) =>
        isWithin(today, { from: period.startsOn, to: period.endsOn }),
      );
      expect(running.map((period) => period.rhythm).toSorted()).toEqual(
        ["annual", city.plan.rhythm].toSorted(),
      );
      for (const which of [year - 1, year]) {
        for (const period of [...periodsOfYear(which, city.plan.rhythm), ...periodsOfYear(which, "annual")]) {
          const row = rows.period.find(
            (own) => own.year === which && own.rhythm === period.rhythm && own.ordinal === period.ordinal,
          );
          const windows = rows.periodWindow.filter((window) => window.periodId === row?.id);
          expect(windows.length).toBeGreaterThanOrEqual(3);
          expect(windowFaults(period, windows)).toEqual([]);
        }
      }
      expect(new Set(rows.holiday.map((holiday) => holiday.date)).size).toBe(rows.holiday.length);
    },
  );
});
