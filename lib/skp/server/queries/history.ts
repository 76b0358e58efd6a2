import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { EVENT_KINDS, isEventKey } from "@/lib/audit/event";
import { namesOf } from "@/lib/audit/server/names";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { skpPlan } from "../../plan";
import { planDifference } from "../../plan-difference";
import { mayReadSkp } from "../../policy";
import type { SkpEventView, SkpHistory, VersionView } from "../../skp-view";
import { findSkp, relationToSkp, type HeldSkp } from "../store";
import { teamNamesOf } from "../team-names";

/** Of the trail: what happened to the SKP as a whole. Each single change of a line is in the differences. */
const TOLD = [
  "skp.created",
  "skp.submitted",
  "skp.withdrawn",
  "skp.opened",
  "skp.returned",
  "skp.approved",
  "skp.paper-recorded",
  "skp.revised",
  "skp.revision-cancelled",
  "skp.linked",
] as const;

const MOST_EVENTS = 100;

const noted = z.object({ note: z.string().optional(), reason: z.string().nullish() });

async function eventsOf(tx: Tx, agencyId: string, skpId: string): Promise<readonly SkpEventView[]> {
  const rows = await tx.auditEvent.findMany({
    where: { agencyId, subjectId: skpId, key: { in: [...TOLD] } },
    orderBy: { seq: "desc" },
    take: MOST_EVENTS,
    select: { seq: true, key: true, at: true, actorId: true, detail: true },
  });
  const names = await namesOf(
    tx,
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
  return rows.map((row) => {
    const detail = noted.safeParse(row.detail);
    const note = detail.success ? (detail.data.note ?? detail.data.reason ?? null) : null;
    return {
      key: String(row.seq),
      label: isEventKey(row.key) ? EVENT_KINDS[row.key].label : row.key,
      actor: row.actorId === null ? "Sistem" : (names.get(row.actorId) ?? "Akun yang sudah dihapus"),
      at: row.at,
      note,
    };
  });
}

async function versionsOf(
  tx: Tx,
  agencyId: string,
  skp: HeldSkp,
  newest: number,
): Promise<readonly VersionView[]> {
  const rows = await tx.skpVersion.findMany({
    where: { agencyId, skpId: skp.id, number: { lte: newest } },
    orderBy: { number: "asc" },
    select: {
      number: true,
      status: true,
      plan: true,
      reason: true,
      createdAt: true,
      approvedAt: true,
      paperFileId: true,
      approver: { select: { name: true } },
    },
  });
  const plans = rows.map(({ plan }) => skpPlan.parse(plan));
  const teams = await teamNamesOf(tx, agencyId, ...plans);
  return rows
    .map(({ plan: _plan, approver, paperFileId, ...row }, index): VersionView => {
      const [before, after] = [plans[index - 1], plans[index]];
      return {
        ...row,
        approver: approver?.name ?? null,
        isOnPaper: paperFileId !== null,
        isInForce: row.number === skp.agreedVersion,
        differences:
          before === undefined || after === undefined ? null : planDifference(before, after, teams),
      };
    })
    .toReversed();
}

/** The versions of an SKP with what each has changed, and what happened to it; null where it is not there for the actor. */
export function skpHistory(actor: Actor, id: string): Promise<SkpHistory | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const skp = await findSkp(tx, agencyId, id);
    if (skp === null) return null;
    const relation = await relationToSkp(tx, actor, skp);
    if (!mayReadSkp(relation).allowed) return null;
    const { isOwn, isAppraiser, isSuperior } = relation;
    const seesDraft = isOwn || isAppraiser || isSuperior || skp.agreedVersion === 0;
    const person = await tx.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: skp.employeeId } },
      select: { name: true, frontTitle: true, backTitle: true },
    });
    return {
      id,
      name: nameWithTitles(person),
      isOwn,
      isAppraiser,
      year: skp.year,
      versions: await versionsOf(tx, agencyId, skp, seesDraft ? skp.newest.number : skp.agreedVersion),
      events: await eventsOf(tx, agencyId, id),
    };
  });
}
