import { describe, expect, it } from "vitest";
import type { UnitReach } from "@/lib/agency/policy";
import { mayPlan, mayRecord } from "@/lib/iku/policy";

const AGENCY: UnitReach = { kind: "agency" };
const UNIT: UnitReach = { kind: "units", unitIds: new Set(["dinas"]) };
const NOWHERE: UnitReach = { kind: "none" };

describe("who plans", () => {
  it.each([
    [AGENCY, "dinas", true],
    [AGENCY, null, true],
    [UNIT, "dinas", true],
    [UNIT, "badan", false],
    [UNIT, null, false],
    [NOWHERE, "dinas", false],
    [NOWHERE, null, false],
  ])("%j, unit %s: %s", (reach, unitId, allowed) => {
    expect(mayPlan(reach, unitId).allowed).toBe(allowed);
  });
});

describe("who enters figures", () => {
  const nobody = { reach: NOWHERE, unitId: "dinas", isHead: false, isKeeper: false };
  it.each([
    ["the head of the unit that answers", { ...nobody, isHead: true }, true],
    ["who keeps them for the head", { ...nobody, isKeeper: true }, true],
    ["a planner of the unit", { ...nobody, reach: UNIT }, true],
    ["a planner of the agency, also where nobody answers", { ...nobody, reach: AGENCY, unitId: null }, true],
    ["a planner of another unit", { ...nobody, reach: UNIT, unitId: "badan" }, false],
    ["anybody else", nobody, false],
  ])("%s", (_who, relation, allowed) => {
    expect(mayRecord(relation).allowed).toBe(allowed);
  });
});
