import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appraisalOn, appraiserIn, appraisersOf } from "@/lib/employee/appraiser";
import { appraiserSentence, superiorSentence } from "@/lib/employee/appraiser-messages";
import type { AppraiserFinding, SkipReason } from "@/lib/employee/appraiser-reason";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { standingOn } from "@/lib/employee/standing";
import { isWithin } from "@/lib/kernel/calendar";
import { anyDay, anyOrg, reordered } from "./any-org";

const RUNS = { numRuns: 500 };

/** The people met on the way up from one, himself first. */
function wayUp(findings: ReadonlyMap<string, AppraiserFinding>, employeeId: string): string[] {
  const way = [employeeId];
  let outcome = findings.get(employeeId)?.outcome;
  while (outcome?.kind === "employee" && way.length < 50) {
    way.push(outcome.employeeId);
    outcome = findings.get(outcome.employeeId)?.outcome;
  }
  return way;
}

function skips(finding: AppraiserFinding): SkipReason[] {
  return finding.steps.flatMap((step) => {
    if (step.kind === "delegation") return step.skipped === null ? [] : [step.skipped];
    if (step.kind !== "unit") return [];
    return step.seats.flatMap((seat) => (seat.skipped === null ? [] : [seat.skipped]));
  });
}

/**
 * Only what can be reached from a person: the units of his placements, from a unit those above it and its heads, from a
 * person the delegations that list him, and from those the delegate and the delegating unit. One person's page loads
 * no more than this.
 */
function reachedFrom(org: OrgSnapshot, employeeId: string): OrgSnapshot {
  const people = new Set([employeeId]);
  const units = new Set<string>();
  const delegations = new Set<string>();
  for (let size = 0; size < people.size + units.size + delegations.size;) {
    size = people.size + units.size + delegations.size;
    for (const row of org.placements) {
      if (people.has(row.employeeId)) units.add(row.unitId);
      if (row.isHead && units.has(row.unitId)) people.add(row.employeeId);
    }
    for (const row of org.units.filter(({ unitId }) => units.has(unitId))) {
      for (const above of [row.parentId, row.appraisalSuperiorId]) if (above !== null) units.add(above);
    }
    for (const row of org.delegations) {
      if (row.employeeIds.some((id) => people.has(id))) delegations.add(row.id);
      if (delegations.has(row.id)) {
        people.add(row.delegateId);
        units.add(row.unitId);
      }
    }
  }
  return {
    ...org,
    people: org.people.filter(({ id }) => people.has(id)),
    units: org.units.filter(({ unitId }) => units.has(unitId)),
    placements: org.placements.filter((row) => people.has(row.employeeId)),
    standings: org.standings.filter((row) => people.has(row.employeeId)),
    leaves: org.leaves.filter((row) => people.has(row.employeeId)),
    delegations: org.delegations.filter(({ id }) => delegations.has(id)),
  };
}

describe("in any tree on any day", { timeout: 60_000 }, () => {
  test("nobody appraises himself, and nobody is on a circle", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyOrg, anyDay, (org, day) => {
        const findings = appraisersOf(org, day);
        for (const [employeeId, finding] of findings) {
          const way = wayUp(findings, employeeId);
          expect(new Set(way).size).toBe(way.length);
          if (finding.outcome.kind === "employee") met.add(finding.outcome.capacity);
          else met.add(finding.outcome.kind);
          for (const skip of skips(finding)) met.add(skip.code);
        }
      }),
      RUNS,
    );
    // The random trees must reach what they are meant to try.
    expect([...met].sort()).toEqual(
      [
        ...["definitif", "delegate", "pj", "plh", "plt", "rangkap", "tugas_tambahan", "official", "none"],
        ...["self", "circle", "standing", "position_too_low", "not_above"],
      ].sort(),
    );
  });

  test("there is always a reason", () => {
    fc.assert(
      fc.property(anyOrg, anyDay, (org, day) => {
        for (const finding of appraisersOf(org, day).values()) {
          const hasReason = finding.outcome.kind === "none" || finding.steps.length > 0;
          expect(hasReason).toBe(true);
          expect(appraiserSentence(finding)).toMatch(/, karena .+\.$/);
        }
      }),
      RUNS,
    );
  });

  test("the answer does not depend on the order of the rows, and is the same every time", () => {
    const twice = anyOrg.chain((org) => fc.tuple(fc.constant(org), reordered(org)));
    fc.assert(
      fc.property(twice, anyDay, ([org, again], day) => {
        const byId = (findings: ReadonlyMap<string, AppraiserFinding>) => Object.fromEntries(findings);
        expect(byId(appraisersOf(again, day))).toEqual(byId(appraisersOf(org, day)));
      }),
      RUNS,
    );
  });

  test("who appraises may do so on that day: he leads the unit or the SK lists the person", () => {
    fc.assert(
      fc.property(anyOrg, anyDay, (org, day) => {
        for (const { employeeId, outcome } of appraisersOf(org, day).values()) {
          if (outcome.kind !== "employee") continue;
          const standings = org.standings.filter((row) => row.employeeId === outcome.employeeId);
          expect(org.policy.standings[standingOn(standings, day)].mayAppraise).toBe(true);
          const rows = outcome.capacity === "delegate" ? org.delegations : org.placements;
          const by = rows.find(({ id }) => id === outcome.via);
          expect(by !== undefined && isWithin(day, by.validity)).toBe(true);
          if (by !== undefined && "employeeIds" in by) expect(by.employeeIds).toContain(employeeId);
          if (by !== undefined && "isHead" in by) expect(by.isHead).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("a snapshot of what can be reached from a person gives the same two answers as the whole agency", () => {
    fc.assert(
      fc.property(anyOrg, anyDay, fc.nat(9), (org, day, index) => {
        const answers = (snapshot: OrgSnapshot) => {
          const appraisal = appraisalOn(snapshot, day);
          const finding = appraiserIn(appraisal, `person-${String(index)}`);
          return [finding, superiorOfAppraiser(appraisal, finding)];
        };
        expect(answers(reachedFrom(org, `person-${String(index)}`))).toEqual(answers(org));
      }),
      RUNS,
    );
  });

  test("the atasan pejabat penilai is a third person, whom neither of the two appraises", () => {
    let found = 0;
    fc.assert(
      fc.property(anyOrg, anyDay, (org, day) => {
        const appraisal = appraisalOn(org, day);
        const findings = appraisersOf(org, day);
        for (const { id } of org.people) {
          const finding = appraiserIn(appraisal, id);
          const superior = superiorOfAppraiser(appraisal, finding);
          expect(superiorSentence(superior)).toMatch(/^Atasan Pejabat Penilai Kinerja Anda.+\.$/);
          if (superior.outcome.kind !== "employee" || finding.outcome.kind !== "employee") continue;
          found += 1;
          const above = wayUp(findings, superior.outcome.employeeId);
          expect(above).not.toContain(id);
          expect(above).not.toContain(finding.outcome.employeeId);
        }
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });
});
