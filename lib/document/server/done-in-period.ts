import type { Tx } from "@/lib/db/server/door";
import { periodName, type Rhythm } from "@/lib/period/period";
import { storedOf } from "@/lib/realisasi/server/result-rows";
import { accumulated, valueOf, valueText } from "@/lib/iku/value";
import type { PlanIki, SkpPlan } from "@/lib/skp/plan";
import type { Done } from "../forms/realisasi-cell";

interface AskedPeriod {
  readonly id: string;
  readonly year: number;
  readonly rhythm: Rhythm;
}

const inPeriod = { select: { id: true, year: true, rhythm: true, ordinal: true } } as const;

async function rowsOf(tx: Tx, agencyId: string, ikiIds: readonly string[], period: AskedPeriod) {
  // The year is made of its periods; whatever was put down for the year itself is among them.
  const where = {
    agencyId,
    ikiId: { in: [...ikiIds] },
    ...(period.rhythm === "annual" ? { period: { year: period.year } } : { periodId: period.id }),
  };
  const order = [{ period: { startsOn: "asc" } }, { id: "asc" }] as const;
  const results = await tx.realisasi.findMany({
    where,
    select: {
      ...{ ikiId: true, periodId: true, valueNumber: true, valueDate: true, valueText: true, note: true },
      period: inPeriod,
    },
    orderBy: [...order],
  });
  const evidences = await tx.evidence.findMany({
    where,
    select: { ikiId: true, title: true },
    orderBy: [...order],
  });
  return { results, evidences };
}

type Row = Awaited<ReturnType<typeof rowsOf>>["results"][number];

function doneOf(
  { target }: PlanIki,
  all: readonly Row[],
  evidence: readonly string[],
  period: AskedPeriod,
): Done {
  const own = all.filter(({ periodId }) => periodId === period.id);
  const rows = own.length > 0 ? own : all;
  const said = rows.flatMap((row) => {
    const value = valueOf(target.kind, storedOf(row));
    return value === null ? [] : [{ name: periodName(row.period), value }];
  });
  const whole = accumulated(
    said.map(({ value }) => value),
    target.accumulation,
  );
  const [only] = rows;
  return {
    value: whole === null ? null : valueText(whole, target.unit),
    periods: said.map(({ name, value }) => ({ name, value: valueText(value, target.unit) })),
    note: rows.length === 1 ? (only?.note ?? null) : null,
    evidence,
  };
}

/** What was done in a period for each IKI of a plan; of a year its periods, and all of them as one. */
export async function doneInPeriod(
  tx: Tx,
  agencyId: string,
  plan: SkpPlan,
  period: AskedPeriod,
): Promise<ReadonlyMap<string, Done>> {
  const ikis = plan.rhks.flatMap((rhk) => rhk.ikis);
  const ids = ikis.map(({ id }) => id);
  const { results, evidences } = await rowsOf(tx, agencyId, ids, period);
  const resultsOf = Map.groupBy(results, ({ ikiId }) => ikiId);
  const evidencesOf = Map.groupBy(evidences, ({ ikiId }) => ikiId);
  return new Map(
    ikis.flatMap((iki) => {
      const rows = resultsOf.get(iki.id) ?? [];
      const titles = (evidencesOf.get(iki.id) ?? []).map(({ title }) => title);
      return rows.length + titles.length === 0 ? [] : [[iki.id, doneOf(iki, rows, titles, period)]];
    }),
  );
}
