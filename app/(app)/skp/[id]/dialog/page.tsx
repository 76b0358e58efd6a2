import { MessagesSquare, Plus } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { DialogCard } from "@/components/dialog/dialog-card";
import { newDialogHref } from "@/components/dialog/dialog-href";
import { DialogNews } from "@/components/dialog/dialog-news";
import { AnothersPage } from "@/components/frame/anothers-page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";
import { dialogsOf } from "@/lib/skp/server/dialogs";

import { confirmDialogAction } from "./actions";

export const metadata: Metadata = { title: "Dialog kinerja" };

/** The dialogs about an SKP. */
export default async function DialogsPage({ params, searchParams }: PageProps<"/skp/[id]/dialog">) {
  const actor = await requireActor();
  const [{ id }, { kabar }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await dialogsOf(actor, id) : null;
  if (view === null) notFound();
  const { skp, dialogs } = view;
  if (skp.isByRole) after(() => noteOpening(actor, id, "role"));
  const { year, side, employeeName, appraiserName, mayRecord } = skp;
  const other = side === "employee" ? (appraiserName ?? "pejabat penilai Anda") : employeeName;
  return (
    <>
      {side !== "employee" && <AnothersPage />}
      <PageHeader
        title={side === "employee" ? "Dialog kinerja saya" : `Dialog kinerja ${employeeName}`}
        breadcrumbs={[
          { href: "/dialog", label: "Dialog kinerja" },
          { href: `/skp/${id}` as Route, label: `SKP ${String(year)}` },
        ]}
        lead={`SKP tahun ${String(year)}. Dialog menyepakati ekspektasi dan dukungan, saat perencanaan dan setiap periode.`}
        viewers="pegawai, pejabat penilai kinerjanya dan atasannya, serta admin kepegawaian, pengelola kinerja, pimpinan, dan inspektorat yang membawahi unitnya."
        actions={
          mayRecord &&
          dialogs.length > 0 && (
            <LinkButton
              href={newDialogHref(id)}
              tone="primary"
              icon={<Plus aria-hidden="true" className="size-4" />}
            >
              Catat dialog
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        <DialogNews news={kabar} />
        {dialogs.length === 0 && (
          <EmptyState
            icon={<MessagesSquare />}
            title="Belum ada dialog yang dicatat"
            actions={
              mayRecord && (
                <LinkButton href={newDialogHref(id)} tone="primary">
                  Catat dialog
                </LinkButton>
              )
            }
          >
            {mayRecord
              ? `Catat apa yang disepakati dengan ${other}: sebagian besar sudah terisi dari rencana, dan selesai dalam dua menit.`
              : "Catatan tampil di sini setelah ditulis pegawai atau pejabat penilainya."}
          </EmptyState>
        )}
        {dialogs.map((dialog) => (
          <DialogCard
            key={dialog.id}
            {...{ dialog, employeeName, appraiserName }}
            skpId={id}
            timeZone={actor.timeZone}
            confirmAction={confirmDialogAction}
          />
        ))}
      </div>
    </>
  );
}
