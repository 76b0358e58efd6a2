import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { SkpForm } from "../completeness";
import type { SkpSpan } from "../opening";
import { skpPlan, type SkpPlan } from "../plan";
import { mayMove, mayReadSkp, type PerformanceRelation, type SkpStanding } from "../policy";
import type { SkpRefusal } from "../refusal";
import type { SkpCloseReason, SkpSource, SkpStatus } from "../skp";
import type { SkpMove } from "../workflow";
import { planningWindow } from "./planning-window";
import { relationToPerformance } from "./relation";

const skpFields = {
  id: true,
  employeeId: true,
  year: true,
  kind: true,
  approach: true,
  startsOn: true,
  endsOn: true,
  status: true,
  agreedVersion: true,
  appraiserId: true,
  unitId: true,
  isExternal: true,
  closeReason: true,
  version: true,
  importBatch: { select: { fileName: true, appliedAt: true, creator: { select: { name: true } } } },
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      id: true,
      number: true,
      status: true,
      plan: true,
      reason: true,
      returnNote: true,
      submittedAt: true,
      openedAt: true,
      openedBy: true,
    },
  },
} as const satisfies Prisma.SkpSelect;

type SkpRow = Prisma.SkpGetPayload<{ select: typeof skpFields }>;

/** The newest version of an SKP. */
export interface HeldVersion {
  readonly id: string;
  readonly number: number;
  readonly plan: SkpPlan;
  readonly reason: string | null;
  readonly returnNote: string | null;
  readonly submittedAt: Date | null;
  readonly openedAt: Date | null;
  /** The account that opened it. */
  readonly openedBy: string | null;
}

/** An SKP as it is kept, with its newest version. */
export interface HeldSkp {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly appraiserId: string | null;
  readonly year: number;
  readonly form: SkpForm;
  readonly span: SkpSpan;
  readonly status: SkpStatus;
  readonly agreedVersion: number;
  readonly isExternal: boolean;
  readonly closeReason: SkpCloseReason | null;
  /** The file by which it came from elsewhere. */
  readonly source: SkpSource | null;
  /** Counts every change; what a page has seen. */
  readonly version: number;
  readonly newest: HeldVersion;
}

function heldSkp(row: SkpRow): HeldSkp {
  const { kind, approach, startsOn, endsOn, versions, importBatch, ...own } = row;
  const [newest] = versions;
  if (newest === undefined) throw new Error("an SKP without a version");
  return {
    ...own,
    form: { kind, approach },
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
    source:
      importBatch === null
        ? null
        : {
            fileName: importBatch.fileName,
            appliedBy: importBatch.creator.name,
            appliedAt: importBatch.appliedAt,
          },
    newest: { ...newest, plan: skpPlan.parse(newest.plan) },
  };
}

/** An SKP of the agency; null where there is none of that id. */
export async function findSkp(tx: Tx, agencyId: string, id: string): Promise<HeldSkp | null> {
  const row = await tx.skp.findUnique({ where: { agencyId_id: { agencyId, id } }, select: skpFields });
  return row === null ? null : heldSkp(row);
}

/** How the actor stands to it. */
export function relationToSkp(tx: Tx, actor: Actor, skp: HeldSkp): Promise<PerformanceRelation> {
  const { employeeId, unitId, appraiserId } = skp;
  return relationToPerformance(tx, actor, { employeeId, unitId, pastAppraiserId: appraiserId });
}

/** What decisions about it look at. */
export async function standingOf(tx: Tx, actor: Actor, skp: HeldSkp): Promise<SkpStanding> {
  const { status, agreedVersion, isExternal } = skp;
  const planning = await planningWindow(tx, actor, skp.year, skp);
  const isOver = skp.span.to < actor.today;
  return { status, isAgreed: agreedVersion > 0, isExternal, isOver, planning };
}

/** An SKP, held for this transaction, with how the actor stands to it. */
export interface ClaimedSkp {
  readonly skp: HeldSkp;
  readonly relation: PerformanceRelation;
}

/** Which SKP; `version`: as the person has seen it, where what is done is about the whole. */
export interface SkpKey {
  readonly skpId: string;
  readonly version?: number;
}

/**
 * Holds an SKP for a move of the actor's: whoever comes second waits, and looks at what the first has left. A version
 * that is no longer the stored one is `stale`, unless the move is not open any more, which says more.
 */
export async function claimSkp(
  tx: Tx,
  actor: Actor,
  { skpId, version }: SkpKey,
  move: SkpMove,
): Promise<Result<ClaimedSkp, SkpRefusal>> {
  const { agencyId } = actor;
  await tx.$executeRaw`SELECT 1 FROM skp WHERE id = ${skpId}::uuid FOR UPDATE`;
  const skp = await findSkp(tx, agencyId, skpId);
  if (skp === null) return refuse({ code: "not-found" });
  const relation = await relationToSkp(tx, actor, skp);
  if (!mayReadSkp(relation).allowed) return refuse({ code: "not-found" });
  const may = mayMove(move, relation, await standingOf(tx, actor, skp));
  if (!may.allowed) return refuse(may.reason);
  if (version !== undefined && version !== skp.version)
    return refuse({ code: "stale", differences: [], mark: null });
  return ok({ skp, relation });
}

/** Counts a change of the SKP, with what else of it changes. */
export async function countChange(
  tx: Tx,
  agencyId: string,
  skpId: string,
  change: Prisma.SkpUncheckedUpdateManyInput = {},
): Promise<void> {
  await tx.skp.updateMany({
    where: { agencyId, id: skpId },
    data: { ...change, version: { increment: 1 } },
  });
}

/** Writes the plan of the newest version, which is still being drafted. */
export async function writePlan(tx: Tx, agencyId: string, skp: HeldSkp, plan: SkpPlan): Promise<void> {
  await tx.skpVersion.updateMany({
    where: { agencyId, id: skp.newest.id },
    data: { plan, version: { increment: 1 } },
  });
  await countChange(tx, agencyId, skp.id);
}
