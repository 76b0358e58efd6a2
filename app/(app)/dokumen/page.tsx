import { FileText } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import { ownShelves } from "@/lib/document/server/shelf";

export const metadata: Metadata = { title: "Dokumen saya" };

/** One's own SKP, each with its papers. */
export default async function DocumentsPage() {
  const actor = await requirePermission("document.read");
  const shelves = await ownShelves(actor);
  return (
    <>
      <PageHeader
        title="Dokumen saya"
        lead="SKP, lampiran, dan evaluasi Anda sebagai PDF dalam bentuk resmi. Setiap cetakan memuat kode untuk memeriksa keasliannya."
        viewers="hanya Anda."
      />
      {shelves.length === 0 ? (
        <EmptyState icon={<FileText />} title="Belum ada dokumen">
          Dokumen muncul di sini setelah Anda mempunyai SKP. Dokumen pegawai yang Anda nilai dibuka dari SKP
          pegawai itu.
        </EmptyState>
      ) : (
        <Table
          caption="SKP saya dan dokumennya"
          rows={shelves}
          rowKey={({ skpId }) => skpId}
          columns={[
            {
              key: "tahun",
              heading: "SKP",
              cell: ({ skpId, year }) => (
                <Link href={`/dokumen/${skpId}` as Route} prefetch={false} className="link font-semibold">
                  SKP {year}
                </Link>
              ),
            },
            { key: "masa", heading: "Masa", cell: ({ span }) => span },
            { key: "unit", heading: "Unit kerja", cell: ({ unit }) => unit },
            {
              key: "keadaan",
              heading: "Keadaan",
              cell: ({ isAgreed }) => (isAgreed ? "Sudah ditetapkan" : "Belum ditetapkan"),
            },
            {
              key: "evaluasi",
              heading: "Periode dievaluasi",
              align: "end",
              cell: ({ evaluations }) => evaluations,
            },
          ]}
        />
      )}
    </>
  );
}
