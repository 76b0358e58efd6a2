import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { unitReach } from "../reach";
import { unitWithChildren, upperUnits, type UnitNodeView } from "./unit-nodes";

export interface UnitTreeView {
  readonly day: CalendarDate;
  /** Units in force on the day. */
  readonly units: number;
  readonly nodes: readonly UnitNodeView[];
  /** Whether the actor may add units somewhere. */
  readonly canEdit: boolean;
}

/** The organisation on a day: all of it where it is small, else its upper two levels. */
export async function unitTree(actor: Actor, day: CalendarDate): Promise<UnitTreeView> {
  return read(actor, async (tx) => {
    const nodes = await upperUnits(tx, day);
    const inForce = new Date(day);
    const units = await tx.unitVersion.count({
      where: {
        agencyId: actor.agencyId,
        validFrom: { lte: inForce },
        OR: [{ validTo: null }, { validTo: { gte: inForce } }],
      },
    });
    const reach = await unitReach(tx, actor, "agency.edit-units");
    return { day, units, nodes, canEdit: reach.kind !== "none" };
  });
}

/** What hangs directly under a unit on a day; empty for a unit that is not there. */
export async function unitChildren(
  actor: Actor,
  unitId: string,
  day: CalendarDate,
): Promise<readonly UnitNodeView[]> {
  const nodes = await read(actor, (tx) => unitWithChildren(tx, day, unitId));
  return nodes.filter((node) => node.id !== unitId);
}
