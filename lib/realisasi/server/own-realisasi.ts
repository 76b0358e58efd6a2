import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, spansOverlap, type CalendarDate } from "@/lib/kernel/calendar";
import { chosenPeriod, type PeriodChoice } from "@/lib/period/chosen-period";
import { periodName, type Rhythm } from "@/lib/period/period";
import { windowFor } from "@/lib/period/server/open-window";
import type { WindowDecision } from "@/lib/period/extension";
import type { SkpResultsView } from "../result-view";
import { periodsOf, skpResults, type SkpSpan } from "./results";

/** Why nothing can be written for an SKP in the period; null where it can. */
export type Shut = "external" | "appraised" | "window";

export interface OwnSkpResults extends SkpResultsView {
  readonly shut: Shut | null;
}

/** What one writes down and sees of one's own work in a period. */
export interface OwnRealisasi {
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly period: { readonly id: string; readonly name: string; readonly year: number };
  readonly window: WindowDecision;
  readonly skps: readonly OwnSkpResults[];
}

/** Why there is nothing to write down. */
export type NoRealisasi = "no-period" | "no-skp";

interface OwnPlace {
  readonly rhythm: Rhythm;
  readonly unitId: string | null;
  readonly groupKey: string | null;
}

/** How and where the person is evaluated today, as last worked out; without it, as the policy has it for the rest. */
async function placeOf(tx: Tx, agencyId: string, employeeId: string, year: number): Promise<OwnPlace> {
  const kept = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { rhythm: true, unitId: true, groupKey: true },
  });
  if (kept !== null) return kept;
  const { rest } = await kebijakanOf(tx, agencyId, year);
  return { rhythm: rest.rhythm, unitId: null, groupKey: null };
}

export interface OwnSkp extends SkpSpan {
  readonly isExternal: boolean;
  readonly unitId: string;
}

/** The SKP in force of a person that share a day with a stretch. */
export async function skpsWithin(
  tx: Tx,
  agencyId: string,
  employeeId: string,
  span: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate },
): Promise<readonly OwnSkp[]> {
  const rows = await tx.skp.findMany({
    where: { agencyId, employeeId, year: Number(span.startsOn.slice(0, 4)), agreedVersion: { gt: 0 } },
    select: { id: true, startsOn: true, endsOn: true, isExternal: true, unitId: true },
    orderBy: { startsOn: "asc" },
  });
  return rows
    .map((row) => ({
      ...row,
      startsOn: calendarDateFromDb(row.startsOn),
      endsOn: calendarDateFromDb(row.endsOn),
    }))
    .filter(({ startsOn, endsOn }) =>
      spansOverlap({ from: startsOn, to: endsOn }, { from: span.startsOn, to: span.endsOn }),
    );
}

async function choicesOf(tx: Tx, agencyId: string, rhythm: Rhythm): Promise<readonly PeriodChoice[]> {
  const rows = await tx.period.findMany({
    where: { agencyId, rhythm },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: "desc" },
    take: 60,
  });
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
  }));
}

/** The person's own work in the period that is asked for, else in the one that runs. */
export async function ownRealisasi(
  actor: Actor,
  wantedPeriodId: string | undefined,
): Promise<OwnRealisasi | NoRealisasi> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return "no-skp";
  return read(actor, async (tx): Promise<OwnRealisasi | NoRealisasi> => {
    const place = await placeOf(tx, agencyId, employeeId, Number(today.slice(0, 4)));
    const choices = await choicesOf(tx, agencyId, place.rhythm);
    const chosen = chosenPeriod(choices, wantedPeriodId, today);
    if (chosen === null) return "no-period";
    const periods = await periodsOf(tx, agencyId, chosen.year, place.rhythm);
    const period = periods.find(({ id }) => id === chosen.id);
    if (period === undefined) return "no-period";
    const spans = await skpsWithin(tx, agencyId, employeeId, period);
    const { capaianCap } = await kebijakanOf(tx, agencyId, chosen.year);
    const results = await skpResults(tx, agencyId, spans, { period, periods, cap: capaianCap });
    const set = await tx.evaluation.findMany({
      where: {
        ...{ agencyId, periodId: period.id, skpId: { in: spans.map(({ id }) => id) } },
        status: { notIn: ["open", "self_assessed"] },
      },
      select: { skpId: true },
    });
    const subject = {
      employeeId,
      unitId: place.unitId ?? spans.at(-1)?.unitId ?? null,
      groupKey: place.groupKey,
    };
    const window = await windowFor(tx, actor, { periodId: period.id, kind: "realisasi", ...subject });
    return {
      periods: periods.map(({ id, name }) => ({ id, name })),
      period: { id: period.id, name: periodName(chosen), year: chosen.year },
      window,
      skps: results.map((result, index) => ({
        ...result,
        shut: shutBy(
          spans[index]?.isExternal === true,
          set.some(({ skpId }) => skpId === result.skpId),
          window,
        ),
      })),
    };
  });
}

function shutBy(isExternal: boolean, isAppraised: boolean, window: WindowDecision): Shut | null {
  if (isExternal) return "external";
  if (isAppraised) return "appraised";
  return window.allowed ? null : "window";
}
