import type { Actor } from "@/lib/access/actor";
import { mayEditUnit, type UnitReach } from "@/lib/agency/policy";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import type { ExtensionView, PeriodExtensionsView } from "../extension-view";
import { periodName } from "../period";
import { periodFields, periodOf } from "./store";

/** The most that a page shows; the newest first. */
const MOST = 100;

async function rowsOf(tx: Tx, agencyId: string, periodId: string) {
  return tx.windowExtension.findMany({
    where: { agencyId, periodId },
    select: {
      ...{ id: true, kind: true, employeeId: true, unitId: true, groupKey: true },
      ...{ opensOn: true, closesOn: true, reason: true },
      employee: { select: { name: true } },
      creator: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function unitNames(tx: Tx, { agencyId, today }: Actor, ids: readonly string[]) {
  const versions = await tx.unitVersion.findMany({
    where: { agencyId, unitId: { in: [...ids] }, validFrom: { lte: calendarDateToDb(today) } },
    select: { unitId: true, name: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(versions.map(({ unitId, name }) => [unitId, name]));
}

/** Which of the people have their own post in the reach today. */
async function reachedPeople(tx: Tx, { agencyId, today }: Actor, reach: UnitReach, ids: readonly string[]) {
  if (reach.kind !== "units" || ids.length === 0) return new Set<string>();
  const day = calendarDateToDb(today);
  const rows = await tx.placement.findMany({
    where: {
      ...{ agencyId, employeeId: { in: [...ids] }, unitId: { in: [...reach.unitIds] } },
      kind: { notIn: ["plt", "plh"] },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { employeeId: true },
  });
  return new Set(rows.map(({ employeeId }) => employeeId));
}

/** A period with its extensions as far as the actor's units go; null where there is no such period. */
export async function periodExtensions(actor: Actor, id: string): Promise<PeriodExtensionsView | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const row = await tx.period.findUnique({
      where: { agencyId_id: { agencyId, id } },
      select: periodFields,
    });
    if (row === null) return null;
    const period = periodOf(row);
    const reach = await unitReach(tx, actor, "period.extend");
    const isWholeAgency = reach.kind === "agency";
    const { groups } = await kebijakanOf(tx, agencyId, period.year);
    const rows = await rowsOf(tx, agencyId, id);
    const units = await unitNames(
      tx,
      actor,
      rows.flatMap(({ unitId }) => unitId ?? []),
    );
    const people = await reachedPeople(
      tx,
      actor,
      reach,
      rows.flatMap(({ employeeId }) => employeeId ?? []),
    );
    const isReached = ({ employeeId, unitId }: Row): boolean => {
      if (isWholeAgency) return true;
      if (employeeId !== null) return people.has(employeeId);
      return unitId !== null && mayEditUnit(reach, unitId).allowed;
    };
    const targetOf = ({ employee, unitId, groupKey }: Row): string => {
      if (employee !== null) return employee.name;
      if (unitId !== null) return `${units.get(unitId) ?? "Unit"} dan unit di bawahnya`;
      if (groupKey === null) return "Seluruh instansi";
      return `Kelompok ${groups.find(({ key }) => key === groupKey)?.label ?? groupKey}`;
    };
    return {
      ...{ id, name: periodName(period), year: period.year, windows: period.windows, isWholeAgency },
      groups: groups.map(({ key, label }) => ({ key, label })),
      extensions: rows
        .filter((each) => isReached(each) || (each.employeeId === null && each.unitId === null))
        .map((each): ExtensionView => {
          const closesOn = calendarDateFromDb(each.closesOn);
          return {
            ...{ id: each.id, kind: each.kind, reason: each.reason, closesOn },
            target: targetOf(each),
            opensOn: calendarDateFromDb(each.opensOn),
            isOver: closesOn < today,
            madeBy: each.creator.name,
            canEnd: isReached(each) && closesOn >= today && each.employeeId !== actor.employeeId,
          };
        }),
    };
  });
}
