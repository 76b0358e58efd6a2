import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { IkuRelation } from "../policy";

/** An indicator with who answers for it on the actor's day. */
export interface HeldIku {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly retiredOn: CalendarDate | null;
  readonly ownerId: string | null;
  readonly ownedFrom: CalendarDate | null;
  readonly relation: IkuRelation;
}

/** Null where the agency has none of that id. */
export async function heldIku(tx: Tx, actor: Actor, ikuId: string): Promise<HeldIku | null> {
  const { agencyId, employeeId, today } = actor;
  const day = calendarDateToDb(today);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const row = await tx.iku.findUnique({
    where: { agencyId_id: { agencyId, id: ikuId } },
    select: {
      id: true,
      code: true,
      version: true,
      retiredOn: true,
      owners: { where: inForce, select: { id: true, unitId: true, employeeId: true, validFrom: true } },
    },
  });
  if (row === null) return null;
  const [owner] = row.owners;
  const headed =
    employeeId === null || owner === undefined
      ? null
      : await tx.placement.findFirst({
          where: { agencyId, employeeId, unitId: owner.unitId, isHead: true, ...inForce },
          select: { id: true },
        });
  return {
    ...{ id: row.id, code: row.code, version: row.version },
    retiredOn: row.retiredOn === null ? null : calendarDateFromDb(row.retiredOn),
    ownerId: owner?.id ?? null,
    ownedFrom: owner === undefined ? null : calendarDateFromDb(owner.validFrom),
    relation: {
      reach: await unitReach(tx, actor, "iku.plan"),
      unitId: owner?.unitId ?? null,
      isHead: headed !== null,
      isKeeper: employeeId !== null && owner?.employeeId === employeeId,
    },
  };
}

/** Whether the unit is in force on the actor's day. */
export async function isUnitInForce(tx: Tx, { agencyId, today }: Actor, unitId: string): Promise<boolean> {
  const day = calendarDateToDb(today);
  const found = await tx.unitVersion.findFirst({
    where: { agencyId, unitId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { id: true },
  });
  return found !== null;
}
