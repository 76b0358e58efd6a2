import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { Sight } from "@/lib/iku/sight";
import { sightsOf, unitSights, type UnitSight } from "@/lib/iku/server/queries/sight";
import { skpPlan } from "../../plan";
import { withLinks } from "../../plan-links";
import { numberedRhks, rhkName } from "../../rhk-number";
import { linksInForce } from "../projection";
import { sightStarts } from "../sight-starts";

export interface OwnSight {
  /** Of the SKP in force, a line each; empty while there is none. */
  readonly lines: readonly {
    readonly id: string;
    /** "RHK 2", "RHK tambahan 1". */
    readonly name: string;
    readonly text: string;
    readonly sight: Sight;
  }[];
  readonly skpId: string | null;
  /** What the unit is for. */
  readonly unit: readonly UnitSight[];
}

/** How the own work serves the people: by the lines of the SKP in force, and by what the unit answers for. */
export async function ownSight(actor: Actor): Promise<OwnSight> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return { lines: [], skpId: null, unit: [] };
  return read(actor, async (tx): Promise<OwnSight> => {
    const skp = await tx.skp.findFirst({
      where: { agencyId, employeeId, agreedVersion: { gt: 0 }, closeReason: null },
      orderBy: { startsOn: "desc" },
      select: { id: true, agreedVersion: true, unitId: true },
    });
    const post = await tx.appraisalRelation.findUnique({
      where: { agencyId_employeeId: { agencyId, employeeId } },
      select: { unitId: true },
    });
    const unitId = skp?.unitId ?? post?.unitId ?? null;
    const unit = unitId === null ? [] : await unitSights(tx, unitId, today);
    if (skp === null) return { lines: [], skpId: null, unit };
    const { plan: kept } = await tx.skpVersion.findUniqueOrThrow({
      where: { agencyId_skpId_number: { agencyId, skpId: skp.id, number: skp.agreedVersion } },
      select: { plan: true },
    });
    const plan = withLinks(skpPlan.parse(kept), await linksInForce(tx, agencyId, skp.id));
    const sights = await sightsOf(tx, sightStarts(plan), today);
    const lines = numberedRhks(plan.rhks).flatMap(([{ id, text }, place]) => {
      const sight = sights[id];
      return sight === undefined ? [] : [{ id, name: rhkName(place), text, sight }];
    });
    return { lines, skpId: skp.id, unit };
  });
}
