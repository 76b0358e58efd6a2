import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { AddIkuForm } from "@/components/iku/iku-forms";
import { PathLine } from "@/components/iku/path-line";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { nodePage } from "@/lib/iku/server/queries/planning-pages";
import { isId } from "@/lib/kernel/id";

import { addIkuAction } from "../actions";

export const metadata: Metadata = { title: "Tambah indikator" };

/** The form in which an indicator is added under a node of the tree. */
export default async function AddIkuPage({ searchParams }: PageProps<"/iku/baru">) {
  const actor = await requirePermission("iku.plan");
  const { simpul } = await searchParams;
  const node = typeof simpul === "string" && isId(simpul) ? await nodePage(actor, simpul) : null;
  if (node === null) notFound();
  const back = `/perencanaan/simpul/${node.id}` as Route;
  return (
    <>
      <PageHeader
        title="Tambah indikator"
        breadcrumbs={[
          { href: "/perencanaan", label: "Perencanaan kinerja" },
          { href: back, label: node.text },
        ]}
        viewers="perencana."
      />
      <div className="grid gap-6">
        <Card title="Mengukur keberhasilan">
          <PathLine path={[...node.path, { key: node.id, label: "Diukur di sini", text: node.text }]} />
        </Card>
        <AddIkuForm
          nodeId={node.id}
          unit={node.unit}
          years={node.years}
          cancelHref={back}
          action={addIkuAction}
        />
      </div>
    </>
  );
}
