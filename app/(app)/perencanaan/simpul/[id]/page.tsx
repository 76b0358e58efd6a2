import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { ConfirmButton } from "@/components/form/confirm-button";
import { LinkNodeForm, NodeForm } from "@/components/iku/node-forms";
import { PathLine } from "@/components/iku/path-line";
import { CapaianMark } from "@/components/iku/capaian-mark";
import { treeHref } from "@/components/iku/tree-nodes";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { PLANNING_NODE_LABELS } from "@/lib/iku/labels";
import { kindsUnder, PLANNING_NODE_KINDS } from "@/lib/iku/planning";
import { nodePage, type NodePage } from "@/lib/iku/server/queries/planning-pages";
import { isId } from "@/lib/kernel/id";

import {
  addNodeAction,
  changeNodeAction,
  linkNodeAction,
  removeNodeAction,
  unlinkNodeAction,
} from "../../actions";

export const metadata: Metadata = { title: "Simpul pohon kinerja" };

/** A node of the tree: where it stands, what it is made of, who carries it, whom it also serves. */
export default async function NodeRoute({ params }: PageProps<"/perencanaan/simpul/[id]">) {
  const actor = await requirePermission("iku.read");
  const { id } = await params;
  const node = isId(id) ? await nodePage(actor, id) : null;
  if (node === null) notFound();
  const carrier = [node.position?.text, node.unit?.text].filter((part) => part !== undefined).join(", ");
  return (
    <>
      <PageHeader
        title={node.text}
        breadcrumbs={[
          { href: "/perencanaan", label: "Perencanaan kinerja" },
          { href: `/perencanaan/${node.documentId}` as Route, label: node.documentTitle },
        ]}
        badges={<Badge tone="primary">{`${PLANNING_NODE_LABELS[node.kind]} ${node.code}`.trim()}</Badge>}
        lead={carrier === "" ? "Belum ada yang memikul." : `Dipikul ${carrier}.`}
        viewers="semua pegawai instansi Anda, kecuali administrator sistem; perencana menyusunnya."
        actions={
          <>
            <LinkButton href={`/pohon-kinerja?pusat=n${node.id}` as Route}>Lihat di pohon</LinkButton>
            {node.canPlan && node.kind !== "visi" && node.kind !== "misi" && (
              <LinkButton href={`/iku/baru?simpul=${node.id}` as Route}>Tambah indikator</LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card title="Di bawahnya">
          <Children node={node} />
        </Card>
        {(node.path.length > 0 || node.service !== "") && (
          <Card title="Mengapa">
            <PathLine
              path={[
                ...node.path,
                { key: node.id, label: PLANNING_NODE_LABELS[node.kind], text: node.text },
                ...(node.service === ""
                  ? []
                  : [{ key: "service", label: "Layanan publik yang disentuh", text: node.service }]),
              ]}
            />
          </Card>
        )}
        <Card title="Dukungan lintas unit">
          <Links node={node} />
          {node.canPlan && (
            <details className="no-print mt-3">
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                Catat dukungan kepada simpul lain
              </summary>
              <div className="pt-2">
                <LinkNodeForm nodeId={node.id} action={linkNodeAction} />
              </div>
            </details>
          )}
        </Card>
        {node.canPlan && <Editing node={node} />}
      </div>
    </>
  );
}

function Children({ node }: { node: NodePage }) {
  if (node.children.length === 0)
    return <p className="text-ink-soft">Belum ada simpul atau indikator di bawahnya.</p>;
  return (
    <ul className="divide-y divide-line">
      {node.children.map(({ key, skpId, label, text, carrier, capaian }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <div className="min-w-0 flex-1 basis-60">
            <Link
              href={treeHref({ key, skpId }) ?? "/pohon-kinerja"}
              className="link font-medium"
              prefetch={false}
            >
              {text}
            </Link>
            <p className="text-sm text-ink-soft">
              {[label, carrier].filter((part) => part !== null).join(" · ")}
            </p>
          </div>
          {capaian !== null && <CapaianMark capaian={capaian} />}
        </li>
      ))}
    </ul>
  );
}

function Links({ node }: { node: NodePage }) {
  if (node.serves.length + node.servedBy.length === 0) {
    return <p className="text-ink-soft">Belum ada dukungan lintas unit yang dicatat.</p>;
  }
  return (
    <ul className="divide-y divide-line">
      {node.serves.map(({ id, text, note }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <p className="min-w-0 flex-1 basis-60">
            Mendukung{" "}
            <Link href={`/perencanaan/simpul/${id}` as Route} className="link" prefetch={false}>
              {text}
            </Link>
            <span className="block text-sm text-ink-soft">{note}</span>
          </p>
          {node.canPlan && (
            <ConfirmButton
              label="Hapus"
              about={text}
              question="Dukungan ini tidak lagi tercatat."
              confirm="Hapus dukungan"
              action={unlinkNodeAction}
              hidden={{ nodeId: node.id, servedId: id }}
              size="small"
              tone="quiet"
            />
          )}
        </li>
      ))}
      {node.servedBy.map(({ id, text, note }) => (
        <li key={id} className="py-2">
          Didukung{" "}
          <Link href={`/perencanaan/simpul/${id}` as Route} className="link" prefetch={false}>
            {text}
          </Link>
          <span className="block text-sm text-ink-soft">{note}</span>
        </li>
      ))}
    </ul>
  );
}

function Editing({ node }: { node: NodePage }) {
  const parentKind =
    PLANNING_NODE_KINDS.find((kind) => kindsUnder(kind).includes(node.kind) && node.parentId !== null) ??
    null;
  return (
    <Card title="Susun">
      {kindsUnder(node.kind).length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
            Tambah simpul di bawahnya
          </summary>
          <div className="py-2">
            <NodeForm
              hidden={{ documentId: node.documentId, parentId: node.id }}
              under={node.kind}
              values={null}
              label="Tambah simpul di bawahnya"
              submit="Tambah simpul"
              action={addNodeAction}
            />
          </div>
        </details>
      )}
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
          Ubah simpul ini
        </summary>
        <div className="py-2">
          <NodeForm
            key={String(node.version)}
            hidden={{ nodeId: node.id, version: String(node.version), parentId: node.parentId ?? "" }}
            under={parentKind}
            values={node}
            label="Ubah simpul ini"
            submit="Simpan perubahan"
            action={changeNodeAction}
          />
        </div>
      </details>
      <div className="-ms-3">
        <ConfirmButton
          label="Hapus simpul"
          question="Hanya simpul tanpa simpul dan indikator di bawahnya yang dapat dihapus."
          confirm="Hapus simpul"
          action={removeNodeAction}
          hidden={{ nodeId: node.id }}
          size="small"
          tone="quiet"
        />
      </div>
    </Card>
  );
}
