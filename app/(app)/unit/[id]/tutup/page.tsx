import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { CloseUnitForm } from "@/components/agency/close-unit-form";
import { unitHref, unitTreeHref } from "@/components/agency/unit-href";
import { PageHeader } from "@/components/ui/page-header";
import { unitDetail } from "@/lib/agency/server/queries/unit-detail";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";

import { closeUnitAction } from "../../actions";

export const metadata: Metadata = { title: "Tutup unit" };

/** The form in which a unit is given its last day. */
export default async function CloseUnitPage({ params }: PageProps<"/unit/[id]/tutup">) {
  const actor = await requirePermission("agency.edit-units");
  const { id } = await params;
  const unit = isId(id) ? await unitDetail(actor, id, actor.today) : null;
  if (unit === null) notFound();
  if (!unit.canEdit) forbidden();
  return (
    <>
      <PageHeader
        title={`Tutup ${unit.now.name}`}
        breadcrumbs={[
          { href: unitTreeHref(), label: "Unit organisasi" },
          { href: unitHref(id), label: unit.now.name },
        ]}
        lead="Unit yang ditutup tetap ada dalam riwayat. Unit di bawahnya, penempatan pegawai, dan tim kerjanya harus sudah dipindahkan atau diakhiri. Bila banyak yang berpindah sekaligus, susun lebih dahulu pada halaman Penataan organisasi."
        viewers="admin kepegawaian yang perannya mencakup unit ini."
      />
      <CloseUnitForm
        unitId={id}
        version={unit.version}
        today={actor.today}
        cancelHref={unitHref(id)}
        action={closeUnitAction}
      />
    </>
  );
}
