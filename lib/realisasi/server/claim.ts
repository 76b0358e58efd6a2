import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, spansOverlap } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { windowFor } from "@/lib/period/server/open-window";
import { mayRecord, type RecordingDenial } from "../policy";
import { ikiFields, type IkiRow } from "./result-rows";

interface ClaimedPeriod {
  readonly year: number;
  readonly name: string;
  readonly isWholeYear: boolean;
}

/** An indicator and a period that somebody wants to write something for. */
export interface ClaimedLine {
  readonly iki: IkiRow;
  readonly skpId: string;
  readonly period: ClaimedPeriod;
  /** How the line is called in the trail: the indicator's words, shortened. */
  readonly label: string;
}

const set = z.array(z.object({ skp_id: z.uuid() }));

/** What the answer is for: a page only looks, a command writes on the strength of it. */
export type Purpose = "look" | "write";

/**
 * Of some SKP those whose evaluation in a period has been set. To write it waits for somebody who is setting one this
 * very moment, so that nothing changes beneath an evaluation.
 */
async function appraisedOf(
  tx: Tx,
  skpIds: readonly string[],
  periodId: string,
  purpose: Purpose,
): Promise<ReadonlySet<string>> {
  if (purpose === "write") {
    await tx.$executeRaw`
      SELECT 1 FROM evaluation
      WHERE skp_id = ANY (${[...skpIds]}::uuid[]) AND period_id = ${periodId}::uuid FOR SHARE`;
  }
  const found = await tx.$queryRaw`
    SELECT skp_id FROM evaluation
    WHERE skp_id = ANY (${[...skpIds]}::uuid[]) AND period_id = ${periodId}::uuid
      AND status NOT IN ('open', 'self_assessed')`;
  return new Set(set.parse(found).map(({ skp_id }) => skp_id));
}

const LABEL = 120;

/** The first words, for lists and the trail. */
export function shortened(text: string, most = LABEL): string {
  const letters = Array.from(text.replaceAll(/\s+/g, " ").trim());
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}

export type Claim =
  | { readonly allowed: true; readonly line: ClaimedLine }
  | { readonly allowed: false; readonly reason: RecordingDenial };

const MISSING: Claim = { allowed: false, reason: { code: "not-found" } };

/**
 * The indicators of the actor's own SKP, each with whether something may be written for it in this period now; by id.
 * What is not the actor's own is as what is not there.
 */
export async function claimLines(
  tx: Tx,
  actor: Actor,
  ikiIds: readonly string[],
  periodId: string,
  purpose: Purpose,
): Promise<ReadonlyMap<string, Claim>> {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return new Map();
  const ikis = await tx.iki.findMany({
    where: { agencyId, id: { in: [...ikiIds] }, skp: { is: { employeeId } } },
    select: {
      ...ikiFields,
      skp: { select: { id: true, unitId: true, startsOn: true, endsOn: true, isExternal: true } },
    },
  });
  const period = await tx.period.findUnique({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
  });
  const [first] = ikis;
  if (first === undefined || period === null) return new Map();
  const relation = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { unitId: true, groupKey: true, rhythm: true },
  });
  // A year is reported in one rhythm; a period of another would count the same work twice.
  if (relation !== null && relation.rhythm !== period.rhythm) return new Map();
  const appraised = await appraisedOf(tx, [...new Set(ikis.map(({ skp }) => skp.id))], periodId, purpose);
  const window = await windowFor(tx, actor, {
    ...{ periodId, kind: "realisasi", employeeId },
    unitId: relation?.unitId ?? first.skp.unitId,
    groupKey: relation?.groupKey ?? null,
  });
  const span = { from: calendarDateFromDb(period.startsOn), to: calendarDateFromDb(period.endsOn) };
  const claimed = { year: period.year, name: periodName(period), isWholeYear: period.rhythm === "annual" };
  return new Map(
    ikis.map(({ skp, ...iki }): [string, Claim] => {
      const ofSkp = { from: calendarDateFromDb(skp.startsOn), to: calendarDateFromDb(skp.endsOn) };
      const decision = mayRecord({
        isOwn: true,
        isExternal: skp.isExternal,
        isRemoved: iki.removedIn !== null,
        isWithin: spansOverlap(ofSkp, span),
        isAppraised: appraised.has(skp.id),
        window,
      });
      if (!decision.allowed) return [iki.id, { allowed: false, reason: decision.reason }];
      const line = { iki, skpId: skp.id, period: claimed, label: shortened(iki.text) };
      return [iki.id, { allowed: true, line }];
    }),
  );
}

/** As `claimLines`, for one that is to be written. */
export async function claimLine(tx: Tx, actor: Actor, ikiId: string, periodId: string): Promise<Claim> {
  return (await claimLines(tx, actor, [ikiId], periodId, "write")).get(ikiId) ?? MISSING;
}
