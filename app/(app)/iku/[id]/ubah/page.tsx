import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ChangeIkuForm } from "@/components/iku/iku-forms";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { ikuPage } from "@/lib/iku/server/queries/iku-page";
import { nodePage } from "@/lib/iku/server/queries/planning-pages";
import { isId } from "@/lib/kernel/id";

import { changeIkuAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah indikator" };

/** The form in which an indicator gets a further version, with its reason. */
export default async function ChangeIkuPage({ params }: PageProps<"/iku/[id]/ubah">) {
  const actor = await requirePermission("iku.plan");
  const { id } = await params;
  const iku = isId(id) ? await ikuPage(actor, id, Number(actor.today.slice(0, 4))) : null;
  const node = iku?.canPlan === true ? await nodePage(actor, iku.node.id) : null;
  if (iku === null || node === null) notFound();
  const back = `/iku/${iku.id}` as Route;
  return (
    <>
      <PageHeader
        title="Ubah indikator"
        breadcrumbs={[
          { href: "/iku", label: "Indikator kinerja utama" },
          { href: back, label: iku.name },
        ]}
        lead="Perubahan menjadi versi baru dengan alasan. Capaian yang sudah ada tetap menurut versi yang berlaku waktu itu."
        viewers="perencana."
      />
      <ChangeIkuForm
        key={String(iku.version)}
        iku={iku}
        years={node.years}
        today={actor.today}
        cancelHref={back}
        action={changeIkuAction}
      />
    </>
  );
}
