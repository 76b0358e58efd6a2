import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appraisalOn, appraiserIn, appraiserOf, appraisersOf } from "@/lib/employee/appraiser";
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

/** Only heads, delegates and the one who is asked about. */
function narrowed(org: OrgSnapshot, employeeId: string): OrgSnapshot {
  const wanted = new Set([
    employeeId,
    ...org.placements.filter((row) => row.isHead).map((row) => row.employeeId),
    ...org.delegations.map((row) => row.delegateId),
  ]);
  return {
    ...org,
    people: org.people.filter(({ id }) => wanted.has(id)),
    placements: org.placements.filter((row) => wanted.has(row.employeeId)),
    standings: org.standings.filter((row) => wanted.has(row.employeeId)),
    leaves: org.leaves.filter((row) => wanted.has(row.employeeId)),
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

  test("a snapshot without those who could not appraise gives the same answer", () => {
    fc.assert(
      fc.property(anyOrg, anyDay, fc.nat(9), (org, day, index) => {
        const employeeId = `person-${String(index)}`;
        expect(appraiserOf(employeeId, day, narrowed(org, employeeId))).toEqual(
          appraisersOf(org, day).get(employeeId),
        );
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
