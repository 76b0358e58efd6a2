import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/access/role";
import { AGENCY_KINDS } from "@/lib/agency/agency";
import { UNIT_KINDS } from "@/lib/agency/unit";
import * as stored from "@/lib/db/generated/enums";
import { EMPLOYEE_KINDS, NUMBER_KINDS, SEXES } from "@/lib/employee/employee";
import { SEX_TO_DB } from "@/lib/employee/server/store";
import { LEAVE_KINDS } from "@/lib/employee/leave";
import { PLACEMENT_KINDS } from "@/lib/employee/placement";
import { JENJANG, POSITION_KINDS } from "@/lib/employee/position";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { TEAM_ROLES } from "@/lib/employee/team";
import { RHYTHMS } from "@/lib/period/period";
import { WINDOW_KINDS } from "@/lib/period/window";

describe("what the rules name and what the database stores are the same words", () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["AgencyKind", AGENCY_KINDS, stored.AgencyKind],
    ["UnitKind", UNIT_KINDS, stored.UnitKind],
    ["EmployeeKind", EMPLOYEE_KINDS, stored.EmployeeKind],
    ["NumberKind", NUMBER_KINDS, stored.NumberKind],
    // Staff lists print a letter, the database keeps the word; the store translates.
    ["Sex", SEXES.map((sex) => SEX_TO_DB[sex]), stored.Sex],
    ["PositionKind", POSITION_KINDS, stored.PositionKind],
    ["Jenjang", JENJANG, stored.Jenjang],
    ["PlacementKind", PLACEMENT_KINDS, stored.PlacementKind],
    ["StandingKind", STANDING_KINDS, stored.StandingKind],
    ["LeaveKind", LEAVE_KINDS, stored.LeaveKind],
    ["TeamRole", TEAM_ROLES, stored.TeamRole],
    ["Rhythm", RHYTHMS, stored.Rhythm],
    ["WindowKind", WINDOW_KINDS, stored.WindowKind],
    ["Role", ROLES, stored.Role],
  ])("%s", (_name, words, enumeration) => {
    expect([...words].sort()).toEqual(Object.values(enumeration).sort());
  });
});
