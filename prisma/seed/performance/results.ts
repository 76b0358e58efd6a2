import { Exact } from "@/lib/kernel/decimal";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import type { PlanIki } from "@/lib/skp/plan";
import type { Rating } from "@/lib/evaluation/rating";
import { idOf } from "@/tests/builders/chance";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoSkp, Quality } from "./plans";
import { WORK } from "./work-of";

export interface DemoPeriod {
  readonly id: string;
  readonly year: number;
  readonly rhythm: "monthly" | "quarterly" | "annual";
  readonly ordinal: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Of a hundred, how much of what was agreed somebody brings, from–to. */
const YIELD: Readonly<Record<Quality, readonly [number, number]>> = {
  outstanding: [102, 115],
  solid: [93, 104],
  weak: [66, 84],
  troubled: [38, 66],
};

const PERIODS = { monthly: 12, quarterly: 4, annual: 1 } as const;

/** The realisasi of an indicator in a period: a part of the year where periods add up, else the level reached. */
function valueOf(iki: PlanIki, period: DemoPeriod, skp: DemoSkp): string {
  const [least, most] = YIELD[skp.quality];
  const share = new Exact(skp.chance.int(least * 10, most * 10)).div(1000);
  const target = new Exact(iki.target.low ?? "0");
  const isCount = iki.target.accumulation === "sum";
  if (isCount) return target.div(PERIODS[period.rhythm]).mul(share).toDecimalPlaces(0).toFixed();
  if (iki.target.form === "minimise_linear") return target.div(share).toDecimalPlaces(1).toFixed();
  const isShare = iki.target.unit === "%";
  const reached = target.mul(share);
  return (isShare && reached.gt(100) ? new Exact(100) : reached).toDecimalPlaces(2).toFixed();
}

/** Rencana aksi and realisasi of every indicator of an SKP in a period. */
export function realisasiOf(city: City, skp: DemoSkp, period: DemoPeriod, isReported: boolean): Built {
  const work = WORK[skp.desk.post.jabatan];
  const writtenAt = `${addDays(period.to, 2)}T06:05:00Z`;
  const ikis = skp.plan.rhks.flatMap((rhk) => rhk.ikis);
  const rows = ikis.map((iki): TableRows["realisasi"] => {
    const isCount = iki.target.accumulation === "sum";
    const part = new Exact(iki.target.low ?? "0").div(isCount ? PERIODS[period.rhythm] : 1);
    return {
      agencyId: city.agency.id,
      id: idOf(`${iki.id}/${period.id}`),
      ikiId: iki.id,
      periodId: period.id,
      actionPlan: skp.chance.pick(work.actions),
      targetNumber: part.toDecimalPlaces(2).toFixed(),
      targetText: null,
      valueNumber: isReported ? valueOf(iki, period, skp) : null,
      valueDate: null,
      valueText: null,
      note: null,
      createdAt: writtenAt,
      updatedAt: writtenAt,
    };
  });
  return { rows: { realisasi: rows } };
}

/** Ratings that go with how somebody works. */
export function ratingsOf({ quality, chance }: DemoSkp): readonly [hasil: Rating, perilaku: Rating] {
  switch (quality) {
    case "outstanding":
      return ["di_atas", chance.isHit(0.75) ? "di_atas" : "sesuai"];
    case "solid":
      return ["sesuai", chance.isHit(0.15) ? "di_atas" : "sesuai"];
    case "weak":
      return ["di_bawah", "sesuai"];
    case "troubled":
      return chance.isHit(0.5) ? ["di_bawah", "di_bawah"] : ["sesuai", "di_bawah"];
  }
}
