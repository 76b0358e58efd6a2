import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { ChangeUnitForm } from "@/components/agency/change-unit-form";
import { dayAsked, unitHref, unitTreeHref } from "@/components/agency/unit-href";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { unitDetail } from "@/lib/agency/server/queries/unit-detail";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";

import { changeUnitAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah unit" };

/** The form in which a unit is renamed, moved or corrected. */
export default async function ChangeUnitPage({ params, searchParams }: PageProps<"/unit/[id]/ubah">) {
  const actor = await requirePermission("agency.edit-units");
  const [{ id }, { per }] = await Promise.all([params, searchParams]);
  const day = dayAsked(typeof per === "string" ? per : undefined, actor.today);
  const unit = isId(id) ? await unitDetail(actor, id, day) : null;
  if (unit === null) notFound();
  if (!unit.canEdit) forbidden();
  const { now } = unit;
  const item = (itemId: string | null, label: string | null) =>
    itemId === null || label === null ? null : { id: itemId, label };
  const back = unitHref(id, { day: day === actor.today ? undefined : day });
  return (
    <>
      <PageHeader
        title={`Ubah ${now.name}`}
        breadcrumbs={[
          { href: unitTreeHref(), label: "Unit organisasi" },
          { href: back, label: now.name },
        ]}
        viewers="admin kepegawaian yang perannya mencakup unit ini."
      />
      {unit.inForce ? (
        <ChangeUnitForm
          unitId={id}
          version={unit.version}
          values={{
            name: now.name,
            kind: now.kind,
            headTitle: now.headTitle,
            parent: item(now.parentId, now.parentName),
            appraisalSuperior: item(now.appraisalSuperiorId, now.appraisalSuperiorName),
            sortOrder: now.sortOrder,
          }}
          isTop={now.parentId === null}
          day={day}
          cancelHref={back}
          action={changeUnitAction}
        />
      ) : (
        <Notice tone="warning" title={`Unit ini tidak berlaku pada ${longDate(day)}`}>
          Buka halaman unit pada tanggal ketika unit berlaku, lalu pilih Ubah.
        </Notice>
      )}
    </>
  );
}
