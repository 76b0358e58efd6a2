import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/server/door";
import { versionRow } from "@/lib/agency/server/store";
import { employeeOutbox } from "@/lib/employee/outbox";
import type { Placement } from "@/lib/employee/placement";
import { validityRow } from "@/lib/employee/server/store";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import type { Simulation } from "../simulation";
import type { HeldPlan } from "./plan-store";
import type { Trial } from "./trial";

/** Rows written by one statement. */
const PIECE = 1_000;

function pieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, at) =>
    rows.slice(at * PIECE, (at + 1) * PIECE),
  );
}

/** The versions of units that end the day before, and those that begin. */
export async function writeUnits(
  tx: Tx,
  agencyId: string,
  plan: HeldPlan,
  { whole }: Trial,
): Promise<number> {
  const { structure, unitLines } = whole;
  const { effectiveOn: from, units, abolished } = structure;
  const day = calendarDateToDb(from);
  const isNew = (unitId: string): boolean => (unitLines.get(unitId)?.code ?? null) !== null;
  const touched = [...units, ...abolished].map(({ unitId }) => unitId);
  const known = touched.filter((unitId) => !isNew(unitId));
  await tx.unitVersion.updateMany({
    where: {
      ...{ agencyId, unitId: { in: known }, validFrom: { lt: day } },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    data: { validTo: calendarDateToDb(addDays(from, -1)) },
  });
  await tx.unit.updateMany({
    where: { agencyId, id: { in: known } },
    data: { version: { increment: 1 } },
  });
  await tx.unit.createMany({
    data: units.flatMap(({ unitId }) => {
      const code = unitLines.get(unitId)?.code ?? null;
      return code === null ? [] : [{ agencyId, id: unitId, code }];
    }),
  });
  await tx.unitVersion.createMany({
    data: units.map((unit) =>
      versionRow(agencyId, {
        ...unit,
        sortOrder: unitLines.get(unit.unitId)?.sortOrder ?? 0,
        reason: plan.legalBasis,
        validity: { from, to: null },
      }),
    ),
  });
  return touched.length;
}

/** The posts that end the day before, and those that begin; each person hears of it. */
export async function writePlacements(
  tx: Tx,
  agencyId: string,
  plan: HeldPlan,
  { whole, before }: Trial,
  { after }: Simulation,
): Promise<number> {
  const earlier = new Map(before.placements.map((row) => [row.id, row]));
  const ended: Placement[] = [];
  const begun: Placement[] = [];
  for (const row of after.placements) {
    const was = earlier.get(row.id);
    if (was === undefined) begun.push(row);
    else if (was.validity.to !== row.validity.to) ended.push(row);
  }
  const endedIds = ended.map(({ id }) => id);
  // Who goes along with a merger keeps the jabatan of the post that ends.
  const kept = new Map<string, string>();
  for (const ids of pieces(endedIds)) {
    const rows = await tx.placement.findMany({
      where: { agencyId, id: { in: ids }, kind: "definitif" },
      select: { employeeId: true, positionId: true },
    });
    for (const { employeeId, positionId } of rows) kept.set(employeeId, positionId);
    await tx.placement.updateMany({
      where: { agencyId, id: { in: ids } },
      data: { validTo: calendarDateToDb(addDays(plan.effectiveOn, -1)) },
    });
  }
  const rows = begun.map(({ employeeId, unitId, kind, isHead, validity }) => ({
    ...{ agencyId, id: randomUUID(), employeeId, unitId, kind, isHead },
    positionId: whole.positionIds.get(employeeId) ?? kept.get(employeeId) ?? "",
    decree: plan.legalBasis,
    ...validityRow(validity),
  }));
  for (const piece of pieces(rows)) {
    await tx.placement.createMany({ data: piece });
    await tx.outboxEvent.createMany({
      data: piece.map(({ id: placementId, employeeId }) =>
        employeeOutbox(agencyId, "employee.placed", { employeeId, placementId }),
      ),
    });
  }
  const people = [...new Set([...ended, ...begun].map(({ employeeId }) => employeeId))];
  for (const ids of pieces(people)) {
    await tx.employee.updateMany({
      where: { agencyId, id: { in: ids } },
      data: { version: { increment: 1 } },
    });
  }
  return people.length;
}
