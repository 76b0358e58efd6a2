import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { ReportTask } from "@/lib/employee/report-view";
import { momentText } from "@/lib/kernel/indonesian-date";

import { REPORT_STATUS } from "./report-status";

/** Reports, each leading to its page. */
export function ReportTable({ reports, timeZone }: { reports: readonly ReportTask[]; timeZone: string }) {
  return (
    <Table
      caption="Laporan pejabat penilai"
      rows={reports}
      rowKey={(report) => report.id}
      columns={[
        {
          key: "name",
          heading: "Pelapor",
          cell: (report) => (
            <>
              <Link href={`/laporan-penilai/${report.id}` as Route} prefetch={false} className="link">
                {report.name}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">
                {report.post ?? "Belum ditempatkan"}
              </span>
            </>
          ),
        },
        {
          key: "note",
          heading: "Catatan",
          cell: (report) =>
            report.note === "" ? <span className="text-ink-faint">Tanpa catatan</span> : report.note,
        },
        { key: "sent", heading: "Dikirim", cell: (report) => momentText(report.createdAt, timeZone) },
        {
          key: "status",
          heading: "Status",
          nowrap: true,
          cell: (report) => {
            const { label, tone } = REPORT_STATUS[report.status];
            return <Badge tone={tone}>{label}</Badge>;
          },
        },
      ]}
    />
  );
}
