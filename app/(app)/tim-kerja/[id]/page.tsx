import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { periodCell } from "@/components/employee/person-text";
import { AddMember, ChangeLeader } from "@/components/team/member-forms";
import { MemberTable } from "@/components/team/member-table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { teamDetail } from "@/lib/employee/server/teams";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";

import { addMemberAction, changeLeaderAction, endMemberAction } from "../actions";

export const metadata: Metadata = { title: "Tim kerja" };

const NEWS: Readonly<Record<string, string>> = {
  dibentuk: "Tim kerja sudah tersimpan. Tambahkan anggotanya di bawah.",
  diubah: "Perubahan tim sudah disimpan.",
  anggota: "Anggota sudah ditambahkan dan diberi tahu.",
  selesai: "Hari terakhir anggota sudah dicatat.",
  ketua: "Ketua baru sudah dicatat dan diberi tahu.",
};

/** A team: what its SK says, who leads it, who is in it. */
export default async function TeamPage({ params, searchParams }: PageProps<"/tim-kerja/[id]">) {
  const actor = await requirePermission("employee.read-teams");
  const [{ id }, { kabar }] = await Promise.all([params, searchParams]);
  const team = isId(id) ? await teamDetail(actor, id) : null;
  if (team === null) notFound();
  const { today } = actor;
  const news = typeof kabar === "string" ? NEWS[kabar] : undefined;
  const isOver = team.validity.to !== null && team.validity.to < today;
  return (
    <>
      <PageHeader
        title={team.name}
        breadcrumbs={[{ href: "/tim-kerja", label: "Tim kerja" }]}
        viewers="ketua dan anggota tim, admin kepegawaian, pengelola kinerja unit pembentuk, inspektorat, dan pimpinan instansi."
        actions={
          team.mayEdit && (
            <LinkButton href={`/tim-kerja/${id}/ubah` as Route} tone="primary">
              Ubah tim
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        {news !== undefined && (
          <Notice tone="success" role="status">
            {news}
          </Notice>
        )}
        {team.leaderlessOn !== null && (
          <Notice tone="warning" title="Tim belum memiliki ketua">
            Mulai {longDate(team.leaderlessOn)} tidak ada ketua yang tercatat. Tunjuk ketua baru sesuai SK.
          </Notice>
        )}
        <Card title="SK dan tujuan">
          <DescriptionList
            items={[
              { term: "Tujuan", detail: team.purpose },
              { term: "Dibentuk oleh", detail: team.unitName },
              { term: "SK", detail: `${team.decree}, ${longDate(team.decreeDate)}` },
              { term: "Masa tugas", detail: periodCell(team.validity) },
            ]}
          />
        </Card>
        <section aria-labelledby="anggota">
          <h2 id="anggota" className="mb-3 text-lg font-semibold">
            Ketua dan anggota
          </h2>
          <MemberTable
            team={team}
            today={today}
            linked={hasPermission(actor, "employee.read")}
            end={team.mayEdit && !isOver ? endMemberAction : null}
          />
        </section>
        {team.mayEdit && !isOver && (
          <div className="no-print grid items-start gap-6 lg:grid-cols-2">
            <AddMember
              key={`anggota ${team.members.length}`}
              team={team}
              today={today}
              action={addMemberAction}
            />
            <ChangeLeader
              key={`ketua ${team.members.length}`}
              team={team}
              today={today}
              action={changeLeaderAction}
            />
          </div>
        )}
      </div>
    </>
  );
}
