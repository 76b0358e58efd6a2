import { Scale } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { OpenPembahasanCard } from "@/components/pembahasan/open-form";
import { OpenBadge, PERSON_LABELS } from "@/components/pembahasan/pembahasan-parts";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { pembahasanList } from "@/lib/evaluation/server/pembahasan-list";
import { longDate } from "@/lib/kernel/indonesian-date";

import { openPembahasanAction } from "./actions";

export const metadata: Metadata = { title: "Pembahasan predikat kinerja" };

/** Keyset of the list: a moment and an id. */
function afterOf(value: unknown): string | null {
  return typeof value === "string" && /^\d{1,15}_[0-9a-f-]{36}$/.test(value) ? value : null;
}

/** Pembahasan predikat kinerja that concern the reader, and for a head the form that opens one. */
export default async function PembahasanListPage({ searchParams }: PageProps<"/pembahasan">) {
  const actor = await requirePermission("evaluation.read-pembahasan");
  const { setelah } = await searchParams;
  const after = afterOf(setelah);
  const list = await pembahasanList(actor, after);
  const mayOpen =
    hasPermission(actor, "evaluation.lead-pembahasan") && list.units.length > 0 && list.periods.length > 0;
  return (
    <>
      <PageHeader
        title="Pembahasan predikat kinerja"
        lead="Sebelum hasil disampaikan kepada pegawai, pimpinan membahas sebaran predikat bersama pejabat penilai di bawahnya. Yang disepakati diubah sendiri oleh pejabat penilai, dengan alasan."
        viewers="pimpinan unit yang membahas, pejabat penilai untuk timnya sendiri, dan inspektorat. Pegawai tidak melihat pembahasan tentang dirinya."
      />
      <div className="grid gap-6">
        {list.rows.length === 0 ? (
          <EmptyState icon={<Scale />} title="Belum ada pembahasan">
            {mayOpen
              ? "Buka pembahasan untuk unit yang Anda pimpin setelah pejabat penilai menetapkan hasil."
              : "Pembahasan tampil di sini bila pimpinan membukanya untuk unit pegawai yang Anda nilai."}
          </EmptyState>
        ) : (
          <section aria-label="Daftar pembahasan">
            <Table
              caption="Pembahasan predikat kinerja"
              rows={list.rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "unit",
                  heading: "Unit",
                  cell: (row) => (
                    <Link href={`/pembahasan/${row.id}` as Route} prefetch={false} className="link">
                      {row.unitName}
                    </Link>
                  ),
                },
                { key: "period", heading: "Periode", cell: (row) => row.periodName },
                { key: "state", heading: "Keadaan", cell: (row) => <OpenBadge isOpen={row.isOpen} /> },
                {
                  key: "days",
                  heading: "Tanggal",
                  cell: (row) =>
                    row.heldOn === null
                      ? `Ditahan sampai ${longDate(row.holdsUntil)}`
                      : `Dibahas ${longDate(row.heldOn)}`,
                },
                { key: "by", heading: "Dibuka oleh", cell: (row) => row.openedBy },
                { key: "person", heading: "Peran Anda", cell: (row) => PERSON_LABELS[row.person] },
              ]}
            />
            <Pagination
              label="pembahasan"
              previous={after === null ? null : "/pembahasan"}
              next={list.next === null ? null : (`/pembahasan?setelah=${list.next}` as Route)}
            />
          </section>
        )}
        {mayOpen && <OpenPembahasanCard list={list} open={openPembahasanAction} />}
      </div>
    </>
  );
}
