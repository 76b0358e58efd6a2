import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import type { SkpSpan } from "@/lib/skp/opening";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";
import type { SkpView } from "@/lib/skp/skp-view";
import type { CopyPageView, CopyTab } from "../copy-view";
import { planSheet } from "../ekinerja-plan";

/** The periods in which the person of an SKP is evaluated within its days, the year itself last. */
export async function copyTabs(
  tx: Tx,
  agencyId: string,
  skp: { readonly employeeId: string; readonly year: number; readonly span: SkpSpan },
): Promise<readonly CopyTab[]> {
  const relation = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId: skp.employeeId } },
    select: { rhythm: true },
  });
  const rows = await tx.period.findMany({
    where: {
      ...{ agencyId, year: skp.year, rhythm: { in: ["annual", relation?.rhythm ?? "annual"] } },
      startsOn: { lte: calendarDateToDb(skp.span.to) },
      endsOn: { gte: calendarDateToDb(skp.span.from) },
    },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true },
  });
  const isYear = (rhythm: string) => (rhythm === "annual" ? 1 : 0);
  return rows
    .toSorted(
      (a, b) =>
        isYear(a.rhythm) - isYear(b.rhythm) ||
        calendarDateFromDb(a.startsOn).localeCompare(calendarDateFromDb(b.startsOn)),
    )
    .map((row) => ({ id: row.id, name: periodName(row) }));
}

/** The version in force, as soon as there is one: what is still being written is not typed elsewhere. */
async function inForce(actor: Actor, skpId: string): Promise<SkpView | null> {
  const newest = await skpDetail(actor, skpId);
  if (newest === null || newest.agreedVersion === 0 || newest.number === newest.agreedVersion) return newest;
  return skpDetail(actor, skpId, newest.agreedVersion);
}

/** An SKP to be copied into e-Kinerja; null where it is not there for the actor. */
export async function copyPlanPage(actor: Actor, skpId: string): Promise<CopyPageView | null> {
  const skp = await inForce(actor, skpId);
  if (skp === null) return null;
  const tabs = await read(actor, (tx) => copyTabs(tx, actor.agencyId, skp));
  return {
    ...{ skpId, name: skp.name, year: skp.year, tabs, period: null },
    isOwn: skp.reader === "own",
    readsSkp: true,
    isDraft: skp.agreedVersion === 0,
    sheet: planSheet(skp),
    noted: skp.reader === "role" ? "skp" : null,
  };
}
