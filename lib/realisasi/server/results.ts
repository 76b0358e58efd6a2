import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { numberText } from "@/lib/kernel/decimal";
import { periodName, type Rhythm } from "@/lib/period/period";
import { capaianView } from "../capaian-view";
import { evidenceView } from "../evidence";
import { capaianOfPeriod, capaianOfYear, equalShare, type PeriodResult } from "@/lib/iku/result";
import type { IkiResultView, RhkResultView, SkpResultsView } from "../result-view";
import { numberOf, valueText, valueToType } from "@/lib/iku/value";
import {
  indicatorOf,
  periodResultOf,
  resultRows,
  type EvidenceRow,
  type IkiRow,
  type PeriodOfYear,
  type RealisasiRow,
  type RhkRow,
} from "./result-rows";

/** The periods of a rhythm in a year, in their order. */
export async function periodsOf(
  tx: Tx,
  agencyId: string,
  year: number,
  rhythm: Rhythm,
): Promise<readonly PeriodOfYear[]> {
  const rows = await tx.period.findMany({
    where: { agencyId, year, rhythm },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
    orderBy: { ordinal: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    name: periodName(row),
    startsOn: calendarDateFromDb(row.startsOn),
    endsOn: calendarDateFromDb(row.endsOn),
  }));
}

interface Frame {
  readonly period: PeriodOfYear;
  /** All periods that make the year, `period` among them or at its end. */
  readonly periods: readonly PeriodOfYear[];
  readonly cap: number | null;
}

function ikiView(
  iki: IkiRow,
  rows: readonly RealisasiRow[],
  evidences: readonly EvidenceRow[],
  { period, periods, cap }: Frame,
): IkiResultView {
  const indicator = indicatorOf(iki);
  const { unit } = indicator.target;
  const byPeriod = new Map<string, PeriodResult>();
  for (const { id, endsOn } of periods) {
    const row = rows.find(({ periodId }) => periodId === id);
    if (row !== undefined) byPeriod.set(id, periodResultOf(row, iki.targetKind, endsOn));
  }
  const row = rows.find(({ periodId }) => periodId === period.id);
  const result = row === undefined ? null : periodResultOf(row, iki.targetKind, period.endsOn);
  const value = result?.value ?? null;
  const year = capaianOfYear(indicator, [...byPeriod.values()], period.endsOn, cap);
  const share = equalShare(indicator, periods.length);
  const own = result?.targetNumber ?? null;
  return {
    ...{ id: iki.id, text: iki.text, aspek: iki.aspek, perspektif: iki.perspektif },
    ...{ targetKind: iki.targetKind, targetText: iki.targetText, unit, form: iki.form },
    accumulation: iki.accumulation,
    isRemoved: iki.removedIn !== null,
    version: row?.version ?? 0,
    actionPlan: row?.actionPlan ?? "",
    periodTarget: own === null ? "" : numberText(own),
    periodTargetText: own === null ? null : `${numberText(own)} ${unit}`.trim(),
    share: share === null ? null : numberText(share),
    value: valueToType(value),
    valueText: value === null ? null : valueText(value, unit),
    note: row?.note ?? "",
    capaian: capaianView(capaianOfPeriod(indicator, result, periods.length === 1, cap)),
    yearText: year.value === null ? null : valueText(year.value, unit),
    year: capaianView(year.capaian),
    level: levelOf(iki),
    points: periods.map(({ id, name }) => {
      const each = byPeriod.get(id);
      const number = each?.value === undefined || each.value === null ? null : numberOf(each.value);
      return {
        periodId: id,
        name,
        value: number?.toFixed() ?? null,
        valueText: each?.value === undefined || each.value === null ? null : valueText(each.value, unit),
        target: each?.targetNumber?.toFixed() ?? null,
      };
    }),
    evidences: evidences.map(evidenceView),
  };
}

function levelOf({ targetKind, targetLow, accumulation }: IkiRow): string | null {
  return targetKind === "number" && accumulation !== "sum" ? (targetLow?.toFixed() ?? null) : null;
}

/** Lines that the plan no longer has are shown where something was done for them. */
function isShown(iki: IkiRow, results: ReadonlyMap<string, readonly RealisasiRow[]>): boolean {
  return iki.removedIn === null || (results.get(iki.id) ?? []).length > 0;
}

function rhkView(
  rhk: RhkRow,
  results: ReadonlyMap<string, readonly RealisasiRow[]>,
  evidences: ReadonlyMap<string, readonly EvidenceRow[]>,
  frame: Frame,
): RhkResultView {
  return {
    ...{ id: rhk.id, text: rhk.text, jenis: rhk.jenis, assigner: rhk.assigner, teamId: rhk.teamId },
    teamName: rhk.team?.name ?? null,
    parentText: rhk.parent?.text ?? null,
    isRemoved: rhk.removedIn !== null,
    ikis: rhk.ikis
      .filter((iki) => isShown(iki, results))
      .map((iki) => ikiView(iki, results.get(iki.id) ?? [], evidences.get(iki.id) ?? [], frame)),
  };
}

/** Which SKP, over which stretch of the year. */
export interface SkpSpan {
  readonly id: string;
  readonly startsOn: PeriodOfYear["startsOn"];
  readonly endsOn: PeriodOfYear["endsOn"];
}

/**
 * What was planned and done for each indicator of some SKP in a period, with the capaian of the period and of the year
 * so far, the year's course and the evidence. Whether the actor may see it is for the caller to decide.
 */
export async function skpResults(
  tx: Tx,
  agencyId: string,
  skps: readonly SkpSpan[],
  frame: Frame,
): Promise<readonly SkpResultsView[]> {
  const { period, periods } = frame;
  const ids = [...new Set([...periods.map(({ id }) => id), period.id])];
  const skpIds = skps.map(({ id }) => id);
  const rows = await resultRows(tx, agencyId, skpIds, ids, period.id);
  const results = Map.groupBy(rows.results, ({ ikiId }) => ikiId);
  const evidences = Map.groupBy(rows.evidences, ({ ikiId }) => ikiId);
  return skps.map(({ id, startsOn, endsOn }) => ({
    ...{ skpId: id, periodId: period.id, periodName: period.name, startsOn, endsOn },
    rhks: rows.rhks
      .filter(({ skpId }) => skpId === id)
      .map((rhk) => rhkView(rhk, results, evidences, frame))
      .filter(({ ikis, isRemoved }) => ikis.length > 0 || !isRemoved),
  }));
}
