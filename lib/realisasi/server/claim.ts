import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, spansOverlap } from "@/lib/kernel/calendar";
import type { Decision } from "@/lib/kernel/decision";
import { periodName } from "@/lib/period/period";
import { windowFor } from "@/lib/period/server/open-window";
import { mayRecord, type RecordingDenial } from "../policy";
import { ikiFields, type IkiRow } from "./result-rows";

/** An indicator and a period that somebody wants to write something for. */
export interface ClaimedLine {
  readonly iki: IkiRow;
  readonly skpId: string;
  readonly period: { readonly year: number; readonly name: string; readonly isWholeYear: boolean };
  /** How the person is called in the trail: the indicator's words, shortened. */
  readonly label: string;
}

const statuses = z.array(z.object({ status: z.string() }));

/**
 * Whether the evaluation of an SKP in a period has been set. Waits for somebody who is setting it this very moment, so
 * that nothing changes beneath an evaluation.
 */
async function isAppraised(tx: Tx, skpId: string, periodId: string): Promise<boolean> {
  const found = await tx.$queryRaw`
    SELECT status::text FROM evaluation
    WHERE skp_id = ${skpId}::uuid AND period_id = ${periodId}::uuid FOR SHARE`;
  return statuses.parse(found).some(({ status }) => status !== "open" && status !== "self_assessed");
}

const LABEL = 120;

/** The first words, for lists and the trail. */
export function shortened(text: string, most = LABEL): string {
  const letters = Array.from(text.replaceAll(/\s+/g, " ").trim());
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}

type Claim =
  | { readonly allowed: true; readonly line: ClaimedLine }
  | { readonly allowed: false; readonly reason: RecordingDenial };

/** The indicator of the actor's own SKP, if something may be written for it in this period now. */
export async function claimLine(tx: Tx, actor: Actor, ikiId: string, periodId: string): Promise<Claim> {
  const { agencyId, employeeId } = actor;
  const missing: Claim = { allowed: false, reason: { code: "not-found" } };
  const iki = await tx.iki.findUnique({
    where: { agencyId_id: { agencyId, id: ikiId } },
    select: {
      ...ikiFields,
      skp: {
        select: { id: true, employeeId: true, unitId: true, startsOn: true, endsOn: true, isExternal: true },
      },
    },
  });
  const period = await tx.period.findUnique({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
  });
  if (iki === null || period === null || iki.skp.employeeId !== employeeId) return missing;
  const { skp, ...row } = iki;
  const relation = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { unitId: true, groupKey: true, rhythm: true },
  });
  // A year is reported in one rhythm; a period of another would count the same work twice.
  if (relation !== null && relation.rhythm !== period.rhythm) return missing;
  const decision: Decision<RecordingDenial> = mayRecord({
    isOwn: true,
    isExternal: skp.isExternal,
    isRemoved: row.removedIn !== null,
    isWithin: spansOverlap(
      { from: calendarDateFromDb(skp.startsOn), to: calendarDateFromDb(skp.endsOn) },
      { from: calendarDateFromDb(period.startsOn), to: calendarDateFromDb(period.endsOn) },
    ),
    isAppraised: await isAppraised(tx, skp.id, periodId),
    window: await windowFor(tx, actor, {
      ...{ periodId, kind: "realisasi", employeeId },
      unitId: relation?.unitId ?? skp.unitId,
      groupKey: relation?.groupKey ?? null,
    }),
  });
  if (!decision.allowed) return { allowed: false, reason: decision.reason };
  const claimed = { year: period.year, name: periodName(period), isWholeYear: period.rhythm === "annual" };
  return { allowed: true, line: { iki: row, skpId: skp.id, period: claimed, label: shortened(row.text) } };
}
