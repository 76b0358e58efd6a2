import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { RATING_LABELS } from "@/lib/evaluation/rating";
import { lapseText } from "@/lib/inspection/finding";
import type { AlikeRow, HastyRow, SharedFileRow } from "@/lib/inspection/view";
import { periodName } from "@/lib/period/period";

import { fileUsesHref, settingsHref } from "./inspection-href";

function Appraiser({ row }: { row: AlikeRow | HastyRow }) {
  return (
    <>
      <Link className="link font-semibold" href={settingsHref(row.who, row.periodId)} prefetch={false}>
        {row.name}
      </Link>
      {row.jabatan !== null && <span className="block text-sm font-normal text-ink-soft">{row.jabatan}</span>}
    </>
  );
}

export function AlikeTable({ rows }: { rows: readonly AlikeRow[] }) {
  return (
    <Table
      caption="Penilai yang memberi rating sama kepada semua pegawainya"
      rows={rows}
      rowKey={(row) => `${row.who}/${row.periodId}`}
      columns={[
        { key: "penilai", heading: "Pejabat penilai kinerja", cell: (row) => <Appraiser row={row} /> },
        { key: "periode", heading: "Periode", nowrap: true, cell: ({ period }) => periodName(period) },
        {
          key: "pegawai",
          heading: "Pegawai",
          align: "end",
          cell: ({ people }) => people.toLocaleString("id-ID"),
        },
        { key: "hasil", heading: "Hasil kerja", cell: ({ hasil }) => RATING_LABELS[hasil] },
        { key: "perilaku", heading: "Perilaku kerja", cell: ({ perilaku }) => RATING_LABELS[perilaku] },
      ]}
    />
  );
}

export function HastyTable({ rows }: { rows: readonly HastyRow[] }) {
  return (
    <Table
      caption="Penilai yang menetapkan hasil dalam hitungan detik"
      rows={rows}
      rowKey={(row) => `${row.who}/${row.periodId}`}
      columns={[
        { key: "penilai", heading: "Pejabat penilai kinerja", cell: (row) => <Appraiser row={row} /> },
        { key: "periode", heading: "Periode", nowrap: true, cell: ({ period }) => periodName(period) },
        {
          key: "tergesa",
          heading: "Tergesa",
          align: "end",
          nowrap: true,
          cell: ({ hasty, set }) => `${hasty.toLocaleString("id-ID")} dari ${set.toLocaleString("id-ID")}`,
        },
        {
          key: "tersingkat",
          heading: "Tersingkat",
          align: "end",
          nowrap: true,
          cell: ({ shortest }) => lapseText(shortest),
        },
        {
          key: "tengah",
          heading: "Nilai tengah",
          align: "end",
          nowrap: true,
          cell: ({ median }) => lapseText(median),
        },
      ]}
    />
  );
}

export function SharedFileTable({ rows }: { rows: readonly SharedFileRow[] }) {
  return (
    <Table
      caption="Berkas yang dipakai beberapa pegawai"
      rows={rows}
      rowKey={({ sha256 }) => sha256}
      columns={[
        {
          key: "berkas",
          heading: "Berkas",
          cell: ({ sha256, fileName }) => (
            <>
              <Link className="link font-semibold break-words" href={fileUsesHref(sha256)} prefetch={false}>
                {fileName}
              </Link>
              <span className="block font-mono text-xs font-normal break-all text-ink-faint">{sha256}</span>
            </>
          ),
        },
        {
          key: "pegawai",
          heading: "Pegawai",
          align: "end",
          cell: ({ people }) => <Badge tone="accent">{people.toLocaleString("id-ID")} orang</Badge>,
        },
        {
          key: "dipakai",
          heading: "Dipakai",
          align: "end",
          nowrap: true,
          cell: ({ uses }) => `${uses.toLocaleString("id-ID")} kali`,
        },
      ]}
    />
  );
}
