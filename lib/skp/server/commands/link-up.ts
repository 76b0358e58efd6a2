import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { lockFigures, recompute } from "@/lib/iku/server/recompute";
import { parseNumber } from "@/lib/kernel/decimal";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type {
  LinkToIkuInput,
  LinkToRhkInput,
  LinkUpRefusal,
  LooseLine,
  UnlinkFromIkuInput,
} from "../../link-up";
import { parentChoices } from "../choices";
import { countChange } from "../store";

type Outcome = Result<{ readonly rhkId: string }, LinkUpRefusal>;

/** A line in force of a person whom the planner's role reaches; null where there is none, or it is beyond reach. */
async function reachedLine(tx: Tx, actor: Actor, rhkId: string) {
  const row = await tx.rhk.findUnique({
    where: { agencyId_id: { agencyId: actor.agencyId, id: rhkId } },
    select: {
      ...{ id: true, text: true, parentId: true, removedIn: true },
      ikis: {
        where: { removedIn: null },
        orderBy: { sortOrder: "asc" },
        select: { id: true, text: true },
      },
      skp: {
        select: {
          ...{ id: true, year: true, unitId: true, employeeId: true, appraiserId: true },
          ...{ agreedVersion: true, closeReason: true },
          employee: { select: { name: true, frontTitle: true, backTitle: true } },
          unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
        },
      },
    },
  });
  if (row === null) return null;
  const reach = await unitReach(tx, actor, "iku.link-rhk");
  const isReached = reach.kind === "agency" || (reach.kind === "units" && reach.unitIds.has(row.skp.unitId));
  return isReached ? row : null;
}

type Line = NonNullable<Awaited<ReturnType<typeof reachedLine>>>;

/** Why this planner cannot link the line; null where it can be done. Nobody sets his own plan so. */
function refusalOf(actor: Actor, line: Line | null): LinkUpRefusal | null {
  if (line === null) return { code: "not-found" };
  if (line.skp.employeeId === actor.employeeId) return { code: "own" };
  const isInForce = line.removedIn === null && line.skp.agreedVersion > 0 && line.skp.closeReason === null;
  return isInForce ? null : { code: "not-in-force" };
}

/** The line as the planner's form shows it; null where there is none for this actor. */
export async function looseLine(actor: Actor, rhkId: string): Promise<LooseLine | null> {
  return read(actor, async (tx) => {
    const line = await reachedLine(tx, actor, rhkId);
    if (line === null || refusalOf(actor, line) !== null) return null;
    const linked = await tx.ikuRhk.findMany({
      where: { agencyId: actor.agencyId, rhkId },
      select: {
        isOfPlan: true,
        iku: {
          select: {
            ...{ id: true, code: true },
            versions: { orderBy: { number: "desc" }, take: 1, select: { name: true } },
          },
        },
      },
    });
    return {
      ...{ rhkId, text: line.text, person: nameWithTitles(line.skp.employee), ikis: line.ikis },
      unit: line.skp.unit.versions[0]?.name ?? "",
      parents: await parentChoices(tx, line.skp),
      ikus: linked.map(({ isOfPlan, iku }) => ({
        ...{ id: iku.id, isOfPlan },
        text: `${iku.code} ${iku.versions[0]?.name ?? ""}`.trim(),
      })),
    };
  });
}

type RecordEvent = (event: ReturnType<typeof auditEvent>) => void;

/** Does something to a line that this planner may link, in one transaction. */
function onLine(
  actor: Actor,
  rhkId: string,
  attempt: ReturnType<typeof attempted>,
  work: (tx: Tx, record: RecordEvent, line: Line) => Promise<Outcome>,
): Promise<Outcome> {
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const line = await reachedLine(tx, actor, rhkId);
      const refusal = refusalOf(actor, line);
      if (line === null || refusal !== null) return refuse(refusal ?? { code: "not-found" });
      return work(tx, record, line);
    },
    { attempt },
  );
}

/** Links a line of somebody to an indicator; with the IKI that measures the same, its figures become part of it. */
export function linkToIku(actor: Actor, input: LinkToIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { rhkId, ikuId, ikiId } = input;
  return onLine(actor, rhkId, attempted("iku.rhk-linked", ikuId), async (tx, record, line) => {
    const where = { agencyId_id: { agencyId, id: ikuId } };
    const iku = await tx.iku.findUnique({ where, select: { retiredOn: true } });
    if (iku?.retiredOn !== null) return refuse({ code: "iku-gone" });
    if (ikiId !== null && !line.ikis.some(({ id }) => id === ikiId)) return refuse({ code: "iki-gone" });
    await lockFigures(tx, agencyId);
    const key = { agencyId_ikuId_rhkId: { agencyId, ikuId, rhkId } };
    const before = await tx.ikuRhk.findUnique({
      where: key,
      select: { isOfPlan: true, ikiId: true, weight: true },
    });
    if (before?.isOfPlan === true) return refuse({ code: "of-plan" });
    const weight = input.weight === "" ? null : (parseNumber(input.weight)?.toFixed() ?? null);
    if (before?.ikiId === ikiId && (before.weight?.toFixed() ?? null) === weight)
      return refuse({ code: "unchanged" });
    const said = {
      ikiId,
      weight,
      kind: ikiId === null ? ("tidak_langsung" as const) : ("langsung" as const),
    };
    await tx.ikuRhk.upsert({
      where: key,
      create: { agencyId, id: randomUUID(), ikuId, rhkId, isOfPlan: false, ...said },
      update: said,
      select: { id: true },
    });
    await recompute(tx, agencyId, [ikuId], line.skp.year);
    record(auditEvent("iku.rhk-linked", ikuId, { rhkId, ikiId, weight, kind: said.kind }));
    return ok({ rhkId });
  });
}

/** Takes a link away that a planner has made; what stands in an agreed plan stays. */
export function unlinkFromIku(actor: Actor, { rhkId, ikuId }: UnlinkFromIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  return onLine(actor, rhkId, attempted("iku.rhk-unlinked", ikuId), async (tx, record, line) => {
    await lockFigures(tx, agencyId);
    const where = { agencyId, rhkId, ikuId };
    const { count } = await tx.ikuRhk.deleteMany({ where: { ...where, isOfPlan: false } });
    if (count === 0) {
      return refuse({ code: (await tx.ikuRhk.count({ where })) > 0 ? "of-plan" : "unchanged" });
    }
    await recompute(tx, agencyId, [ikuId], line.skp.year);
    record(auditEvent("iku.rhk-unlinked", ikuId, { rhkId }));
    return ok({ rhkId });
  });
}

/** Links a line in force to an RHK of whoever appraises the person. */
export function linkToRhk(actor: Actor, { rhkId, parentId }: LinkToRhkInput): Promise<Outcome> {
  const { agencyId } = actor;
  return onLine(actor, rhkId, attempted("skp.linked", null), async (tx, record, line) => {
    if (line.parentId === parentId) return refuse({ code: "unchanged" });
    const choices = await parentChoices(tx, line.skp);
    if (!choices.some(({ id }) => id === parentId)) return refuse({ code: "parent-gone" });
    await tx.rhk.updateMany({ where: { agencyId, id: rhkId }, data: { parentId } });
    await countChange(tx, agencyId, line.skp.id);
    record(
      auditEvent("skp.linked", line.skp.id, {
        line: { before: rhkId, after: rhkId },
        parentRhkId: { before: line.parentId, after: parentId },
      }),
    );
    return ok({ rhkId });
  });
}
