import type { Route } from "next";
import Link from "next/link";

import { PredikatBadge } from "@/components/evaluation/predikat-badge";
import { Badge } from "@/components/ui/badge";
import { Table, type Column } from "@/components/ui/table";
import type { RosterRow } from "@/lib/dashboard/view";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";

import { dialogText, evaluationText, realisasiText, skpText } from "./roster-text";

/** The predikat by its fixed scale; before there is one, the step that is missing. */
function Outcome({ row }: { row: RosterRow }) {
  if (row.predikat !== null) {
    return (
      <>
        <PredikatBadge predikat={row.predikat} />
        {row.isImported && <span className="block text-sm text-ink-faint">diimpor</span>}
      </>
    );
  }
  const text = evaluationText(row);
  return row.isExpected || row.isExcused ? <Badge>{text}</Badge> : text;
}

interface RosterTableProps {
  rows: readonly RosterRow[];
  /** By a role that reads evaluations wherever it reads this list; it may also enter what was signed on paper. */
  opensEvaluations: boolean;
}

/** People beneath the figures with where each stands. */
export function RosterTable({ rows, opensEvaluations }: RosterTableProps) {
  const columns: readonly Column<RosterRow>[] = [
    {
      key: "nama",
      heading: "Pegawai",
      cell: (row) => (
        <>
          <span className="font-semibold">{row.name}</span>
          <span className="figures block text-sm whitespace-nowrap text-ink-faint">
            {row.number === null ? null : formatEmployeeNumber(row.number)}
          </span>
        </>
      ),
    },
    {
      key: "jabatan",
      heading: "Jabatan dan unit",
      cell: (row) => (
        <>
          {row.positionName}
          <span className="block text-sm text-ink-faint">{row.unitName}</span>
        </>
      ),
    },
    { key: "penilai", heading: "Pejabat penilai", cell: (row) => row.appraiser },
    {
      key: "skp",
      heading: "SKP",
      cell: (row) =>
        row.skpId === null ? (
          skpText(row)
        ) : (
          <Link className="link" href={`/skp/${row.skpId}` as Route} prefetch={false}>
            {skpText(row)}
          </Link>
        ),
    },
    {
      key: "dialog",
      heading: "Dialog",
      cell: (row) =>
        row.skpId !== null && row.isPlanned ? (
          <Link className="link" href={`/skp/${row.skpId}/dialog` as Route} prefetch={false}>
            {dialogText(row)}
          </Link>
        ) : (
          dialogText(row)
        ),
    },
    { key: "realisasi", heading: "Realisasi", cell: realisasiText },
    {
      key: "evaluasi",
      heading: "Evaluasi",
      cell: (row) => (
        <>
          <Outcome row={row} />
          {opensEvaluations && row.evaluationId !== null && (
            <Link
              className="link mt-1 block w-fit text-sm"
              href={`/evaluasi/${row.evaluationId}` as Route}
              prefetch={false}
            >
              Buka evaluasi<span className="sr-only"> {row.name}</span>
            </Link>
          )}
        </>
      ),
    },
  ];
  return <Table caption="Pegawai" columns={columns} rows={rows} rowKey={({ employeeId }) => employeeId} />;
}
