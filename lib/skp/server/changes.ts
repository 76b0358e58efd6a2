import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { dialogSide } from "../dialog";
import { changeDetail, type SkpChangesView } from "../mid-year-view";
import { mayReadSkp } from "../policy";
import { dialogSkp } from "./dialog-store";

/** What came over an SKP within its year, the newest first; null where it is not for the actor to read. */
export async function skpChanges(actor: Actor, skpId: string): Promise<SkpChangesView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const skp = await dialogSkp(tx, actor, skpId);
    if (skp === null || !mayReadSkp(skp.relation).allowed) return null;
    const rows = await tx.skpChange.findMany({
      where: { agencyId, skpId },
      orderBy: [{ changedOn: "desc" }, { id: "desc" }],
      select: {
        id: true,
        kind: true,
        changedOn: true,
        reason: true,
        detail: true,
        otherId: true,
        team: {
          select: {
            name: true,
            rhks: {
              where: { skpId, removedIn: null },
              orderBy: { sortOrder: "asc" },
              select: { text: true },
            },
          },
        },
      },
    });
    const next = await tx.skpChange.findFirst({
      where: { agencyId, otherId: skpId, kind: "opened" },
      select: { skpId: true },
    });
    return {
      skpId,
      year: skp.year,
      employeeName: skp.employeeName,
      isOwn: skp.relation.isOwn,
      isByRole: dialogSide(skp.relation) === null && !skp.relation.isSuperior,
      ...skp.span,
      changes: rows.map(({ team, detail, changedOn, ...row }) => ({
        ...row,
        changedOn: calendarDateFromDb(changedOn),
        detail: changeDetail.parse(detail),
        teamName: team?.name ?? null,
        lines: team?.rhks.map(({ text }) => text) ?? [],
        otherId: row.kind === "closed" ? (next?.skpId ?? null) : row.otherId,
      })),
    };
  });
}
