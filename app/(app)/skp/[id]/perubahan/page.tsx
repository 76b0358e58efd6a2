import { CalendarSync } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { AnothersPage } from "@/components/frame/anothers-page";
import { MidYearChanges } from "@/components/skp/mid-year-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/server/session";
import { longDate } from "@/lib/kernel/indonesian-date";
import { isId } from "@/lib/kernel/id";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";
import { skpChanges } from "@/lib/skp/server/changes";

export const metadata: Metadata = { title: "Perubahan SKP di tengah tahun" };

/** What came over an SKP within its year: closed, begun, carried along, a team dissolved. */
export default async function SkpChangesPage({ params }: PageProps<"/skp/[id]/perubahan">) {
  const actor = await requireActor();
  const { id } = await params;
  const view = isId(id) ? await skpChanges(actor, id) : null;
  if (view === null) notFound();
  if (view.isByRole) after(() => noteOpening(actor, id, "role"));
  return (
    <>
      {!view.isOwn && <AnothersPage />}
      <PageHeader
        title={view.isOwn ? "Perubahan SKP saya" : `Perubahan SKP ${view.employeeName}`}
        breadcrumbs={[{ href: `/skp/${id}` as Route, label: `SKP ${String(view.year)}` }]}
        lead={`SKP tahun ${String(view.year)}, berlaku ${longDate(view.from)} sampai ${longDate(view.to)}.`}
        viewers="pegawai, pejabat penilai kinerjanya dan atasannya, serta peran yang membawahi unitnya."
      />
      {view.changes.length === 0 ? (
        <EmptyState icon={<CalendarSync />} title="Tidak ada perubahan">
          Jabatan, unit kerja, dan pejabat penilai tetap sama sejak SKP ini dimulai. Bila berubah, SKP ditutup
          untuk dievaluasi sampai hari itu dan SKP berikutnya dibuka; ceritanya tampil di sini.
        </EmptyState>
      ) : (
        <MidYearChanges view={view} />
      )}
    </>
  );
}
