import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayStandUnder, type PlanningNodeKind } from "../../planning";
import { mayPlan } from "../../policy";
import type { IkuRefusal } from "../../refusal";
import type {
  AddDocumentInput,
  AddNodeInput,
  ChangeNodeInput,
  LinkNodeInput,
  RemoveNodeInput,
  UnlinkNodeInput,
} from "../../schema";
import { isUnitInForce } from "../held";

type Outcome = Result<{ readonly id: string }, IkuRefusal>;

/** Adds a planning document: the agency's, or the Renstra of a unit under it. */
export function addDocument(actor: Actor, input: AddDocumentInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const { kind, unitId, title, startsYear, endsYear, legalBasis } = input;
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, unitId).allowed) return refuse({ code: "out-of-reach" });
      if (unitId !== null && !(await isUnitInForce(tx, actor, unitId))) return refuse({ code: "unit-gone" });
      const parentId = kind === "renstra" ? input.parentId : null;
      if (parentId !== null) {
        const where = { agencyId_id: { agencyId, id: parentId } };
        const parent = await tx.planningDocument.findUnique({ where, select: { kind: true } });
        if (parent?.kind !== "rpjmd") return refuse({ code: "parent-gone" });
      }
      const id = randomUUID();
      const data = { agencyId, id, kind, parentId, unitId, title, startsYear, endsYear, legalBasis };
      await tx.planningDocument.create({ data, select: { id: true } });
      record(auditEvent("planning.document-added", id, { title, unitId, legalBasis, year: startsYear }));
      return ok({ id });
    },
    { attempt: attempted("planning.document-added", null) },
  );
}

const nodeFields = {
  ...{ id: true, documentId: true, parentId: true, kind: true, code: true, text: true, unitId: true },
  ...{ positionId: true, service: true, sortOrder: true, version: true },
} as const;

function nodeById(tx: Tx, agencyId: string, id: string) {
  return tx.planningNode.findUnique({ where: { agencyId_id: { agencyId, id } }, select: nodeFields });
}

type NodeFields = Pick<AddNodeInput, "kind" | "parentId" | "unitId" | "positionId">;

/** Why a node cannot stand where it is wanted; null where it can. */
async function placeRefusal(tx: Tx, actor: Actor, input: NodeFields): Promise<IkuRefusal | null> {
  const { agencyId } = actor;
  const { kind, parentId, unitId, positionId } = input;
  const parent = parentId === null ? null : await nodeById(tx, agencyId, parentId);
  if (parentId !== null && parent === null) return { code: "parent-gone" };
  const under: PlanningNodeKind | null = parent?.kind ?? null;
  if (!mayStandUnder(kind, under)) return { code: "parent-kind", kind, parent: under };
  if (unitId !== null && !(await isUnitInForce(tx, actor, unitId))) return { code: "unit-gone" };
  if (positionId !== null) {
    const where = { agencyId_id: { agencyId, id: positionId } };
    if ((await tx.position.findUnique({ where, select: { id: true } })) === null) {
      return { code: "unit-gone" };
    }
  }
  return null;
}

export function addNode(actor: Actor, input: AddNodeInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const { documentId, parentId, kind, code, text, unitId, positionId, service, sortOrder } = input;
      const where = { agencyId_id: { agencyId, id: documentId } };
      const document = await tx.planningDocument.findUnique({ where, select: { unitId: true } });
      if (document === null) return refuse({ code: "not-found" });
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, document.unitId ?? unitId).allowed) return refuse({ code: "out-of-reach" });
      const refusal = await placeRefusal(tx, actor, input);
      if (refusal !== null) return refuse(refusal);
      const id = randomUUID();
      await tx.planningNode.create({
        data: {
          ...{ agencyId, id, documentId, parentId, kind, code, text },
          // What a Renstra plans is carried by its unit unless another is named.
          ...{ unitId: unitId ?? document.unitId, positionId, service, sortOrder },
        },
        select: { id: true },
      });
      record(
        auditEvent("planning.node-added", id, { kind, code, text, parentId, unitId, positionId, service }),
      );
      return ok({ id });
    },
    { attempt: attempted("planning.node-added", input.documentId) },
  );
}

/** Whether the one stands under the other already, by any number of steps. */
async function standsUnder(tx: Tx, nodeId: string, aboveId: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>(sql`
    WITH RECURSIVE up(id) AS (
      SELECT ${nodeId}::uuid
      UNION
      SELECT n.parent_id FROM up JOIN planning_node n ON n.id = up.id WHERE n.parent_id IS NOT NULL
    )
    SELECT id FROM up WHERE id = ${aboveId}::uuid`);
  return found.length > 0;
}

export function changeNode(actor: Actor, input: ChangeNodeInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { nodeId, version } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const before = await nodeById(tx, agencyId, nodeId);
      if (before === null) return refuse({ code: "not-found" });
      const reach = await unitReach(tx, actor, "iku.plan");
      for (const unitId of [before.unitId, input.unitId]) {
        if (!mayPlan(reach, unitId).allowed) return refuse({ code: "out-of-reach" });
      }
      const { parentId, kind, code, text, unitId, positionId, service, sortOrder } = input;
      if (parentId !== null) {
        await tx.$executeRaw(
          sql`SELECT pg_advisory_xact_lock(hashtextextended('planning_node' || ${agencyId}, 0))`,
        );
        if (await standsUnder(tx, parentId, nodeId)) return refuse({ code: "cycle" });
      }
      const refusal = await placeRefusal(tx, actor, input);
      if (refusal !== null) return refuse(refusal);
      const after = { parentId, kind, code, text, unitId, positionId, service, sortOrder };
      const { id: _id, version: _version, documentId: _documentId, ...kept } = before;
      const changes = changesBetween(kept, after);
      if (before.version === version && Object.keys(changes).length === 0) {
        return refuse({ code: "unchanged" });
      }
      const { count } = await tx.planningNode.updateMany({
        where: { agencyId, id: nodeId, version },
        data: { ...after, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("planning.node-changed", nodeId, changes));
      return ok({ id: nodeId });
    },
    { attempt: attempted("planning.node-changed", nodeId) },
  );
}

/** Takes a node out on which nothing hangs any more. */
export function removeNode(
  actor: Actor,
  { nodeId }: RemoveNodeInput,
): Promise<Result<{ readonly id: string | null }, IkuRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly id: string | null }, IkuRefusal>> => {
      const node = await nodeById(tx, agencyId, nodeId);
      if (node === null) return refuse({ code: "not-found" });
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, node.unitId).allowed) return refuse({ code: "out-of-reach" });
      const children = await tx.planningNode.count({ where: { agencyId, parentId: nodeId } });
      const ikus = await tx.iku.count({ where: { agencyId, nodeId } });
      if (children + ikus > 0) return refuse({ code: "in-use", children, ikus });
      const links = { agencyId, OR: [{ servingId: nodeId }, { servedId: nodeId }] };
      await tx.planningLink.deleteMany({ where: links });
      await tx.planningNode.deleteMany({ where: { agencyId, id: nodeId } });
      record(auditEvent("planning.node-removed", nodeId, { kind: node.kind, text: node.text }));
      return ok({ id: node.parentId });
    },
    { attempt: attempted("planning.node-removed", nodeId) },
  );
}

/** Writes down that a node also serves one outside its own line (cross-cutting). */
export function linkNode(actor: Actor, { nodeId, servedId, note }: LinkNodeInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const [node, served] = [await nodeById(tx, agencyId, nodeId), await nodeById(tx, agencyId, servedId)];
      if (node === null) return refuse({ code: "not-found" });
      if (served === null || servedId === nodeId) return refuse({ code: "parent-gone" });
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, node.unitId).allowed) return refuse({ code: "out-of-reach" });
      await tx.planningLink.upsert({
        where: { agencyId_servingId_servedId: { agencyId, servingId: nodeId, servedId } },
        create: { agencyId, servingId: nodeId, servedId, note },
        update: { note },
        select: { id: true },
      });
      record(auditEvent("planning.linked", nodeId, { servedId, note }));
      return ok({ id: nodeId });
    },
    { attempt: attempted("planning.linked", nodeId) },
  );
}

export function unlinkNode(actor: Actor, { nodeId, servedId }: UnlinkNodeInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const node = await nodeById(tx, agencyId, nodeId);
      if (node === null) return refuse({ code: "not-found" });
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, node.unitId).allowed) return refuse({ code: "out-of-reach" });
      const { count } = await tx.planningLink.deleteMany({
        where: { agencyId, servingId: nodeId, servedId },
      });
      if (count === 0) return refuse({ code: "not-found" });
      record(auditEvent("planning.unlinked", nodeId, { servedId }));
      return ok({ id: nodeId });
    },
    { attempt: attempted("planning.unlinked", nodeId) },
  );
}
