import { Table, type Column } from "@/components/ui/table";
import type { DashboardView } from "@/lib/dashboard/view";
import { PREDIKAT_LABELS, PREDIKATS } from "@/lib/evaluation/rating";

type Row = DashboardView["byGolongan"][number];

/** Predikat by golongan: PNS by their four groups, PPPK together. */
export function GolonganTable({ rows }: { rows: readonly Row[] }) {
  const columns: readonly Column<Row>[] = [
    {
      key: "golongan",
      heading: "Golongan",
      cell: ({ group }) => (group === "PPPK" ? "PPPK" : `Golongan ${group}`),
    },
    ...PREDIKATS.toReversed().map((predikat): Column<Row> => ({
      key: predikat,
      heading: PREDIKAT_LABELS[predikat],
      align: "end",
      cell: ({ counts }) => counts[predikat].toLocaleString("id-ID"),
    })),
  ];
  return (
    <Table
      caption="Predikat pegawai menurut golongan"
      columns={columns}
      rows={rows}
      rowKey={({ group }) => group}
    />
  );
}
