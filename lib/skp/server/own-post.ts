import type { Actor } from "@/lib/access/actor";
import type { UnitKind } from "@/lib/agency/unit";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import type { Tx } from "@/lib/db/server/door";
import { orgOn, ownPostOf } from "@/lib/employee/org-day";
import { relationsOf, type Relation } from "@/lib/employee/relation";
import { snapshotFor } from "@/lib/employee/server/org-snapshot";
import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import type { SkpPost } from "../opening";

/** The post of a person on a day, and what bears on the SKP that is made from it. */
export interface OwnPost extends SkpPost {
  readonly unitId: string;
  readonly positionName: string;
  readonly held: DateSpan;
  readonly relation: Relation;
  /** What the group is called that is planned elsewhere; null where the person plans here. */
  readonly externalGroup: string | null;
}

function groupLabel(policy: Kebijakan, { isExternal, groupKey }: Relation): string | null {
  if (!isExternal) return null;
  return policy.groups.find(({ key }) => key === groupKey)?.label ?? "";
}

/** The post from which the person makes an SKP, from the records of that day; null where none is held. */
export async function ownPostOn(
  tx: Tx,
  actor: Pick<Actor, "agencyId">,
  employeeId: string,
  day: CalendarDate,
): Promise<OwnPost | null> {
  const { agencyId } = actor;
  const person = await tx.employee.findUnique({
    where: { agencyId_id: { agencyId, id: employeeId } },
    select: { kind: true },
  });
  if (person === null) return null;
  const snapshot = await snapshotFor(tx, employeeId, day);
  const org = orgOn(snapshot, day);
  const post = ownPostOf(org, employeeId);
  if (post === null) return null;
  const policy = await kebijakanOf(tx, agencyId, Number(day.slice(0, 4)));
  const [relation] = relationsOf(snapshot, day, policy, new Map([[employeeId, person.kind]]));
  if (relation === undefined) return null;
  const unitKind: UnitKind = org.units.get(post.unitId)?.kind ?? "lainnya";
  return {
    unitId: post.unitId,
    unitKind,
    positionKind: post.positionKind,
    positionName: post.positionName,
    isHead: post.isHead,
    held: post.validity,
    relation,
    externalGroup: groupLabel(policy, relation),
  };
}
