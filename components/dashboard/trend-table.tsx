import { StackedBar } from "@/components/chart/stacked-bar";
import { Table } from "@/components/ui/table";
import { share } from "@/lib/dashboard/figures";
import type { TrendPoint } from "@/lib/dashboard/view";
import { periodName, type Rhythm } from "@/lib/period/period";

import { predikatParts } from "./predikat-bars";
import { PredikatCountsBelow } from "./predikat-counts";

/** The periods of the year below each other: how complete, and how the predikat were spread. */
export function TrendTable({
  trend,
  rhythm,
  year,
}: {
  trend: readonly TrendPoint[];
  rhythm: Rhythm;
  year: number;
}) {
  const nameOf = ({ ordinal }: TrendPoint) => periodName({ year, rhythm, ordinal });
  return (
    <>
      <Table<TrendPoint>
        caption={`Perjalanan evaluasi tahun ${year}`}
        rows={trend}
        rowKey={({ periodId }) => periodId}
        columns={[
          {
            key: "periode",
            heading: "Periode",
            nowrap: true,
            cell: nameOf,
          },
          {
            key: "evaluasi",
            heading: "Dievaluasi",
            align: "end",
            cell: ({ evaluated, expected }) => {
              const percent = share(evaluated, expected);
              return percent === null
                ? "–"
                : `${percent.toLocaleString("id-ID")} % (${evaluated.toLocaleString("id-ID")}/${expected.toLocaleString("id-ID")})`;
            },
          },
          {
            key: "sebaran",
            heading: "Predikat pegawai",
            cell: (point) => (
              <StackedBar label={`Predikat pegawai ${nameOf(point)}`} parts={predikatParts(point.counts)} />
            ),
          },
        ]}
      />
      <PredikatCountsBelow
        caption="Predikat menurut periode"
        heading="Periode"
        rows={trend.map((point) => ({
          ...{ key: point.periodId, name: nameOf(point), counts: point.counts, list: null },
        }))}
      />
    </>
  );
}
