import type { BadgeTone } from "@/components/ui/badge";
import type { ReportStatus } from "@/lib/employee/report-view";

/** How a report stands, in words. */
export const REPORT_STATUS: Readonly<
  Record<ReportStatus, { readonly label: string; readonly tone: BadgeTone }>
> = {
  open: { label: "Menunggu jawaban", tone: "accent" },
  corrected: { label: "Sudah diperbaiki", tone: "success" },
  explained: { label: "Sudah benar, dijelaskan", tone: "info" },
};
