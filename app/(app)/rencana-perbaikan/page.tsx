import { ListTodo } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { ImprovementBadge } from "@/components/improvement/improvement-parts";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { improvementList, type ImprovementFilter } from "@/lib/evaluation/server/improvement-page";
import { longDate } from "@/lib/kernel/indonesian-date";

export const metadata: Metadata = { title: "Rencana perbaikan unit" };

const FILTERS = ["berjalan", "terlambat", "selesai"] as const satisfies readonly ImprovementFilter[];

/** Keyset of the list: a day and an id. */
function afterOf(value: unknown): string | null {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(value) ? value : null;
}

/** The tasks of improvement plans that concern the reader, what is due first on top. */
export default async function ImprovementListPage({ searchParams }: PageProps<"/rencana-perbaikan">) {
  const actor = await requirePermission("evaluation.read-organisasi");
  const { keadaan, setelah } = await searchParams;
  const filter = FILTERS.find((one) => one === keadaan) ?? "berjalan";
  const after = afterOf(setelah);
  const list = await improvementList(actor, { filter, after });
  const { open, overdue, done } = list.counts;
  const labels: Readonly<Record<ImprovementFilter, string>> = {
    berjalan: `Belum selesai (${open.toLocaleString("id-ID")})`,
    terlambat: `Terlambat (${overdue.toLocaleString("id-ID")})`,
    selesai: `Selesai (${done.toLocaleString("id-ID")})`,
  };
  const href = (to: ImprovementFilter): Route => `/rencana-perbaikan?keadaan=${to}` as Route;
  return (
    <>
      <PageHeader
        title="Rencana perbaikan unit"
        lead="Tindakan setelah predikat kinerja organisasi ditetapkan, dengan penanggung jawab dan tanggalnya."
        viewers="penanggung jawab tindakan, pimpinan unit itu dan atasannya, admin kepegawaian, pengelola kinerja, perencana, inspektorat, dan pimpinan instansi."
      />
      <div className="grid gap-4">
        <Tabs
          label="Keadaan"
          tabs={FILTERS.map((to) => ({ href: href(to), label: labels[to], current: to === filter }))}
        />
        {list.rows.length === 0 ? (
          <EmptyState icon={<ListTodo />} title="Tidak ada tindakan">
            Rencana perbaikan dimulai pimpinan unit dari halaman Predikat organisasi, setelah predikat unitnya
            ditetapkan.
          </EmptyState>
        ) : (
          <Table
            caption="Tindakan perbaikan"
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "text",
                heading: "Tindakan",
                cell: (row) => (
                  <Link href={`/rencana-perbaikan/${row.planId}` as Route} prefetch={false} className="link">
                    {row.text}
                  </Link>
                ),
              },
              {
                key: "unit",
                heading: "Unit",
                cell: (row) => (
                  <>
                    {row.unitName}
                    <span className="block text-sm text-ink-soft">{row.periodName}</span>
                  </>
                ),
              },
              {
                key: "owner",
                heading: "Penanggung jawab",
                cell: (row) => (row.isOwn ? <Badge tone="primary">Anda</Badge> : row.owner),
              },
              { key: "due", heading: "Paling lambat", nowrap: true, cell: (row) => longDate(row.dueOn) },
              {
                key: "progress",
                heading: "Kemajuan",
                align: "end",
                cell: (row) => `${String(row.progress)} %`,
              },
              { key: "state", heading: "Keadaan", cell: (row) => <ImprovementBadge state={row.state} /> },
            ]}
          />
        )}
        <Pagination
          label="tindakan"
          previous={after === null ? null : href(filter)}
          next={
            list.next === null ? null : (`/rencana-perbaikan?keadaan=${filter}&setelah=${list.next}` as Route)
          }
        />
      </div>
    </>
  );
}
