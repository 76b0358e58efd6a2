import { Milestone } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { AddDocumentForm } from "@/components/iku/node-forms";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import { PLANNING_DOCUMENT_LABELS } from "@/lib/iku/labels";
import { planningPage } from "@/lib/iku/server/queries/planning-pages";

import { addDocumentAction } from "./actions";

export const metadata: Metadata = { title: "Perencanaan kinerja" };

/** The planning documents from which the tree grows. */
export default async function PlanningRoute() {
  const actor = await requirePermission("iku.read");
  const { documents, canPlan, isWhole } = await planningPage(actor);
  return (
    <>
      <PageHeader
        title="Perencanaan kinerja"
        lead="RPJMD atau Renstra instansi, dan Renstra unit kerja di bawahnya. Dari sini pohon kinerja disusun: hasil lebih dahulu, baru siapa yang memikulnya."
        viewers="semua pegawai instansi Anda, kecuali administrator sistem; perencana menyusunnya."
      />
      <div className="grid gap-6">
        {documents.length === 0 ? (
          <EmptyState icon={<Milestone />} title="Belum ada dokumen perencanaan">
            Perencana menambahkan RPJMD atau Renstra instansi lebih dahulu, lalu visi, misi, tujuan, dan
            sasarannya.
          </EmptyState>
        ) : (
          <Table
            caption="Dokumen perencanaan"
            rows={documents}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                heading: "Dokumen",
                cell: ({ id, title, legalBasis }) => (
                  <span className="block">
                    <Link
                      href={`/perencanaan/${id}` as Route}
                      className="link font-semibold"
                      prefetch={false}
                    >
                      {title}
                    </Link>
                    <span className="block text-sm font-normal text-ink-soft">{legalBasis}</span>
                  </span>
                ),
              },
              { key: "kind", heading: "Jenis", cell: ({ kind }) => PLANNING_DOCUMENT_LABELS[kind] },
              { key: "unit", heading: "Unit", cell: ({ unitName }) => unitName ?? "Instansi" },
              { key: "years", heading: "Masa", nowrap: true, cell: ({ years }) => years },
              { key: "nodes", heading: "Simpul", align: "end", cell: ({ nodes }) => nodes },
            ]}
          />
        )}
        {canPlan && (
          <Card title="Tambah dokumen">
            <AddDocumentForm
              documents={documents}
              isWhole={isWhole}
              thisYear={Number(actor.today.slice(0, 4))}
              action={addDocumentAction}
            />
          </Card>
        )}
      </div>
    </>
  );
}
