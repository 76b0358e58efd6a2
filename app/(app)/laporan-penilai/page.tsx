import { CircleCheckBig, Inbox } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { ReportTable } from "@/components/employee/report-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { openReportCount, reportTasks } from "@/lib/employee/server/reports";
import { isId } from "@/lib/kernel/id";

export const metadata: Metadata = { title: "Laporan pejabat penilai" };

/** Reports that the appraiser shown is the wrong one: what waits for an answer, and what has been answered. */
export default async function ReportsPage({ searchParams }: PageProps<"/laporan-penilai">) {
  const actor = await requirePermission("employee.answer-reports");
  const { status, setelah, kabar } = await searchParams;
  const which = status === "dijawab" ? "answered" : "open";
  const after = typeof setelah === "string" && isId(setelah) ? setelah : null;
  const [page, waiting] = await Promise.all([reportTasks(actor, which, after), openReportCount(actor)]);
  const query = which === "answered" ? "?status=dijawab&" : "?";
  return (
    <>
      <PageHeader
        title="Laporan pejabat penilai"
        lead="Laporan pegawai yang menganggap pejabat penilainya keliru. Perbaiki datanya, atau jelaskan mengapa sudah benar."
        viewers="admin kepegawaian, dan pengelola kinerja untuk pegawai di unitnya."
      />
      {kabar === "dijawab" && (
        <Notice tone="success" role="status" className="mb-6">
          Jawaban terkirim kepada pegawai yang melapor.
        </Notice>
      )}
      <Tabs
        label="Laporan menurut status"
        tabs={[
          { href: "/laporan-penilai", label: "Menunggu jawaban", current: which === "open", count: waiting },
          { href: "/laporan-penilai?status=dijawab", label: "Sudah dijawab", current: which === "answered" },
        ]}
      />
      {page.reports.length > 0 ? (
        <ReportTable reports={page.reports} timeZone={actor.timeZone} />
      ) : which === "open" ? (
        <EmptyState icon={<CircleCheckBig />} title="Tidak ada laporan yang menunggu">
          Laporan baru muncul di sini dan di lonceng pemberitahuan.
        </EmptyState>
      ) : (
        <EmptyState icon={<Inbox />} title="Belum ada laporan yang dijawab">
          Laporan yang sudah dijawab tersimpan di sini beserta jawabannya.
        </EmptyState>
      )}
      <Pagination
        label="laporan"
        previous={after === null ? null : (`/laporan-penilai${query.slice(0, -1)}` as Route)}
        next={page.next === null ? null : (`/laporan-penilai${query}setelah=${page.next}` as Route)}
      />
    </>
  );
}
