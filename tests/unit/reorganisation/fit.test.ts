import { describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { planFaultText, type PlanNames } from "@/lib/reorganisation/fault-messages";
import { basisFaults, homelessFaults, type PlanFault, type RegisterNow } from "@/lib/reorganisation/fit";
import type { Structure } from "@/lib/reorganisation/structure";

const NOW: RegisterNow = {
  unitVersions: new Map([["dinas", 3]]),
  takenCodes: new Set(["D-01"]),
  posts: new Map([["ani", "p1"]]),
  ikuOwners: new Map([["iku", "dinas"]]),
  duties: [],
};

describe("what a plan was written on", () => {
  it("still holds: nothing to say", () => {
    expect(
      basisFaults(
        {
          units: [
            { unitId: "dinas", version: 3, code: null },
            { unitId: "baru", version: null, code: "D-02" },
          ],
          posts: [
            { employeeId: "ani", placementId: "p1" },
            { employeeId: "tanpa", placementId: null },
          ],
          ikus: [{ ikuId: "iku", unitId: "dinas" }],
        },
        NOW,
      ),
    ).toEqual([]);
  });

  it("has changed meanwhile: each is named", () => {
    const faults = basisFaults(
      {
        units: [
          { unitId: "dinas", version: 2, code: null },
          { unitId: "hilang", version: 1, code: null },
          { unitId: "baru", version: null, code: "D-01" },
          { unitId: "satu", version: null, code: "D-09" },
          { unitId: "dua", version: null, code: "D-09" },
        ],
        posts: [
          { employeeId: "ani", placementId: "p0" },
          { employeeId: "budi", placementId: "p9" },
        ],
        ikus: [{ ikuId: "iku", unitId: "badan" }],
      },
      NOW,
    );
    expect(faults.map((fault) => fault.code)).toEqual([
      ...["unit_changed_since", "unit_changed_since", "code_taken", "code_taken", "code_taken"],
      ...["post_changed_since", "post_changed_since", "iku_changed_since"],
    ]);
  });
});

describe("what a unit that ends leaves behind", () => {
  const structure: Structure = {
    effectiveOn: calendarDateOf("2026-07-01"),
    units: [],
    posts: [],
    handedOn: [],
    abolished: [
      { unitId: "tanpa", into: null },
      { unitId: "lebur", into: "dinas" },
      { unitId: "waris", into: null, heir: "dinas" },
    ],
  };
  const duty = { teams: 1, actions: 2, nodes: 0, laterGrants: 0 };

  it("goes somewhere, or is named", () => {
    const faults = homelessFaults(
      structure,
      ["tanpa", "lebur", "waris"].map((unitId) => ({ unitId, ...duty })),
      [
        { ikuId: "a", unitId: "tanpa", receiverId: null },
        { ikuId: "b", unitId: "lebur", receiverId: "dinas" },
      ],
    );
    expect(faults).toEqual([
      { code: "iku_without_receiver", ikuId: "a", unitId: "tanpa" },
      { code: "duties_without_heir", unitId: "tanpa", ...duty },
    ]);
  });

  it("is nothing: nobody need take it over; but a role that is to begin there is told", () => {
    const none = { teams: 0, actions: 0, nodes: 0, laterGrants: 0 };
    expect(homelessFaults(structure, [{ unitId: "tanpa", ...none }], [])).toEqual([]);
    expect(homelessFaults(structure, [{ unitId: "tanpa", ...none, laterGrants: 1 }], [])).toEqual([
      { code: "grant_later", unitId: "tanpa" },
    ]);
  });
});

describe("the sentence for what stands in the way", () => {
  const names: PlanNames = {
    unit: (id) => `Unit ${id}`,
    person: (id) => `Pegawai ${id}`,
    iku: (id) => `Indikator ${id}`,
    holder: (id) => `Pemegang ${id}`,
  };
  const on = calendarDateOf("2026-07-01");
  const faults: readonly PlanFault[] = [
    { code: "unit_named_twice", unitId: "a" },
    { code: "unit_kept_and_abolished", unitId: "a" },
    { code: "abolished_unknown", unitId: "a" },
    { code: "person_placed_twice", employeeId: "a" },
    { code: "person_unknown", employeeId: "a" },
    { code: "iku_handed_on_twice", ikuId: "a" },
    { code: "unit_changes_later", unitId: "a" },
    { code: "person_moves_later", employeeId: "a" },
    { code: "merged_into_nothing", unitId: "a", into: "b" },
    { code: "left_behind", employeeId: "a", unitId: "b" },
    { code: "delegates_later", unitId: "a", decree: "SK 1" },
    { code: "unit_wrong", fault: { code: "own_descendant", unitId: "a", from: on, otherId: "b", on } },
    { code: "post_wrong", fault: { code: "two_heads", unitId: "a", placementIds: ["p", "q"], on } },
    { code: "post_wrong", fault: { code: "two_posts", employeeId: "a", placementIds: ["p", "q"], on } },
    { code: "post_wrong", fault: { code: "unit_not_valid", placementId: "p", unitId: "a", on } },
    { code: "post_wrong", fault: { code: "unit_unknown", placementId: "p", unitId: "a" } },
    { code: "post_wrong", fault: { code: "validity_reversed", placementId: "p" } },
    { code: "post_wrong", fault: { code: "acting_without_heading", placementId: "p" } },
    { code: "unit_changed_since", unitId: "a" },
    { code: "post_changed_since", employeeId: "a" },
    { code: "iku_changed_since", ikuId: "a" },
    { code: "code_taken", unitId: "a", unitCode: "X" },
    { code: "iku_without_receiver", ikuId: "a", unitId: "b" },
    { code: "duties_without_heir", unitId: "a", teams: 1, actions: 1, nodes: 1, laterGrants: 0 },
    { code: "grant_later", unitId: "a" },
  ];

  it.each(faults)("names what it is about and says what to do: $code", (fault) => {
    const { name, text } = planFaultText(fault, names);
    expect(name).toMatch(/^(Unit|Pegawai|Indikator|Pemegang) /);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/undefined|null|_/);
  });
});
