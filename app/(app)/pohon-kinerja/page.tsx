import { GitFork } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { PrintButton } from "@/components/auth/print-button";
import { treeHref, treeNodes } from "@/components/iku/tree-nodes";
import { TreePicture } from "@/components/iku/tree-picture";
import { Tree } from "@/components/tree/tree";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { treePicture, treeTop } from "@/lib/iku/server/queries/tree";

export const metadata: Metadata = { title: "Pohon kinerja" };

const KEY = /^[ni][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The tree from the visi down to people, as a picture that is walked into and as a list that is opened. */
export default async function TreePage({ searchParams }: PageProps<"/pohon-kinerja">) {
  const actor = await requirePermission("iku.read");
  const { pusat } = await searchParams;
  const year = Number(actor.today.slice(0, 4));
  const key = typeof pusat === "string" && KEY.test(pusat) ? pusat : null;
  const [top, picture] = await Promise.all([treeTop(actor, year), treePicture(actor, key, year)]);
  const nodes = treeNodes(top);
  const middle = picture?.nodes[0];
  const page = middle === undefined ? null : treeHref(middle.key);
  return (
    <>
      <PageHeader
        title="Pohon kinerja"
        lead="Dari visi sampai RHK: apa mendukung apa, siapa yang memikul, dan sejauh mana tercapai."
        viewers="semua pegawai instansi Anda, kecuali administrator sistem. RHK pegawai hanya tampil bagi yang berhak membaca SKP-nya."
        actions={middle === undefined ? undefined : <PrintButton />}
      />
      {middle === undefined || picture === null ? (
        <EmptyState icon={<GitFork />} title="Pohon kinerja belum disusun">
          Pohon tumbuh dari dokumen perencanaan: perencana menyusunnya di halaman Perencanaan kinerja.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <div className="grid gap-3">
            <nav aria-label="Jalan ke puncak" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              {picture.path
                .filter((step) => step.key !== middle.key)
                .map((step) => (
                  <span key={step.key} className="flex items-center gap-2">
                    <Link
                      href={`/pohon-kinerja?pusat=${step.key}` as Route}
                      className="link"
                      prefetch={false}
                    >
                      {step.label}
                    </Link>
                    <span aria-hidden="true">›</span>
                  </span>
                ))}
              <span className="font-semibold">{middle.label}</span>
              {page !== null && (
                <LinkButton href={page} size="small">
                  Rincian
                </LinkButton>
              )}
            </nav>
            <TreePicture
              nodes={picture.nodes}
              label={`Gambar pohon kinerja dari ${middle.text}`}
              href={(one) =>
                one === middle.key && page !== null ? page : (`/pohon-kinerja?pusat=${one}` as Route)
              }
            />
            <p className="text-sm text-ink-soft">
              Klik satu kotak untuk masuk lebih dalam; kotak di kiri membuka rinciannya. Garis putus-putus
              menandai yang belum lengkap, warna tepi indikator mengikuti capaiannya.
            </p>
          </div>
          <Card title="Sebagai daftar" lead="Panah kanan membuka, panah kiri menutup, Enter membuka rincian.">
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
