import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { NodeForm } from "@/components/iku/node-forms";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { documentPage } from "@/lib/iku/server/queries/planning-pages";
import { isId } from "@/lib/kernel/id";

import { addNodeAction } from "../actions";

export const metadata: Metadata = { title: "Dokumen perencanaan" };

/** A planning document with the nodes at its top. */
export default async function DocumentRoute({ params }: PageProps<"/perencanaan/[id]">) {
  const actor = await requirePermission("iku.read");
  const { id } = await params;
  const page = isId(id) ? await documentPage(actor, id) : null;
  if (page === null) notFound();
  const adds = page.isOfUnit ? "Tambah tujuan" : "Tambah visi";
  return (
    <>
      <PageHeader
        title={page.title}
        breadcrumbs={[{ href: "/perencanaan", label: "Perencanaan kinerja" }]}
        viewers="semua pegawai instansi Anda, kecuali administrator sistem; perencana menyusunnya."
      />
      <div className="grid gap-6">
        <Card title="Puncak dokumen ini">
          {page.roots.length === 0 ? (
            <p className="text-ink-soft">
              Belum ada isinya. Dokumen instansi dimulai dengan visi; Renstra dimulai dengan tujuan pada
              halaman sasaran instansi yang didukungnya.
            </p>
          ) : (
            <ul className="divide-y divide-line">
              {page.roots.map(({ id: nodeId, text }) => (
                <li key={nodeId} className="py-2">
                  <Link href={`/perencanaan/simpul/${nodeId}` as Route} className="link" prefetch={false}>
                    {text}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {page.canPlan && (
          <Card>
            {/* What is there already comes first; another one is added now and then. */}
            <details open={page.roots.length === 0}>
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                {adds}
              </summary>
              <div className="pt-2">
                <NodeForm
                  hidden={{ documentId: page.id, ...(page.isOfUnit ? {} : { parentId: "" }) }}
                  under={page.isOfUnit ? "sasaran" : null}
                  choosesParent={page.isOfUnit}
                  values={null}
                  label={adds}
                  submit="Tambah"
                  action={addNodeAction}
                />
              </div>
            </details>
          </Card>
        )}
      </div>
    </>
  );
}
