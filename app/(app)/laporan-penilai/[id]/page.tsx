import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { AppraiserCard } from "@/components/employee/appraiser-card";
import { ReportAnswerForm } from "@/components/employee/report-answer-form";
import { REPORT_STATUS } from "@/components/employee/report-status";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { reportTask } from "@/lib/employee/server/reports";
import { isId } from "@/lib/kernel/id";
import { momentText } from "@/lib/kernel/indonesian-date";

import { answerReportAction } from "../actions";

export const metadata: Metadata = { title: "Laporan pejabat penilai" };

/** One report: what the person saw, what the system finds now, and the answer. */
export default async function ReportPage({ params }: PageProps<"/laporan-penilai/[id]">) {
  const actor = await requirePermission("employee.answer-reports");
  const { id } = await params;
  const found = isId(id) ? await reportTask(actor, id) : null;
  if (found === null) notFound();
  const { report, now } = found;
  const { label, tone } = REPORT_STATUS[report.status];
  return (
    <>
      <PageHeader
        title={`Laporan ${report.name}`}
        breadcrumbs={[{ href: "/laporan-penilai", label: "Laporan pejabat penilai" }]}
        badges={<Badge tone={tone}>{label}</Badge>}
        viewers="admin kepegawaian dan pengelola kinerja unitnya. Jawaban dibaca pegawai yang melapor."
        actions={<LinkButton href={`/pegawai/${report.employeeId}` as Route}>Buka data pegawai</LinkButton>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <Card title="Yang dilaporkan">
            <DescriptionList
              items={[
                { term: "Pelapor", detail: report.name },
                { term: "Jabatan", detail: report.post ?? "Belum ditempatkan" },
                { term: "Dikirim", detail: momentText(report.createdAt, actor.timeZone) },
                { term: "Ditampilkan saat itu", detail: report.shown },
                { term: "Catatan pelapor", detail: report.note === "" ? "Tanpa catatan" : report.note },
              ]}
            />
          </Card>
          {report.status === "open" ? (
            <Card title="Jawaban">
              {report.mayAnswer ? (
                <ReportAnswerForm report={report} action={answerReportAction} />
              ) : (
                <Notice>Ini laporan Anda sendiri; admin atau pengelola lain yang menjawabnya.</Notice>
              )}
            </Card>
          ) : (
            <Card title="Jawaban">
              <DescriptionList
                items={[
                  { term: "Jawaban", detail: report.answer },
                  { term: "Dijawab oleh", detail: report.answeredBy },
                  {
                    term: "Dijawab",
                    detail: report.resolvedAt === null ? null : momentText(report.resolvedAt, actor.timeZone),
                  },
                ]}
              />
            </Card>
          )}
        </div>
        <AppraiserCard
          view={now}
          report={null}
          who="pegawai ini sekarang"
          timeZone={actor.timeZone}
          reportAction={null}
        />
      </div>
    </>
  );
}
