import type { Tx } from "@/lib/db/server/door";
import type { Prisma } from "@/lib/db/generated/client";
import { calendarDateFromDb, type CalendarDate } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import type { CapaianTarget } from "@/lib/iku/capaian";
import type { Indicator, PeriodResult } from "@/lib/iku/result";
import { valueOf } from "@/lib/iku/value";

export const ikiFields = {
  id: true,
  text: true,
  aspek: true,
  perspektif: true,
  targetKind: true,
  targetText: true,
  targetLow: true,
  targetHigh: true,
  targetDate: true,
  unitName: true,
  form: true,
  accumulation: true,
  removedIn: true,
} as const satisfies Prisma.IkiSelect;

export type IkiRow = Prisma.IkiGetPayload<{ select: typeof ikiFields }>;

/** What the indicator is held against, from its row. */
export function indicatorOf(row: IkiRow): Indicator {
  const unit = row.unitName ?? "";
  const isBehind = unit !== "" && row.targetText.endsWith(` ${unit}`);
  const target: CapaianTarget = {
    kind: row.targetKind,
    form: row.form,
    low: row.targetLow === null ? null : new Exact(row.targetLow.toFixed()),
    high: row.targetHigh === null ? null : new Exact(row.targetHigh.toFixed()),
    date: row.targetDate === null ? null : calendarDateFromDb(row.targetDate),
    text: isBehind ? row.targetText.slice(0, -unit.length - 1) : row.targetText,
    unit,
  };
  return { target, accumulation: row.accumulation };
}

export const realisasiFields = {
  id: true,
  ikiId: true,
  periodId: true,
  actionPlan: true,
  targetNumber: true,
  targetText: true,
  valueNumber: true,
  valueDate: true,
  valueText: true,
  note: true,
  version: true,
} as const satisfies Prisma.RealisasiSelect;

export type RealisasiRow = Prisma.RealisasiGetPayload<{ select: typeof realisasiFields }>;

export function storedOf(row: Pick<RealisasiRow, "valueNumber" | "valueDate" | "valueText">) {
  return {
    valueNumber: row.valueNumber?.toFixed() ?? null,
    valueDate: row.valueDate === null ? null : calendarDateFromDb(row.valueDate),
    valueText: row.valueText,
  };
}

export function periodResultOf(
  row: RealisasiRow,
  kind: IkiRow["targetKind"],
  endsOn: CalendarDate,
): PeriodResult {
  return {
    periodId: row.periodId,
    endsOn,
    targetNumber: row.targetNumber === null ? null : new Exact(row.targetNumber.toFixed()),
    targetText: row.targetText,
    value: valueOf(kind, storedOf(row)),
  };
}

/** A period among those of its rhythm in a year. */
export interface PeriodOfYear {
  readonly id: string;
  readonly name: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

export const rhkFields = {
  id: true,
  skpId: true,
  text: true,
  jenis: true,
  assigner: true,
  teamId: true,
  removedIn: true,
  team: { select: { name: true } },
  parent: { select: { text: true } },
  ikis: { select: ikiFields, orderBy: [{ sortOrder: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.RhkSelect;

export type RhkRow = Prisma.RhkGetPayload<{ select: typeof rhkFields }>;

/** All that the results of some SKP in some periods need, each table once. */
export async function resultRows(
  tx: Tx,
  agencyId: string,
  skpIds: readonly string[],
  periodIds: readonly string[],
  evidenceOf: string,
) {
  const rhks = await tx.rhk.findMany({
    where: { agencyId, skpId: { in: [...skpIds] } },
    select: rhkFields,
    orderBy: [{ jenis: "asc" }, { sortOrder: "asc" }, { id: "asc" }],
  });
  const ikiIds = rhks.flatMap(({ ikis }) => ikis.map(({ id }) => id));
  const results = await tx.realisasi.findMany({
    where: { agencyId, ikiId: { in: ikiIds }, periodId: { in: [...periodIds] } },
    select: realisasiFields,
  });
  const evidences = await tx.evidence.findMany({
    where: { agencyId, ikiId: { in: ikiIds }, periodId: evidenceOf },
    select: {
      ...{ id: true, ikiId: true, title: true, url: true },
      file: { select: { mediaType: true, size: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return { rhks, results, evidences };
}

export type EvidenceRow = Awaited<ReturnType<typeof resultRows>>["evidences"][number];
