import type { Route } from "next";
import Link from "next/link";

import { periodCell } from "@/components/employee/person-text";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { TEAM_ROLE_NAMES } from "@/lib/employee/labels";
import type { TeamRow } from "@/lib/employee/team-view";

/** Teams with their ketua; the name leads to the team. */
export function TeamTable({ teams }: { teams: readonly TeamRow[] }) {
  return (
    <Table
      caption="Tim kerja"
      rows={teams}
      rowKey={(team) => team.id}
      columns={[
        {
          key: "name",
          heading: "Tim kerja",
          cell: (team) => (
            <>
              <Link href={`/tim-kerja/${team.id}` as Route} prefetch={false} className="link">
                {team.name}
              </Link>
              {team.ownRole !== null && (
                <span className="mt-1 block">
                  <Badge tone="primary">Anda {TEAM_ROLE_NAMES[team.ownRole].toLowerCase()}</Badge>
                </span>
              )}
            </>
          ),
        },
        {
          key: "leader",
          heading: "Ketua",
          cell: (team) => team.leader ?? <span className="text-ink-faint">Belum ada ketua</span>,
        },
        { key: "unit", heading: "Dibentuk oleh", cell: (team) => team.unitName },
        {
          key: "members",
          heading: "Anggota",
          align: "end",
          cell: (team) => team.memberCount.toLocaleString("id-ID"),
        },
        { key: "period", heading: "Masa tugas", cell: (team) => periodCell(team.validity) },
      ]}
    />
  );
}
