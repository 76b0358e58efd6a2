import type { Route } from "next";
import Link from "next/link";

import { jabatanText } from "@/components/employee/person-text";
import { skpResultsHref } from "@/components/skp/skp-href";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { AppraiseeRow, LateKind } from "@/lib/evaluation/appraisee-view";
import { NOT_EVALUATED_LABELS } from "@/lib/evaluation/labels";
import { longDate } from "@/lib/kernel/indonesian-date";
import { RHYTHM_NAMES } from "@/lib/period/period";
import { SKP_STATUS_LABELS } from "@/lib/skp/skp";

import { StatusBadge } from "./outcome";
import { PredikatBadge } from "./predikat-badge";

const LATE: Readonly<Record<LateKind, string>> = {
  skp: "SKP terlambat",
  realisasi: "Realisasi belum lengkap",
  evaluation: "Evaluasi terlambat",
};

function Name({ row }: { row: AppraiseeRow }) {
  const href = row.evaluationId !== null ? `/evaluasi/${row.evaluationId}` : row.skpId && `/skp/${row.skpId}`;
  return (
    <>
      {href ? (
        <Link href={href as Route} prefetch={false} className="link">
          {row.name}
        </Link>
      ) : (
        row.name
      )}
      <span className="block text-sm font-normal text-ink-soft">{jabatanText(row.jabatan, row.unit)}</span>
      {row.endedOn !== null && (
        <span className="block text-sm font-normal text-ink-soft">Bagian sampai {longDate(row.endedOn)}</span>
      )}
    </>
  );
}

function Evaluation({ row }: { row: AppraiseeRow }) {
  if (row.isExternal) return <span className="text-ink-soft">Dikelola di luar</span>;
  if (row.status === null) {
    return (
      <span className="text-ink-faint">
        {row.otherRhythm === null ? "Belum dibuka" : `Dinilai ${RHYTHM_NAMES[row.otherRhythm].toLowerCase()}`}
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {row.predikat !== null && <PredikatBadge predikat={row.predikat} />}
      {row.notEvaluated !== null && (
        <span className="text-sm">
          Tidak dievaluasi: {NOT_EVALUATED_LABELS[row.notEvaluated].toLowerCase()}
        </span>
      )}
      <StatusBadge status={row.status} />
    </span>
  );
}

/** SKP, progress, last feedback, evaluation, and who is late. */
export function AppraiseeTable({ rows, periodId }: { rows: readonly AppraiseeRow[]; periodId: string }) {
  return (
    <Table
      caption="Pegawai yang saya nilai"
      rows={rows}
      rowKey={(row) => row.skpId ?? row.employeeId}
      columns={[
        { key: "name", heading: "Pegawai", cell: (row) => <Name row={row} /> },
        {
          key: "skp",
          heading: "SKP",
          cell: (row) =>
            row.skpStatus === null ? (
              <span className="text-ink-faint">Belum ada</span>
            ) : (
              SKP_STATUS_LABELS[row.skpStatus]
            ),
        },
        {
          key: "progress",
          heading: "Realisasi",
          cell: (row) =>
            row.indicators === 0 || row.skpId === null ? null : (
              <Link
                href={skpResultsHref(row.skpId, row.otherRhythm === null ? periodId : null)}
                prefetch={false}
                className="figures link"
              >
                {row.reported} dari {row.indicators} indikator
                <span className="sr-only">, buka realisasi {row.name}</span>
              </Link>
            ),
        },
        {
          key: "feedback",
          heading: "Umpan balik",
          cell: (row) =>
            row.lastFeedbackOn === null ? (
              <span className="text-ink-faint">Belum pernah</span>
            ) : (
              <span className="whitespace-nowrap">{longDate(row.lastFeedbackOn)}</span>
            ),
        },
        { key: "evaluation", heading: "Evaluasi", cell: (row) => <Evaluation row={row} /> },
        {
          key: "late",
          heading: "Terlambat",
          cell: (row) =>
            row.late.length === 0 ? null : (
              <span className="flex flex-wrap gap-1">
                {row.late.map((kind) => (
                  <Badge key={kind} tone="accent">
                    {LATE[kind]}
                  </Badge>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}
