import type { Kebijakan } from "@/lib/agency/kebijakan";
import { groupOf, rhythmOf } from "@/lib/agency/kebijakan-group";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import { appraisalOn, appraiserIn } from "./appraiser";
import type { AppraiserOutcome, NoAppraiserReason } from "./appraiser-reason";
import type { EmployeeKind } from "./employee";
import { ownPostOf } from "./org-day";
import type { OrgSnapshot } from "./org-snapshot";
import type { PositionKind } from "./position";
import type { StandingKind } from "./standing";

/** Who appraises a person on a day, and what bears on how and whether he or she is evaluated. */
export interface Relation {
  readonly employeeId: string;
  readonly appraiserId: string | null;
  /** "Plt. Camat Gayungan"; null where nobody was found. */
  readonly appraiserTitle: string | null;
  readonly because: NoAppraiserReason["code"] | null;
  readonly unitId: string | null;
  readonly positionName: string | null;
  readonly positionKind: PositionKind | null;
  readonly isHead: boolean;
  readonly standing: StandingKind;
  readonly makesSkp: boolean;
  readonly isCounted: boolean;
  readonly groupKey: string | null;
  readonly rhythm: Rhythm;
  readonly isExternal: boolean;
  readonly selfAssessment: boolean;
}

function appraiserFields(
  outcome: AppraiserOutcome,
): Pick<Relation, "appraiserId" | "appraiserTitle" | "because"> {
  switch (outcome.kind) {
    case "employee":
      return { appraiserId: outcome.employeeId, appraiserTitle: outcome.title, because: null };
    case "official":
      return { appraiserId: null, appraiserTitle: outcome.title, because: null };
    case "none":
      return { appraiserId: null, appraiserTitle: null, because: outcome.because.code };
  }
}

/** The relations of the people named, on a day. `kinds`: the employee kind of each. */
export function relationsOf(
  snapshot: OrgSnapshot,
  day: CalendarDate,
  policy: Kebijakan,
  kinds: ReadonlyMap<string, EmployeeKind>,
): readonly Relation[] {
  const appraisal = appraisalOn(snapshot, day);
  const { org } = appraisal;
  return [...kinds].map(([employeeId, employeeKind]) => {
    const post = ownPostOf(org, employeeId);
    const standing = org.standings.get(employeeId) ?? "aktif";
    const rule = org.policy.standings[standing];
    const group =
      post === null
        ? null
        : groupOf(policy, {
            employeeKind,
            positionKind: post.positionKind,
            positionName: post.positionName,
            unitKind: org.units.get(post.unitId)?.kind ?? "lainnya",
          });
    return {
      employeeId,
      ...appraiserFields(appraiserIn(appraisal, employeeId).outcome),
      unitId: post?.unitId ?? null,
      positionName: post?.positionName ?? null,
      positionKind: post?.positionKind ?? null,
      isHead: post?.isHead ?? false,
      standing,
      makesSkp: rule.makesSkp && post !== null,
      isCounted: rule.isCounted && post !== null,
      groupKey: group?.key ?? null,
      ...rhythmOf(policy, group),
    };
  });
}
