import { GitFork } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { PrintButton } from "@/components/auth/print-button";
import { IkuPanel, NodePanel } from "@/components/iku/middle-panel";
import { treeHref, treeNodes } from "@/components/iku/tree-nodes";
import { TreePicture } from "@/components/iku/tree-picture";
import { ZoomLinks } from "@/components/iku/zoom-links";
import { Tree } from "@/components/tree/tree";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { readZoom, zoomQuery, type Zoom } from "@/lib/iku/zoom";
import { ikuPage } from "@/lib/iku/server/queries/iku-page";
import { nodePage } from "@/lib/iku/server/queries/planning-pages";
import { treeTop } from "@/lib/iku/server/queries/tree";
import { treePicture } from "@/lib/iku/server/queries/tree-picture";
import type { PictureView } from "@/lib/iku/view";

export const metadata: Metadata = { title: "Pohon kinerja" };

const KEY = /^[ni][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The tree from the visi down to people, as a picture that is walked into and as a list that is opened. */
export default async function TreePage({ searchParams }: PageProps<"/pohon-kinerja">) {
  const actor = await requirePermission("iku.read");
  const { pusat, ...asked } = await searchParams;
  const year = Number(actor.today.slice(0, 4));
  const key = typeof pusat === "string" && KEY.test(pusat) ? pusat : null;
  const zoom = readZoom(asked);
  const [top, picture] = await Promise.all([
    treeTop(actor, year),
    treePicture(actor, { key, year, levels: zoom.levels }),
  ]);
  const nodes = treeNodes(top);
  return (
    <>
      <PageHeader
        title="Pohon kinerja"
        lead="Dari visi sampai RHK: apa mendukung apa, siapa yang memikul, dan sejauh mana tercapai."
        viewers="semua pegawai instansi Anda, kecuali administrator sistem. RHK pegawai hanya tampil bagi yang berhak membaca SKP-nya."
        actions={
          <>
            {hasPermission(actor, "iku.read-coverage") && (
              <LinkButton href="/pohon-kinerja/cakupan">Periksa cakupan</LinkButton>
            )}
            {picture !== null && <PrintButton />}
          </>
        }
      />
      {picture === null ? (
        <EmptyState icon={<GitFork />} title="Pohon kinerja belum disusun">
          Pohon tumbuh dari dokumen perencanaan: perencana menyusunnya di halaman Perencanaan kinerja.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <div className="grid gap-3">
            <Picture picture={picture} at={key} zoom={zoom} panel={await panelOf(actor, key, year)} />
          </div>
          <Card
            title="Sebagai daftar"
            lead="Ketuk tanda panah untuk membuka, tulisannya untuk rincian. Dengan papan ketik: panah kanan, panah kiri, dan Enter."
          >
            <Tree
              label="Pohon kinerja"
              nodes={nodes}
              childrenAt={`/pohon-kinerja/anak?simpul={id}&tahun=${String(year)}`}
              openIds={nodes.map(({ id }) => id)}
            />
          </Card>
        </div>
      )}
    </>
  );
}

/** What is told of the node in the middle; of the roots themselves nothing. */
async function panelOf(actor: Actor, key: string | null, year: number) {
  const id = key?.slice(1) ?? "";
  if (key?.startsWith("i") === true) {
    const iku = await ikuPage(actor, id, year);
    return iku === null ? null : <IkuPanel iku={iku} />;
  }
  const node = key === null ? null : await nodePage(actor, id);
  return node === null ? null : <NodePanel node={node} />;
}

interface PictureProps {
  picture: PictureView;
  at: string | null;
  zoom: Zoom;
  panel: React.ReactNode;
}

function Picture({ picture, at, zoom, panel }: PictureProps) {
  const { nodes, path } = picture;
  const address = (key: string | null, other: Zoom = zoom): Route =>
    `/pohon-kinerja${zoomQuery(key, other)}` as Route;
  const middle = at === null ? null : (nodes[0] ?? null);
  const above = path.filter(({ key }) => key !== at);
  const beyond = nodes.reduce((sum, node) => sum + node.beyond, 0);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <nav aria-label="Jalan ke puncak" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {middle !== null && <Step href={address(null)} label="Puncak" />}
          {above.map(({ key, label }) => (
            <Step key={key} href={address(key)} label={label} />
          ))}
          <span className="font-semibold">{middle?.label ?? "Puncak"}</span>
        </nav>
        <ZoomLinks zoom={zoom} href={(other) => address(at, other)} />
      </div>
      <div
        className={
          panel === null ? "grid" : "grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
        }
      >
        <TreePicture
          nodes={nodes}
          label={`Gambar pohon kinerja dari ${middle?.text ?? "puncak"}`}
          current={at}
          scale={zoom.size / 100}
          href={(node) => (node.kind === "rhk" ? treeHref(node) : address(node.key))}
        />
        {panel}
      </div>
      <p className="text-sm text-ink-soft">
        Ketuk satu kotak untuk menaruhnya di tengah dan membaca rinciannya. Garis putus-putus menandai yang
        belum lengkap; warna tepi indikator mengikuti capaiannya.
        {beyond > 0 &&
          ` ${String(beyond)} kotak tidak muat dalam gambar ini; semuanya ada dalam daftar di bawah.`}
      </p>
    </>
  );
}

function Step({ href, label }: { href: Route; label: string }) {
  return (
    <span className="flex items-center gap-2">
      <Link href={href} className="link" prefetch={false} scroll={false}>
        {label}
      </Link>
      <span aria-hidden="true">›</span>
    </span>
  );
}
