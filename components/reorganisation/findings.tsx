import type { Route } from "next";
import Link from "next/link";
import { CircleCheck } from "@/components/ui/icons";

import { EmptyState } from "@/components/ui/empty-state";
import { Table, type Column } from "@/components/ui/table";
import { DEFAULT_READINESS_LIMITS } from "@/lib/employee/readiness";
import type { FindingKind } from "@/lib/reorganisation/finding";
import type { FindingView } from "@/lib/reorganisation/view";

const MOST = String(DEFAULT_READINESS_LIMITS.mostPerAppraiser);

/** What a list of a simulation is about, what stands in its columns, and what it means that it is empty. */
const LISTS: Readonly<
  Record<FindingKind, { readonly about: string; readonly first: string; readonly none: string }>
> = {
  fault: {
    about: "Selama masih ada halangan, rancangan tidak dapat diajukan atau diberlakukan.",
    first: "Tentang",
    none: "Tidak ada yang menghalangi rancangan ini.",
  },
  appraiser: {
    about: "Pegawai yang Pejabat Penilai Kinerjanya menjadi orang lain karena rancangan ini.",
    first: "Pegawai",
    none: "Tidak ada pegawai yang berganti pejabat penilai.",
  },
  nobody: {
    about: "Pegawai yang mempunyai pejabat penilai sekarang, tetapi tidak lagi setelah rancangan berlaku.",
    first: "Pegawai",
    none: "Setiap pegawai yang mempunyai pejabat penilai tetap mempunyainya.",
  },
  overloaded: {
    about: `Pejabat penilai yang menilai lebih dari ${MOST} pegawai, dan lebih banyak daripada sekarang.`,
    first: "Pejabat penilai",
    none: `Tidak ada pejabat penilai yang bebannya melampaui ${MOST} pegawai.`,
  },
  skp: {
    about: "SKP yang ditutup dan diperbarui, atau ikut pindah sebelum ditetapkan.",
    first: "Pegawai",
    none: "Tidak ada SKP yang perlu diperbarui.",
  },
  iku: {
    about: "Indikator yang berpindah penanggung jawab.",
    first: "Indikator",
    none: "Tidak ada indikator yang berpindah.",
  },
  perjanjian: {
    about: "Perjanjian kinerja yang berakhir atau perlu diperbarui oleh pimpinan unitnya.",
    first: "Unit",
    none: "Tidak ada perjanjian kinerja yang terpengaruh.",
  },
  rencana_aksi: {
    about: "Rencana aksi unit yang dihapus, yang periodenya belum berakhir.",
    first: "Rencana aksi",
    none: "Tidak ada rencana aksi yang berpindah.",
  },
  team: {
    about: "Tim kerja yang dibentuk unit yang dihapus.",
    first: "Tim kerja",
    none: "Tidak ada tim kerja yang berpindah.",
  },
  delegation: {
    about: "Pendelegasian penilaian oleh pimpinan unit yang dihapus.",
    first: "Penerima delegasi",
    none: "Tidak ada pendelegasian yang berakhir.",
  },
  role: {
    about: "Peran yang hanya menjangkau unit yang dihapus.",
    first: "Pemegang",
    none: "Tidak ada peran yang berakhir.",
  },
};

function who({ name, place, employeeId }: FindingView) {
  return (
    <>
      {employeeId === null ? (
        name
      ) : (
        <Link href={`/pegawai/${employeeId}` as Route} prefetch={false} className="link">
          {name}
        </Link>
      )}
      {place !== "" && <span className="block text-sm font-normal text-ink-soft">{place}</span>}
    </>
  );
}

/** One part of what a simulation came to. */
export function Findings({ kind, rows }: { kind: FindingKind; rows: readonly FindingView[] }) {
  const { about, first, none } = LISTS[kind];
  if (rows.length === 0) {
    return (
      <EmptyState icon={<CircleCheck />} title={none}>
        {about}
      </EmptyState>
    );
  }
  const columns: Column<FindingView>[] =
    kind === "fault"
      ? [
          { key: "name", heading: first, cell: (row) => row.name },
          { key: "because", heading: "Yang perlu dilakukan", cell: (row) => row.because },
        ]
      : [
          { key: "name", heading: first, cell: who },
          { key: "before", heading: "Semula", cell: (row) => row.before },
          { key: "after", heading: "Menjadi", cell: (row) => row.after },
          {
            key: "because",
            heading: "Sebab",
            cell: (row) => <span className="text-sm text-ink-soft">{row.because}</span>,
          },
        ];
  return (
    <>
      <p className="mb-3 max-w-reading text-ink-soft">{about}</p>
      <Table caption={about} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </>
  );
}
