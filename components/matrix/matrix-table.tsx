import { CircleAlert } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { MatrixColumn, MatrixRow, MatrixView } from "@/lib/skp/matrix";
import { SkpStatusBadge } from "@/components/skp/status-badge";

import { MatrixBox, TickColumn } from "./matrix-form";

function isWithoutPart({ cells }: MatrixRow): boolean {
  return Object.keys(cells).length === 0;
}

/** The superior's own RHK, numbered as the columns, with how many people have a part in each. */
export function MatrixColumns({ columns, people }: { columns: readonly MatrixColumn[]; people: number }) {
  return (
    <Card title="RHK saya" lead="Setiap RHK menjadi satu kolom matriks.">
      <ol className="divide-y divide-line">
        {columns.map((column) => (
          <li
            key={column.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
          >
            <p className="min-w-0 flex-1 basis-64">
              <span className="figures font-semibold">{column.name}:</span> {column.text}
            </p>
            <div className="flex flex-wrap items-center gap-3">
              {column.people === 0 ? (
                <Badge tone="accent" icon={<CircleAlert aria-hidden="true" />}>
                  Belum terbagi
                </Badge>
              ) : (
                <span className="figures text-sm text-ink-soft">
                  {column.people} dari {people} pegawai
                </span>
              )}
              {column.people < people && <TickColumn columnId={column.id} label={column.name} />}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Cell({ row, column }: { row: MatrixRow; column: MatrixColumn }) {
  const lines = row.cells[column.id] ?? [];
  return (
    <div className="grid gap-1">
      {lines.map((text) => (
        <p key={text} className="border-l-2 border-primary pl-2 text-[0.9375rem] break-words">
          {text}
        </p>
      ))}
      {lines.length === 0 &&
        (row.isOpen ? (
          <MatrixBox
            value={`${row.employeeId}:${column.id}`}
            label={`${column.name} pada ${row.name}`}
            rhk={column.text}
          />
        ) : (
          <span className="text-sm text-ink-faint">Menunggu ditetapkan</span>
        ))}
    </div>
  );
}

/** Rows people, columns the superior's RHK; what is empty stands out. */
export function MatrixTable({ view }: { view: MatrixView }) {
  return (
    <Table
      caption="Matriks peran hasil: pegawai menurut RHK pimpinan"
      rows={view.rows}
      rowKey={(row) => row.employeeId}
      isMarked={isWithoutPart}
      columns={[
        {
          key: "person",
          heading: "Pegawai",
          cell: (row) => (
            <div className="min-w-40">
              {row.skpId === null ? (
                <span className="font-semibold">{row.name}</span>
              ) : (
                <Link href={`/skp/${row.skpId}` as Route} prefetch={false} className="link font-semibold">
                  {row.name}
                </Link>
              )}
              <span className="block text-sm font-normal text-ink-soft">{row.positionName}</span>
              <span className="mt-1 flex flex-wrap gap-1 font-normal">
                {row.status === null ? (
                  <Badge>Belum ada SKP</Badge>
                ) : (
                  <SkpStatusBadge
                    status={row.status}
                    isRevision={row.isAgreed && row.status !== "approved"}
                  />
                )}
                {isWithoutPart(row) && (
                  <Badge tone="accent" icon={<CircleAlert aria-hidden="true" />}>
                    Belum berperan
                  </Badge>
                )}
              </span>
            </div>
          ),
        },
        ...view.columns.map((column) => ({
          key: column.id,
          heading: column.name,
          note: (
            <span className="line-clamp-3 block min-w-24 font-normal whitespace-normal">{column.text}</span>
          ),
          isMarked: column.people === 0,
          cell: (row: MatrixRow) => <Cell row={row} column={column} />,
        })),
      ]}
    />
  );
}
