import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { JENJANG, POSITION_KINDS } from "@/lib/employee/position";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { movePlanWithin } from "@/lib/reorganisation/server/plan-change";
import type { BatchRow } from "./batch-row";

const change = z.object({
  ...{ employeeId: z.uuid(), unitId: z.uuid(), isHead: z.boolean() },
  position: z.object({
    ...{ id: z.uuid().optional(), name: z.string(), kind: z.enum(POSITION_KINDS) },
    jenjang: z.enum(JENJANG).nullable().default(null),
  }),
});

type Change = z.output<typeof change>;

/** The id of each jabatan by its name; one that is not on the agency's list is put on it. */
async function positionIds(
  tx: Tx,
  agencyId: string,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(changes.map(({ position }) => [position.name, position]));
  const data = [...wanted.values()].flatMap(({ id, ...position }) =>
    id === undefined ? [{ agencyId, ...position, class: null }] : [],
  );
  await tx.position.createMany({ data, skipDuplicates: true });
  const rows = await tx.position.findMany({
    where: { agencyId, name: { in: [...wanted.keys()] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The definitive post that each holds on the eve of the day, on which a line rests (decision 089). */
async function basisOf(tx: Tx, agencyId: string, employeeIds: readonly string[], eve: Date) {
  const rows = await tx.placement.findMany({
    where: {
      ...{ agencyId, employeeId: { in: [...employeeIds] }, kind: "definitif", validFrom: { lte: eve } },
      OR: [{ validTo: null }, { validTo: { gte: eve } }],
    },
    select: { id: true, employeeId: true },
  });
  return new Map(rows.map(({ id, employeeId }) => [employeeId, id]));
}

/** Writes the posts of a list into the plan that it was made for: as one move of the plan, or not at all. */
export async function applyPosts(
  tx: Tx,
  actor: Actor,
  { id: batchId, planId, fileName }: BatchRow,
  record: (event: RecordedEvent) => void,
): Promise<Result<void, { readonly code: "stale" }>> {
  const { agencyId } = actor;
  if (planId === null) throw new Error("a list of posts is of a plan");
  const rows = await tx.importRow.findMany({
    where: { agencyId, batchId, outcome: { in: ["new", "changed"] } },
    select: { targetVersion: true, change: true },
  });
  const changes = rows.map((row) => change.parse(row.change));
  const version = rows[0]?.targetVersion ?? 0;
  const moved = await movePlanWithin(tx, record, actor, { planId, version }, "write", async ({ plan }) => {
    const positions = await positionIds(tx, agencyId, changes);
    const employeeIds = changes.map(({ employeeId }) => employeeId);
    const basis = await basisOf(tx, agencyId, employeeIds, calendarDateToDb(addDays(plan.effectiveOn, -1)));
    await tx.reorganisationPost.deleteMany({
      where: { agencyId, planId, employeeId: { in: employeeIds } },
    });
    await tx.reorganisationPost.createMany({
      data: changes.map(({ employeeId, unitId, isHead, position }) => {
        const positionId = positions.get(position.name);
        if (positionId === undefined) throw new Error("a jabatan that was just put on the list");
        const basisPlacementId = basis.get(employeeId) ?? null;
        return { agencyId, planId, employeeId, unitId, isHead, positionId, basisPlacementId };
      }),
    });
    record(auditEvent("reorganisation.written", planId, { line: "post", rows: changes.length, fileName }));
    return ok({});
  });
  return moved.ok ? ok() : refuse({ code: "stale" });
}
