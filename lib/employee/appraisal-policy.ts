import { POLICY_STANDINGS, type Kebijakan } from "@/lib/agency/kebijakan";
import type { AppraisalPolicy } from "./org-snapshot";
import { DEFAULT_STANDING_RULES, standingRules, type StandingKind, type StandingRule } from "./standing";

const APPRAISED_BY = { no: "nobody", unit: "unit", host: "host" } as const;

/** What the agency's policy of a year says about who appraises whom (decision 034). */
export function appraisalPolicyOf({ appraisal }: Pick<Kebijakan, "appraisal">): AppraisalPolicy {
  const { headKinds, unitsLedByFungsional, acting, objectionAtTop } = appraisal;
  const changes: Partial<Record<StandingKind, StandingRule>> = {};
  for (const kind of POLICY_STANDINGS) {
    const { appraised, isCounted, mayAppraise } = appraisal.standings[kind];
    changes[kind] = {
      ...DEFAULT_STANDING_RULES[kind],
      ...{ isCounted, mayAppraise },
      makesSkp: appraised !== "no",
      appraisedBy: APPRAISED_BY[appraised],
    };
  }
  return { headKinds, unitsLedByFungsional, acting, objectionAtTop, standings: standingRules(changes) };
}
