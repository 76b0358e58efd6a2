import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read } from "@/lib/db/server/door";
import { mayPlan } from "../../policy";
import type { PlanningNodeKind } from "../../planning";
import type { DocumentView, NamedLink, PathStep, TreeNodeView } from "../../view";
import { childrenOf } from "./tree";
import { pathTo } from "./tree-picture";

export interface PlanningPage {
  readonly documents: readonly DocumentView[];
  readonly canPlan: boolean;
  /** The role holds for the whole agency, so that its own document can be added. */
  readonly isWhole: boolean;
}

/** The planning documents of the agency, its own first. */
export async function planningPage(actor: Actor): Promise<PlanningPage> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const reach = await unitReach(tx, actor, "iku.plan");
    const rows = await tx.planningDocument.findMany({
      where: { agencyId },
      orderBy: [{ kind: "asc" }, { startsYear: "desc" }, { title: "asc" }],
      take: 200,
      select: {
        ...{ id: true, kind: true, title: true, startsYear: true, endsYear: true, legalBasis: true },
        unit: {
          select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
        },
        _count: { select: { nodes: true } },
      },
    });
    return {
      canPlan: reach.kind !== "none",
      isWhole: reach.kind === "agency",
      documents: rows.map(({ id, kind, title, startsYear, endsYear, legalBasis, unit, _count }) => ({
        ...{ id, kind, title, legalBasis, nodes: _count.nodes },
        years: `${String(startsYear)}–${String(endsYear)}`,
        unitName: unit?.versions[0]?.name ?? null,
      })),
    };
  });
}

export interface NodePage {
  readonly id: string;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly parentId: string | null;
  readonly kind: PlanningNodeKind;
  readonly code: string;
  readonly text: string;
  readonly service: string;
  readonly sortOrder: number;
  readonly version: number;
  readonly unit: NamedLink | null;
  readonly position: NamedLink | null;
  readonly path: readonly PathStep[];
  readonly children: readonly TreeNodeView[];
  readonly serves: readonly { readonly id: string; readonly text: string; readonly note: string }[];
  readonly servedBy: readonly { readonly id: string; readonly text: string; readonly note: string }[];
  readonly canPlan: boolean;
}

/** One node of the tree with its place and what hangs on it; null where there is none. */
export async function nodePage(actor: Actor, nodeId: string): Promise<NodePage | null> {
  const { agencyId } = actor;
  return read(actor, async (tx): Promise<NodePage | null> => {
    const row = await tx.planningNode.findUnique({
      where: { agencyId_id: { agencyId, id: nodeId } },
      select: {
        ...{ id: true, documentId: true, parentId: true, kind: true, code: true, text: true, service: true },
        ...{ sortOrder: true, version: true, unitId: true },
        document: { select: { title: true, startsYear: true, endsYear: true } },
        unit: {
          select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
        },
        position: { select: { id: true, name: true } },
        serves: { select: { note: true, served: { select: { id: true, text: true } } } },
        servedBy: { select: { note: true, serving: { select: { id: true, text: true } } } },
      },
    });
    if (row === null) return null;
    const reach = await unitReach(tx, actor, "iku.plan");
    const { id, documentId, parentId, kind, code, text, service, sortOrder, version, unitId } = row;
    const { document, unit, position } = row;
    return {
      ...{ id, documentId, parentId, kind, code, text, service, sortOrder, version },
      documentTitle: document.title,
      years: { from: document.startsYear, to: document.endsYear },
      unit: unitId === null ? null : { id: unitId, text: unit?.versions[0]?.name ?? "" },
      position: position === null ? null : { id: position.id, text: position.name },
      path: (await pathTo(tx, nodeId)).slice(0, -1),
      children: await childrenOf(tx, actor, { keys: [`n${nodeId}`], year: Number(actor.today.slice(0, 4)) }),
      serves: row.serves.map(({ note, served }) => ({ ...served, note })),
      servedBy: row.servedBy.map(({ note, serving }) => ({ ...serving, note })),
      canPlan: mayPlan(reach, unitId).allowed,
    };
  });
}

/** The document, for the first node of its tree; null where there is none. */
export async function documentPage(
  actor: Actor,
  id: string,
): Promise<{
  readonly id: string;
  readonly title: string;
  readonly roots: readonly NamedLink[];
  /** The Renstra of a unit. */
  readonly isOfUnit: boolean;
  readonly canPlan: boolean;
} | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const row = await tx.planningDocument.findUnique({
      where: { agencyId_id: { agencyId, id } },
      select: {
        ...{ title: true, unitId: true },
        nodes: {
          where: { OR: [{ parentId: null }, { parent: { documentId: { not: id } } }] },
          orderBy: [{ sortOrder: "asc" }, { code: "asc" }],
          select: { id: true, text: true },
        },
      },
    });
    if (row === null) return null;
    const reach = await unitReach(tx, actor, "iku.plan");
    const { title, nodes: roots, unitId } = row;
    return { id, title, roots, isOfUnit: unitId !== null, canPlan: mayPlan(reach, unitId).allowed };
  });
}

/** Nodes by words of their text, for a field in which one is chosen. */
export async function nodeChoices(
  actor: Actor,
  q: string,
): Promise<readonly { readonly id: string; readonly label: string; readonly note: string }[]> {
  const { agencyId } = actor;
  const rows = await read(actor, (tx) =>
    tx.planningNode.findMany({
      where: { agencyId, text: { contains: q, mode: "insensitive" } },
      orderBy: { text: "asc" },
      take: 12,
      select: { id: true, text: true, document: { select: { title: true } } },
    }),
  );
  return rows.map(({ id, text, document }) => ({ id, label: text, note: document.title }));
}
