import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { ROLE_LABELS, type Role } from "@/lib/access/role";
import { EVENT_KINDS, isEventKey } from "@/lib/audit/event";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import { LATE_WRITING_LABELS, NEARNESS_LABELS } from "@/lib/inspection/finding";
import type { NearOwnRow, OutOfWindowRow } from "@/lib/inspection/view";
import { periodName } from "@/lib/period/period";

/** The window that was missed, in words. */
export function windowText({ opensOn, closesOn }: OutOfWindowRow): string {
  return opensOn === null || closesOn === null
    ? "tanpa jadwal"
    : `${longDate(opensOn)} – ${longDate(closesOn)}`;
}

export function extensionText({ kind, extension }: OutOfWindowRow): string {
  if (kind === "koreksi") return "Koreksi setelah final";
  if (extension === null) return "Tidak ada";
  return `Sampai ${longDate(extension.until)} oleh ${extension.by}: ${extension.reason}`;
}

export function OutOfWindowTable({ rows, timeZone }: { rows: readonly OutOfWindowRow[]; timeZone: string }) {
  return (
    <Table
      caption="Yang ditulis di luar jadwal"
      rows={rows}
      rowKey={(row) => `${row.kind}/${row.skpId}/${row.periodId}/${String(row.at.getTime())}`}
      columns={[
        {
          key: "pegawai",
          heading: "Pegawai",
          cell: ({ evaluationId, skpId, employee, unit }) => (
            <>
              <Link
                className="link font-semibold"
                prefetch={false}
                href={(evaluationId === null ? `/skp/${skpId}` : `/evaluasi/${evaluationId}`) as Route}
              >
                {employee}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">{unit}</span>
            </>
          ),
        },
        {
          key: "jenis",
          heading: "Yang ditulis",
          cell: ({ kind, lines, by, period }) => (
            <>
              {LATE_WRITING_LABELS[kind]}
              {lines > 1 && ` (${lines.toLocaleString("id-ID")})`}, {periodName(period)}
              {by !== null && <span className="block text-sm text-ink-soft">oleh {by}</span>}
            </>
          ),
        },
        { key: "saat", heading: "Saat", cell: ({ at }) => momentText(at, timeZone) },
        { key: "jadwal", heading: "Jadwal", cell: (row) => windowText(row) },
        { key: "perpanjangan", heading: "Perpanjangan", cell: (row) => extensionText(row) },
      ]}
    />
  );
}

export function actText({ event, role }: NearOwnRow): string {
  if (event !== null) return isEventKey(event) ? EVENT_KINDS[event].label : event;
  return role === null ? "" : `Memegang peran ${ROLE_LABELS[role as Role]}`;
}

export function nearText({ kind, nearness }: NearOwnRow): string {
  return kind === "cakupan" ? "Unitnya sendiri" : NEARNESS_LABELS[nearness];
}

export function NearOwnTable({ rows, timeZone }: { rows: readonly NearOwnRow[]; timeZone: string }) {
  return (
    <Table
      caption="Tindakan pengelola yang dekat dengan datanya sendiri"
      rows={rows}
      rowKey={(row) => `${row.kind}/${row.actor}/${String(row.at?.getTime() ?? row.role)}/${row.about}`}
      columns={[
        {
          key: "pelaku",
          heading: "Pelaku",
          cell: ({ actor }) => <span className="font-semibold">{actor}</span>,
        },
        { key: "tindakan", heading: "Tindakan", cell: (row) => actText(row) },
        { key: "tentang", heading: "Tentang", cell: ({ about }) => about },
        {
          key: "kedekatan",
          heading: "Kedekatan",
          cell: (row) => <Badge tone={row.kind === "cakupan" ? "neutral" : "accent"}>{nearText(row)}</Badge>,
        },
        {
          key: "saat",
          heading: "Saat",
          cell: ({ at }) =>
            at === null ? <span className="text-ink-faint">–</span> : momentText(at, timeZone),
        },
      ]}
    />
  );
}
