import type { Route } from "next";
import Link from "next/link";

import { PredikatBadge } from "@/components/evaluation/predikat-badge";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { RATING_LABELS } from "@/lib/evaluation/rating";
import { lapseText } from "@/lib/inspection/finding";
import { HASTE_SECONDS } from "@/lib/inspection/thresholds";
import type { FileUseRow, SettingRow } from "@/lib/inspection/view";
import { exactMomentText, momentText } from "@/lib/kernel/indonesian-date";
import { periodName } from "@/lib/period/period";

import { EvaluatedPerson } from "./evaluated-person";

function Since({ row: { sinceLast, wasDrafted } }: { row: SettingRow }) {
  if (sinceLast === null) return <span className="text-ink-faint">yang pertama</span>;
  const isHasty = sinceLast < HASTE_SECONDS && !wasDrafted;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {lapseText(sinceLast)}
      {isHasty && <Badge tone="accent">tergesa</Badge>}
      {wasDrafted && <Badge>ada konsep sebelumnya</Badge>}
    </span>
  );
}

/** What somebody has set in a period, each with the time since the one before. */
export function SettingTable({ rows, timeZone }: { rows: readonly SettingRow[]; timeZone: string }) {
  return (
    <Table
      caption="Hasil evaluasi menurut waktu penetapan"
      rows={rows}
      rowKey={({ evaluationId }) => evaluationId}
      columns={[
        {
          key: "pegawai",
          heading: "Pegawai",
          cell: ({ evaluationId, employee, unit }) => (
            <EvaluatedPerson evaluationId={evaluationId} employee={employee} unit={unit} />
          ),
        },
        { key: "saat", heading: "Ditetapkan", cell: ({ setAt }) => exactMomentText(setAt, timeZone) },
        { key: "selang", heading: "Sejak hasil sebelumnya", cell: (row) => <Since row={row} /> },
        { key: "hasil", heading: "Hasil kerja", cell: ({ hasil }) => RATING_LABELS[hasil] },
        { key: "perilaku", heading: "Perilaku kerja", cell: ({ perilaku }) => RATING_LABELS[perilaku] },
        {
          key: "predikat",
          heading: "Predikat",
          cell: ({ predikat }) => <PredikatBadge predikat={predikat} />,
        },
      ]}
    />
  );
}

/** Where one file was handed in, the first place first. */
export function FileUseTable({ rows, timeZone }: { rows: readonly FileUseRow[]; timeZone: string }) {
  return (
    <Table
      caption="Pemakai berkas menurut waktu"
      rows={rows}
      rowKey={({ evidenceId }) => evidenceId}
      columns={[
        {
          key: "pegawai",
          heading: "Pegawai",
          cell: ({ skpId, employee, unit }) => (
            <>
              <Link className="link font-semibold" href={`/skp/${skpId}` as Route} prefetch={false}>
                {employee}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">{unit}</span>
            </>
          ),
        },
        { key: "periode", heading: "Periode", nowrap: true, cell: ({ period }) => periodName(period) },
        { key: "indikator", heading: "Indikator", cell: ({ indicator }) => indicator },
        {
          key: "judul",
          heading: "Judul bukti",
          cell: ({ evidenceId, title }) => (
            <a className="link" href={`/realisasi/bukti/${evidenceId}`} download>
              {title}
            </a>
          ),
        },
        { key: "saat", heading: "Diserahkan", cell: ({ handedInAt }) => momentText(handedInAt, timeZone) },
      ]}
    />
  );
}
