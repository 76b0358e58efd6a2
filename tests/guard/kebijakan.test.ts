import { describe, expect, it } from "vitest";
import {
  DEFAULT_KEBIJAKAN,
  POLICY_EMPLOYEE_KINDS,
  POLICY_LEAVES,
  POLICY_POSITION_KINDS,
  POLICY_PREDIKATS,
  POLICY_RATINGS,
  POLICY_RHYTHMS,
  POLICY_STANDINGS,
} from "@/lib/agency/kebijakan";
import { appraisalPolicyOf } from "@/lib/employee/appraisal-policy";
import { EMPLOYEE_KINDS } from "@/lib/employee/employee";
import { LEAVE_KINDS, LONG_LEAVE_KINDS } from "@/lib/employee/leave";
import { DEFAULT_APPRAISAL_POLICY } from "@/lib/employee/org-snapshot";
import { POSITION_KINDS } from "@/lib/employee/position";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "@/lib/employee/standing";
import { PREDIKAT_ORGANISASI, RATINGS } from "@/lib/evaluation/rating";
import { RHYTHMS } from "@/lib/period/period";
import { DEFAULT_WINDOW_RULE, windowRuleOf } from "@/lib/period/window";

describe("the agency's policy, which comes before the rooms it is about, uses their words", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["rhythms", POLICY_RHYTHMS, RHYTHMS],
    ["jabatan", POLICY_POSITION_KINDS, POSITION_KINDS],
    ["kinds of employees", POLICY_EMPLOYEE_KINDS, EMPLOYEE_KINDS],
    ["cuti", POLICY_LEAVES, LEAVE_KINDS],
    ["ratings", POLICY_RATINGS, RATINGS],
    ["predikat organisasi", POLICY_PREDIKATS, PREDIKAT_ORGANISASI],
  ])("%s", (_name, ours, theirs) => {
    expect(ours).toEqual(theirs);
  });

  it("kedudukan: all but aktif and those that end the service", () => {
    expect(POLICY_STANDINGS).toEqual(
      STANDING_KINDS.filter((kind) => kind !== "aktif" && !DEFAULT_STANDING_RULES[kind].closesSkp),
    );
  });
});

describe("the defaults of the policy are those of the rules", () => {
  it("who appraises whom", () => {
    expect(appraisalPolicyOf(DEFAULT_KEBIJAKAN)).toEqual(DEFAULT_APPRAISAL_POLICY);
  });

  it("the windows of a new period", () => {
    expect(windowRuleOf(DEFAULT_KEBIJAKAN)).toEqual(DEFAULT_WINDOW_RULE);
  });

  it("cuti that leave a period without work", () => {
    expect(DEFAULT_KEBIJAKAN.leaves).toEqual(LONG_LEAVE_KINDS);
  });
});
