import fc from "fast-check";
import { UNIT_KINDS, type UnitVersion } from "@/lib/agency/unit";
import { LEAVE_KINDS } from "@/lib/employee/leave";
import { DEFAULT_APPRAISAL_POLICY, type OrgSnapshot } from "@/lib/employee/org-snapshot";
import { PLACEMENT_KINDS } from "@/lib/employee/placement";
import { POSITION_KINDS } from "@/lib/employee/position";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { addDays, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";

const START = calendarDateOf("2026-06-01");

/** A day of the twelve in which everything random begins and ends. */
export const anyDay: fc.Arbitrary<CalendarDate> = fc.nat(11).map((offset) => addDays(START, offset));

/** Mostly spans that hold all twelve days, so that most trees hang together. */
const anySpan = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ from: START, to: null }) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyDay, fc.nat(8)).map(([from, length]) => ({ from, to: addDays(from, length) })),
  },
);

const UNITS = 8;
const PEOPLE = 10;

const unitId = fc.nat(UNITS - 1).map((index) => `unit-${String(index)}`);
const personId = fc.nat(PEOPLE - 1).map((index) => `person-${String(index)}`);

/** Parents of lower index make a tree; now and then any parent at all, which may be missing, later, or itself. */
function anyUnit(index: number): fc.Arbitrary<UnitVersion> {
  const below: fc.Arbitrary<string | null> = fc
    .nat(Math.max(index - 1, 0))
    .map((parent) => (index === 0 ? null : `unit-${String(parent)}`));
  return fc.record({
    unitId: fc.constant(`unit-${String(index)}`),
    name: fc.constant(`Unit ${String(index)}`),
    kind: fc.constantFrom(...UNIT_KINDS),
    headTitle: fc.constantFrom(null, `Pimpinan ${String(index)}`),
    parentId: fc.oneof({ weight: 9, arbitrary: below }, { weight: 1, arbitrary: unitId }),
    appraisalSuperiorId: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: below },
      { weight: 1, arbitrary: unitId },
    ),
    validity: anySpan,
  });
}

const anyPlacement = fc.record({
  employeeId: personId,
  unitId,
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant("definitif" as const) },
    fc.constantFrom(...PLACEMENT_KINDS),
  ),
  isHead: fc.boolean(),
  positionName: fc.constant("Jabatan"),
  positionKind: fc.constantFrom(...POSITION_KINDS),
  validity: anySpan,
});

const anyDelegation = fc.record({
  unitId,
  delegateId: personId,
  decree: fc.constant("800/1/2026"),
  employeeIds: fc.array(personId, { minLength: 1, maxLength: 4 }),
  validity: anySpan,
});

const anyStanding = fc.record({
  employeeId: personId,
  kind: fc.constantFrom(...STANDING_KINDS),
  validity: anySpan,
});

const anyLeave = fc.record({
  employeeId: personId,
  kind: fc.constantFrom(...LEAVE_KINDS),
  validity: fc.tuple(anyDay, fc.nat(8)).map(([from, length]) => ({ from, to: addDays(from, length) })),
});

function numbered<T extends object>(rows: readonly T[], prefix: string): (T & { readonly id: string })[] {
  return rows.map((row, index) => ({ ...row, id: `${prefix}-${String(index)}` }));
}

/** Any rows at all: sound trees and broken ones, with circles, gaps, double posts and delegations crosswise. */
export const anyOrg: fc.Arbitrary<OrgSnapshot> = fc
  .record({
    units: fc.tuple(...Array.from({ length: UNITS }, (_, index) => anyUnit(index))),
    placements: fc.array(anyPlacement, { minLength: 4, maxLength: 25 }),
    delegations: fc.array(anyDelegation, { maxLength: 5 }),
    standings: fc.array(anyStanding, { maxLength: 3 }),
    leaves: fc.array(anyLeave, { maxLength: 3 }),
    agencyHead: fc.constantFrom(null, { title: "Wali Kota", name: "Pejabat Rekaan" }),
    headKinds: fc.constantFrom(DEFAULT_APPRAISAL_POLICY.headKinds, POSITION_KINDS),
  })
  .map(({ headKinds, placements, delegations, ...rest }) => ({
    ...rest,
    placements: numbered(placements, "placement"),
    delegations: numbered(delegations, "sk"),
    people: Array.from({ length: PEOPLE }, (_, index) => ({
      id: `person-${String(index)}`,
      name: `Orang ${String(index)}`,
    })),
    policy: { ...DEFAULT_APPRAISAL_POLICY, headKinds },
  }));

function shuffled<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}

/** The same rows in another order. */
export function reordered(org: OrgSnapshot): fc.Arbitrary<OrgSnapshot> {
  return fc
    .record({
      units: shuffled(org.units),
      people: shuffled(org.people),
      placements: shuffled(org.placements),
      standings: shuffled(org.standings),
      leaves: shuffled(org.leaves),
      delegations: shuffled(org.delegations),
    })
    .map((rows) => ({ ...org, ...rows }));
}
