import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { AppraiserCard } from "@/components/employee/appraiser-card";
import { PlacementButtons, RecordLink, RemoveEntry } from "@/components/employee/record-buttons";
import {
  RecordLeaves,
  RecordRanks,
  RecordStandings,
  RecordTeams,
} from "@/components/employee/record-history";
import { RecordIdentity } from "@/components/employee/record-identity";
import { RecordNews } from "@/components/employee/record-news";
import { RecordPosts } from "@/components/employee/record-posts";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { nameWithTitles } from "@/lib/employee/employee";
import { EMPLOYEE_KIND_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import { noteReading } from "@/lib/employee/server/commands/note-reading";
import { employeePage } from "@/lib/employee/server/record";
import { standingOn } from "@/lib/employee/standing";
import { isId } from "@/lib/kernel/id";

import { endPlacementAction, removeEntryAction, reportAppraiserAction } from "../actions";

export const metadata: Metadata = { title: "Data pegawai" };

/** A person's record with its history, and who appraises the person and why. */
export default async function EmployeePage({ params, searchParams }: PageProps<"/pegawai/[id]">) {
  const actor = await requireActor();
  const [{ id }, { kabar }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const page = await employeePage(actor, id);
  if (page === null) notFound();
  const { record, isOwn, mayEdit } = page;
  const { today } = actor;
  if (page.isAdministrative) after(() => noteReading(actor, id));
  const standing = standingOn(
    record.standings.map((entry) => ({ ...entry, employeeId: id })),
    today,
  );
  const removal = mayEdit
    ? (entry: "rank" | "standing" | "leave", entryId: string, label: string) => (
        <RemoveEntry
          record={record}
          entry={entry}
          entryId={entryId}
          label={label}
          action={removeEntryAction}
        />
      )
    : undefined;
  const link = (to: string, label: string) =>
    mayEdit && (
      <RecordLink employeeId={id} to={to}>
        {label}
      </RecordLink>
    );
  return (
    <>
      <PageHeader
        title={nameWithTitles(record)}
        breadcrumbs={hasPermission(actor, "employee.list") ? [{ href: "/pegawai", label: "Pegawai" }] : []}
        badges={
          <>
            <Badge tone="primary">{EMPLOYEE_KIND_NAMES[record.kind]}</Badge>
            {standing !== "aktif" && <Badge tone="accent">{STANDING_NAMES[standing]}</Badge>}
          </>
        }
        viewers={
          isOwn
            ? "Anda, pejabat penilai Anda, admin kepegawaian, pengelola kinerja unit Anda, inspektorat, dan pimpinan instansi. Setiap kali dibuka oleh pengelola, hal itu dicatat."
            : "pegawai yang bersangkutan, pejabat penilainya, admin kepegawaian, pengelola kinerja unitnya, inspektorat, dan pimpinan instansi. Pembukaan halaman ini dicatat."
        }
      />
      <div className="grid gap-6">
        <RecordNews news={typeof kabar === "string" ? kabar : undefined} />
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <div className="grid gap-6">
            <RecordIdentity
              record={record}
              action={
                mayEdit && (
                  <>
                    {link("ubah", "Ubah data diri")}
                    {link("nomor", "Nomor baru")}
                  </>
                )
              }
            />
            <RecordPosts
              record={record}
              today={today}
              action={link("penempatan", "Catat penempatan")}
              {...(mayEdit
                ? {
                    actionsOf: (placement) => (
                      <PlacementButtons
                        record={record}
                        placement={placement}
                        today={today}
                        end={endPlacementAction}
                        remove={removeEntryAction}
                      />
                    ),
                  }
                : {})}
            />
          </div>
          <div className="grid gap-6">
            <AppraiserCard
              view={page.appraiser}
              report={isOwn ? page.report : null}
              who={isOwn ? "Anda" : "pegawai ini"}
              timeZone={actor.timeZone}
              reportAction={page.mayReport ? reportAppraiserAction : null}
            />
            <RecordStandings
              record={record}
              today={today}
              removal={removal}
              action={
                mayEdit && (
                  <>
                    {link("kedudukan", "Ubah kedudukan")}
                    {link("pindah", "Pindah instansi")}
                  </>
                )
              }
            />
            <RecordRanks
              record={record}
              today={today}
              removal={removal}
              action={link("golongan", "Tambah golongan")}
            />
            <RecordLeaves
              record={record}
              today={today}
              removal={removal}
              action={link("cuti", "Catat cuti")}
            />
            <RecordTeams record={record} today={today} linked={isOwn} />
          </div>
        </div>
      </div>
    </>
  );
}
