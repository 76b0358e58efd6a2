import type { DashboardView } from "@/lib/dashboard/view";

import { PredikatCounts } from "./predikat-counts";

/** Predikat by golongan: PNS by their four groups, PPPK together. */
export function GolonganTable({ rows, unitId }: { rows: DashboardView["byGolongan"]; unitId: string }) {
  return (
    <PredikatCounts
      caption="Predikat pegawai menurut golongan"
      heading="Golongan"
      rows={rows.map(({ group, counts }) => ({
        ...{ key: group, counts },
        name: group === "PPPK" ? "PPPK" : `Golongan ${group}`,
        list: { unit: unitId, golongan: group },
      }))}
    />
  );
}
