import type { Route } from "next";
import Link from "next/link";

import { periodCell } from "@/components/employee/person-text";
import { ConfirmButton } from "@/components/form/confirm-button";
import { Badge } from "@/components/ui/badge";
import { DateField } from "@/components/ui/date-field";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { TEAM_ROLE_NAMES } from "@/lib/employee/labels";
import type { TeamDetail, TeamMemberView } from "@/lib/employee/team-view";
import type { CalendarDate } from "@/lib/kernel/calendar";

interface MemberTableProps {
  team: TeamDetail;
  today: CalendarDate;
  /** Whether names lead to records, for those who may read them. */
  linked: boolean;
  /** Null where the reader may not change the team. */
  end: FormAction | null;
}

function Name({ member, linked }: { member: TeamMemberView; linked: boolean }) {
  if (!linked) return member.name;
  return (
    <Link href={`/pegawai/${member.employeeId}` as Route} prefetch={false} className="link">
      {member.name}
    </Link>
  );
}

/** The people of a team; those who have left stand at the end. */
export function MemberTable({ team, today, linked, end }: MemberTableProps) {
  const mayEnd = (member: TeamMemberView) =>
    end !== null && member.role === "anggota" && (member.validity.to === null || member.validity.to >= today);
  return (
    <Table
      caption="Ketua dan anggota"
      rows={team.members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: "name",
          heading: "Nama",
          cell: (member) => (
            <>
              <Name member={member} linked={linked} />
              <span className="block text-sm font-normal text-ink-soft">
                {member.post ?? "Belum ditempatkan"}
              </span>
            </>
          ),
        },
        {
          key: "role",
          heading: "Peran",
          nowrap: true,
          cell: (member) => (
            <Badge tone={member.role === "ketua" ? "primary" : "neutral"}>
              {TEAM_ROLE_NAMES[member.role]}
            </Badge>
          ),
        },
        {
          key: "period",
          heading: "Masa tugas",
          cell: (member) => (
            <>
              {periodCell(member.validity)}
              {!member.isCurrent && (
                <span className="block text-sm text-ink-faint">Tidak bertugas saat ini</span>
              )}
            </>
          ),
        },
        ...(end === null
          ? []
          : [
              {
                key: "end",
                heading: "Tindakan",
                cell: (member: TeamMemberView) =>
                  mayEnd(member) ? (
                    <ConfirmButton
                      label="Akhiri"
                      size="small"
                      question={`Akhiri tugas ${member.name} dalam tim ini?`}
                      confirm="Simpan hari terakhir"
                      action={end}
                      hidden={{ teamId: team.id, version: String(team.version), memberId: member.id }}
                    >
                      <DateField
                        name="lastDay"
                        label="Hari terakhir bertugas"
                        defaultValue={today < member.validity.from ? member.validity.from : today}
                        min={member.validity.from}
                      />
                    </ConfirmButton>
                  ) : null,
              },
            ]),
      ]}
    />
  );
}
