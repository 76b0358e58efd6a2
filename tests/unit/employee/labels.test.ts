import { describe, expect, test } from "vitest";
import { EMPLOYEE_KINDS, NUMBER_KINDS, SEXES } from "@/lib/employee/employee";
import {
  EMPLOYEE_KIND_NAMES,
  JENJANG_NAMES,
  LEAVE_NAMES,
  NUMBER_KIND_NAMES,
  PLACEMENT_KIND_NAMES,
  POSITION_KIND_NAMES,
  SEX_NAMES,
  STANDING_NAMES,
  TEAM_ROLE_NAMES,
} from "@/lib/employee/labels";
import { LEAVE_KINDS } from "@/lib/employee/leave";
import { PLACEMENT_KINDS } from "@/lib/employee/placement";
import { JENJANG, POSITION_KINDS } from "@/lib/employee/position";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { TEAM_ROLES } from "@/lib/employee/team";

describe("what the kinds are called", () => {
  test.each([
    ["ASN", EMPLOYEE_KINDS, EMPLOYEE_KIND_NAMES],
    ["numbers", NUMBER_KINDS, NUMBER_KIND_NAMES],
    ["sexes", SEXES, SEX_NAMES],
    ["positions", POSITION_KINDS, POSITION_KIND_NAMES],
    ["jenjang", JENJANG, JENJANG_NAMES],
    ["placements", PLACEMENT_KINDS, PLACEMENT_KIND_NAMES],
    ["standings", STANDING_KINDS, STANDING_NAMES],
    ["leaves", LEAVE_KINDS, LEAVE_NAMES],
    ["team roles", TEAM_ROLES, TEAM_ROLE_NAMES],
  ] as const)("%s: each by a name of its own, and none without a kind", (_title, kinds, names) => {
    expect(Object.keys(names).sort()).toEqual([...kinds].sort());
    expect(new Set(Object.values(names)).size).toBe(kinds.length);
    for (const name of Object.values(names)) expect(name).toMatch(/^[A-Z][A-Za-z ./()-]+$/);
  });
});
