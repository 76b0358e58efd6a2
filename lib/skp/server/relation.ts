import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import type { Tx } from "@/lib/db/server/door";
import { appraisalOn, appraiserIn } from "@/lib/employee/appraiser";
import type { AppraiserOutcome } from "@/lib/employee/appraiser-reason";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import { snapshotFor } from "@/lib/employee/server/org-snapshot";
import { inForceOn } from "@/lib/employee/server/store";
import type { PerformanceRelation } from "../policy";

/** Whose performance, in which unit; `pastAppraiserId`: whom the SKP in question has as its appraiser. */
export interface PerformanceSubject {
  readonly employeeId: string;
  readonly unitId: string;
  readonly pastAppraiserId: string | null;
}

function isThat(employeeId: string, outcome: AppraiserOutcome | { readonly kind: "final" }): boolean {
  return outcome.kind === "employee" && outcome.employeeId === employeeId;
}

/** How the actor stands to the person today, from the records themselves. */
export async function relationToPerformance(
  tx: Tx,
  actor: Actor,
  { employeeId, unitId, pastAppraiserId }: PerformanceSubject,
): Promise<PerformanceRelation> {
  const { agencyId, today, employeeId: own } = actor;
  const isReached = mayEditUnit(await unitReach(tx, actor, "skp.read"), unitId).allowed;
  const mayRecord = mayEditUnit(await unitReach(tx, actor, "skp.record-paper"), unitId).allowed;
  const nobody = {
    isOwn: own === employeeId,
    isAppraiser: false,
    isSuperior: false,
    wasAppraiser: false,
    isReached,
    isRecorder: false,
    ledTeamIds: [],
  };
  if (own === employeeId || (own === null && !mayRecord)) return nobody;
  const appraisal = appraisalOn(await snapshotFor(tx, employeeId, today), today);
  const finding = appraiserIn(appraisal, employeeId);
  const isRecorder = mayRecord && finding.outcome.kind === "official";
  if (own === null) return { ...nobody, isRecorder };
  const led = await tx.team.findMany({
    where: {
      agencyId,
      ...inForceOn(today),
      AND: [
        { members: { some: { employeeId: own, role: "ketua", ...inForceOn(today) } } },
        { members: { some: { employeeId, ...inForceOn(today) } } },
      ],
    },
    select: { id: true },
  });
  return {
    isOwn: false,
    isAppraiser: isThat(own, finding.outcome),
    isSuperior: isThat(own, superiorOfAppraiser(appraisal, finding).outcome),
    wasAppraiser: pastAppraiserId === own,
    isReached,
    isRecorder,
    ledTeamIds: led.map(({ id }) => id),
  };
}
