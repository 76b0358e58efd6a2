import { ListTodo } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ImprovementNews } from "@/components/improvement/improvement-parts";
import { AddTaskCard, CauseCard, TaskCard } from "@/components/improvement/task-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { improvementPage } from "@/lib/evaluation/server/improvement-page";
import { isId } from "@/lib/kernel/id";

import {
  addImprovementAction,
  changeImprovementAction,
  explainImprovementAction,
  reportImprovementAction,
} from "../actions";

export const metadata: Metadata = { title: "Rencana perbaikan unit" };

/** The improvement plan of a unit after its predikat of a period. */
export default async function ImprovementPage({
  params,
  searchParams,
}: PageProps<"/rencana-perbaikan/[id]">) {
  const actor = await requirePermission("evaluation.read-organisasi");
  const [{ id }, { kabar }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await improvementPage(actor, id) : null;
  if (view === null) notFound();
  return (
    <>
      <PageHeader
        title={`Rencana perbaikan ${view.unit.name}`}
        breadcrumbs={[{ href: "/rencana-perbaikan", label: "Rencana perbaikan unit" }]}
        lead={`Setelah predikat kinerja organisasi ${view.period.name}.`}
        viewers="penanggung jawab tindakan, pegawai dan pimpinan unit ini serta atasannya, admin kepegawaian, pengelola kinerja, perencana, inspektorat, dan pimpinan instansi; yang mengubah pimpinan unit."
        actions={
          <LinkButton
            href={`/organisasi?unit=${view.unit.id}&periode=${view.period.id}` as Route}
            tone="quiet"
          >
            Predikat organisasi
          </LinkButton>
        }
      />
      <ImprovementNews news={kabar} />
      <div className="grid gap-6">
        <CauseCard key={view.version} view={view} explain={explainImprovementAction} />
        {view.tasks.length === 0 && (
          <EmptyState icon={<ListTodo />} title="Belum ada tindakan">
            {view.isHead
              ? "Tambahkan tindakan dengan penanggung jawab dan tanggalnya."
              : "Pimpinan unit belum menambahkan tindakan."}
          </EmptyState>
        )}
        {view.tasks.map((task) => (
          <TaskCard
            key={`${task.id} ${String(task.version)}`}
            view={view}
            task={task}
            timeZone={actor.timeZone}
            report={reportImprovementAction}
            change={changeImprovementAction}
          />
        ))}
        {view.isHead && <AddTaskCard key={view.tasks.length} view={view} add={addImprovementAction} />}
      </div>
    </>
  );
}
