import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { appraisalOn, appraiserIn } from "@/lib/employee/appraiser";
import type { AppraiserFinding, SuperiorFinding } from "@/lib/employee/appraiser-reason";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import { ownPostOf } from "@/lib/employee/org-day";
import { snapshotFor } from "@/lib/employee/server/org-snapshot";
import { ownParty, partyOf, printedOn } from "@/lib/employee/server/party";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Parties } from "../parties";

/** Who appraises somebody on a day, who stands above, and both sides as papers print them. */
export interface Sides {
  readonly finding: AppraiserFinding;
  readonly superior: SuperiorFinding;
  /** The unit of the own post; null for a person without one. */
  readonly unitId: string | null;
  readonly isHead: boolean;
  /** Null where nobody appraises the person on that day (`finding` says why). */
  readonly parties: Parties | null;
}

/** Both sides of an SKP or an evaluation as they are on `day`; worked out from the records, not from a list kept. */
export async function sidesOn(
  tx: Tx,
  actor: Pick<Actor, "agencyId" | "agencyName">,
  employeeId: string,
  day: CalendarDate,
): Promise<Sides> {
  const appraisal = appraisalOn(await snapshotFor(tx, employeeId, day), day);
  const finding = appraiserIn(appraisal, employeeId);
  const superior = superiorOfAppraiser(appraisal, finding);
  const ids = [employeeId];
  for (const { outcome } of [finding, superior]) {
    if (outcome.kind === "employee") ids.push(outcome.employeeId);
  }
  const people = await printedOn(tx, actor.agencyId, ids, day);
  const printed = people.get(employeeId);
  const employee = printed === undefined ? null : ownParty(appraisal.org, employeeId, printed);
  const appraiser = partyOf(finding.outcome, people, actor.agencyName);
  const post = ownPostOf(appraisal.org, employeeId);
  return {
    finding,
    superior,
    unitId: post?.unitId ?? null,
    isHead: post?.isHead ?? false,
    parties:
      employee === null || appraiser === null
        ? null
        : {
            day,
            agency: actor.agencyName,
            employee,
            appraiser,
            superior: partyOf(superior.outcome, people, actor.agencyName),
          },
  };
}
