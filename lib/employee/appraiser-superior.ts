import { appraiserIn, type AppraisalDay } from "./appraiser";
import type { AppraiserFinding, SkipReason, SuperiorFinding } from "./appraiser-reason";
import { none, searchUpwards } from "./appraiser-search";

/** Whether the way up from `employeeId` comes to one of `others`. */
function isBelow(appraisal: AppraisalDay, employeeId: string, other: string): boolean {
  let { outcome } = appraiserIn(appraisal, employeeId);
  while (outcome.kind === "employee") {
    if (outcome.employeeId === other) return true;
    ({ outcome } = appraiserIn(appraisal, outcome.employeeId));
  }
  return false;
}

/**
 * The atasan pejabat penilai kinerja, who decides a keberatan (PP 30/2019 Ps 59): the head above the unit in which the
 * appraiser appraises, for a delegate the head who has delegated. Neither the person, nor the appraiser, nor anybody
 * whom the appraiser appraises, directly or through others (which takes in all below the person). Above the agency's head the policy decides: final, or a named official.
 */
export function superiorOfAppraiser(appraisal: AppraisalDay, finding: AppraiserFinding): SuperiorFinding {
  const { employeeId, day, outcome: appraiser } = finding;
  const { org } = appraisal;
  switch (appraiser.kind) {
    case "none":
      return { employeeId, day, outcome: appraiser, steps: [] };
    case "official":
      return { employeeId, day, outcome: org.policy.objectionAtTop, steps: [{ kind: "top" }] };
    case "employee": {
      const start = org.units.get(appraiser.unitId);
      if (start === undefined) {
        return { employeeId, day, outcome: none({ code: "unit_not_valid" }), steps: [] };
      }
      const objection = (candidateId: string): SkipReason | null => {
        if (candidateId === employeeId) return { code: "self" };
        if (candidateId === appraiser.employeeId) return { code: "is_appraiser" };
        return isBelow(appraisal, candidateId, appraiser.employeeId) ? { code: "below_appraiser" } : null;
      };
      const isAbove = appraiser.capacity !== "delegate";
      const { outcome, steps } = searchUpwards(org, start, isAbove, objection);
      const isTop = outcome.kind === "none" && outcome.because.code === "nobody_above";
      return { employeeId, day, outcome: isTop ? org.policy.objectionAtTop : outcome, steps };
    }
  }
}
