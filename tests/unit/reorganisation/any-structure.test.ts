import fc from "fast-check";
import { expect, test } from "vitest";
import { unitFaults } from "@/lib/agency/unit-history";
import { unitTreeOn } from "@/lib/agency/unit-tree";
import { appraisersOf } from "@/lib/employee/appraiser";
import { orgOn } from "@/lib/employee/org-day";
import { DEFAULT_APPRAISAL_POLICY, type OrgSnapshot } from "@/lib/employee/org-snapshot";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { restructured } from "@/lib/reorganisation/restructure";
import { simulate } from "@/lib/reorganisation/simulation";
import type { Structure } from "@/lib/reorganisation/structure";
import { footingsOver } from "@/lib/skp/footing";
import { midYearStep } from "@/lib/skp/mid-year";

const DAY = calendarDateOf("2026-06-15");
const EVE = addDays(DAY, -1);
const SPAN = { from: calendarDateOf("2026-01-01"), to: calendarDateOf("2026-12-31") };
const ALWAYS = { from: calendarDateOf("2020-01-01"), to: null };
const POLICY = { isPltChange: true };
const UNITS = 7;
const PEOPLE = 16;
const unitId = (index: number): string => `unit-${String(index)}`;
const personId = (index: number): string => `person-${String(index)}`;

/** A sound agency: a tree, each unit with its head, the others anywhere. */
const anyAgency: fc.Arbitrary<OrgSnapshot> = fc
  .record({
    parents: fc.tuple(...Array.from({ length: UNITS }, (_, index) => fc.nat(Math.max(index - 1, 0)))),
    seats: fc.array(fc.nat(UNITS - 1), { minLength: PEOPLE - UNITS, maxLength: PEOPLE - UNITS }),
  })
  .map(({ parents, seats }) => ({
    units: parents.map((parent, index) => ({
      unitId: unitId(index),
      name: `Unit ${String(index)}`,
      kind: index === 0 ? ("instansi" as const) : ("bidang" as const),
      headTitle: null,
      parentId: index === 0 ? null : unitId(parent),
      appraisalSuperiorId: null,
      validity: ALWAYS,
    })),
    people: Array.from({ length: PEOPLE }, (_, index) => ({ id: personId(index), name: personId(index) })),
    placements: Array.from({ length: PEOPLE }, (_, index) => ({
      id: `placement-${String(index)}`,
      employeeId: personId(index),
      unitId: unitId(index < UNITS ? index : (seats[index - UNITS] ?? 0)),
      kind: "definitif" as const,
      isHead: index < UNITS,
      positionName: "Jabatan",
      positionKind: index < UNITS ? ("pengawas" as const) : ("pelaksana" as const),
      validity: ALWAYS,
    })),
    standings: [],
    leaves: [],
    delegations: [],
    agencyHead: null,
    policy: DEFAULT_APPRAISAL_POLICY,
  }));

/** Units moved, opened and merged, and people moved, at random; many of these cannot take effect. */
const anyStructure: fc.Arbitrary<Structure> = fc
  .record({
    units: fc.array(fc.tuple(fc.integer({ min: 1, max: UNITS }), fc.nat(UNITS)), { maxLength: 2 }),
    abolished: fc.array(fc.tuple(fc.integer({ min: 1, max: UNITS - 1 }), fc.nat(UNITS)), { maxLength: 1 }),
    posts: fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(UNITS - 1), fc.boolean()), { maxLength: 4 }),
    withHeads: fc.boolean(),
  })
  .map(({ units, abolished, posts, withHeads }) => ({
    effectiveOn: DAY,
    units: units.map(([unit, parent]) => ({
      unitId: unitId(unit),
      name: `Baru ${String(unit)}`,
      kind: "bidang" as const,
      headTitle: null,
      parentId: unitId(parent),
      appraisalSuperiorId: null,
    })),
    abolished: abolished.map(([unit, into]) => ({ unitId: unitId(unit), into: unitId(into) })),
    posts: [
      ...posts.map(([person, unit, leads]) => ({ person, unit, isHead: leads && withHeads })),
      ...abolished.map(([unit, into]) => ({ person: unit, unit: into, isHead: false })),
    ].map(({ person, unit, isHead }) => ({
      employeeId: personId(person),
      unitId: unitId(unit),
      positionName: "Jabatan baru",
      positionKind: isHead ? ("pengawas" as const) : ("pelaksana" as const),
      isHead,
    })),
    handedOn: [],
  }));

function answers(org: OrgSnapshot, day: typeof DAY): Map<string, unknown> {
  return new Map([...appraisersOf(org, day)].map(([id, { outcome }]) => [id, outcome]));
}

test("no orphan, no circle, nobody lost, everyone where the plan says, the day before untouched", () => {
  let inEffect = 0;
  fc.assert(
    fc.property(anyAgency, anyStructure, (before, structure) => {
      const outcome = restructured(before, structure);
      if (!outcome.ok) {
        expect(outcome.refusal.length).toBeGreaterThan(0);
        return;
      }
      inEffect += 1;
      const after = outcome.value;
      expect(unitFaults(after.units)).toEqual([]);
      expect(unitTreeOn(after.units, DAY)).toMatchObject({ orphans: [], circular: [], roots: ["unit-0"] });
      const org = orgOn(after, DAY);
      for (const { id } of before.people) {
        const [post, ...others] = org.placements.get(id) ?? [];
        expect(others).toEqual([]);
        expect(org.units.has(post?.unitId ?? "")).toBe(true);
        const planned = structure.posts.find(({ employeeId }) => employeeId === id);
        const was = orgOn(before, DAY).placements.get(id)?.[0];
        const merged = structure.abolished.find((unit) => unit.unitId === was?.unitId);
        expect(post?.unitId).toBe(planned?.unitId ?? merged?.into ?? was?.unitId);
      }
      expect(answers(after, EVE)).toEqual(answers(before, EVE));
    }),
    { numRuns: 1000 },
  );
  expect(inEffect).toBeGreaterThan(100);
});

test("what the simulation tells is what is found once the structure is in effect", () => {
  let told = 0;
  fc.assert(
    fc.property(anyAgency, anyStructure, fc.boolean(), (before, structure, isAgreed) => {
      const skps = before.people.map(({ id }) => ({ skpId: id, employeeId: id, span: SPAN, isAgreed }));
      const limits = { mostPerAppraiser: 3 };
      const simulated = simulate(before, structure, { skps, ikus: [], policy: POLICY, limits });
      const outcome = restructured(before, structure);
      expect(simulated.ok).toBe(outcome.ok);
      if (!simulated.ok || !outcome.ok) return;
      const [was, is] = [appraisersOf(before, DAY), appraisersOf(outcome.value, DAY)];
      const idOf = (of: typeof was, id: string): string | null => {
        const found = of.get(id)?.outcome;
        return found?.kind === "employee" ? found.employeeId : null;
      };
      const moved = before.people.map(({ id }) => id).filter((id) => idOf(was, id) !== idOf(is, id));
      expect(simulated.value.appraiserChanges.map(({ employeeId }) => employeeId)).toEqual(moved);
      const steps = skps.flatMap((skp) => {
        const step = midYearStep(skp, footingsOver(outcome.value, skp.employeeId, SPAN), POLICY);
        return step.kind === "keep" ? [] : [{ skp, step }];
      });
      expect(simulated.value.skps).toEqual(steps);
      told += steps.length;
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(50);
});
