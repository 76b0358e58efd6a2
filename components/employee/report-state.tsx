import { Notice } from "@/components/ui/notice";
import type { ReportView } from "@/lib/employee/report-view";
import { momentText } from "@/lib/kernel/indonesian-date";

/** How the last report of a wrong appraiser stands: waiting, or the sentence with which it was answered. */
export function ReportState({ report, timeZone }: { report: ReportView; timeZone: string }) {
  const sent = momentText(report.createdAt, timeZone);
  const note = report.note === "" ? null : <p className="text-ink-soft">Catatan: “{report.note}”</p>;
  switch (report.status) {
    case "open":
      return (
        <Notice title="Laporan terkirim, menunggu jawaban" className="w-full">
          <p>Dikirim {sent}.</p>
          {note}
        </Notice>
      );
    case "corrected":
    case "explained":
      return (
        <Notice
          tone="success"
          className="w-full"
          title={
            report.status === "corrected"
              ? "Laporan dijawab: data sudah diperbaiki"
              : "Laporan dijawab: pejabat penilai sudah benar"
          }
        >
          <p>{report.answer}</p>
          <p className="text-ink-soft">
            Laporan {sent}
            {report.resolvedAt !== null && `, dijawab ${momentText(report.resolvedAt, timeZone)}`}.
          </p>
        </Notice>
      );
  }
}
