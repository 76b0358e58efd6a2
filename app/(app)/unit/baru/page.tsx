import type { Metadata } from "next";

import { CreateUnitForm } from "@/components/agency/create-unit-form";
import { unitHref, unitTreeHref } from "@/components/agency/unit-href";
import { PageHeader } from "@/components/ui/page-header";
import { unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { unitTree } from "@/lib/agency/server/queries/unit-tree";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";

import { createUnitAction } from "../actions";

export const metadata: Metadata = { title: "Tambah unit" };

/** The form in which a unit is added, under the one that was open if there was one. */
export default async function CreateUnitPage({ searchParams }: PageProps<"/unit/baru">) {
  const actor = await requirePermission("agency.edit-units");
  const { induk } = await searchParams;
  const parentId = typeof induk === "string" && isId(induk) ? induk : null;
  const [[parent], tree] = await Promise.all([
    unitsNamed(actor, [parentId], actor.today),
    unitTree(actor, actor.today),
  ]);
  const back = parent === undefined ? unitTreeHref() : unitHref(parent.id);
  return (
    <>
      <PageHeader
        title="Tambah unit"
        breadcrumbs={[
          { href: unitTreeHref(), label: "Unit organisasi" },
          ...(parent === undefined ? [] : [{ href: unitHref(parent.id), label: parent.name }]),
        ]}
        lead="Untuk banyak unit sekaligus, pakai impor."
        viewers="admin kepegawaian."
      />
      <CreateUnitForm
        parent={parent === undefined ? null : { id: parent.id, label: parent.name }}
        isTop={tree.units === 0}
        today={actor.today}
        cancelHref={back}
        action={createUnitAction}
      />
    </>
  );
}
