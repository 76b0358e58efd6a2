import { Network, Plus } from "@/components/ui/icons";
import type { Metadata } from "next";

import { UnitDayForm } from "@/components/agency/unit-day-form";
import { dayAsked } from "@/components/agency/unit-href";
import { UnitResults } from "@/components/agency/unit-results";
import { unitTreeNodes } from "@/components/agency/unit-tree-nodes";
import { Tree } from "@/components/tree/tree";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { unitsFound } from "@/lib/agency/server/queries/unit-options";
import { unitTree } from "@/lib/agency/server/queries/unit-tree";
import { requirePermission } from "@/lib/auth/server/session";
import { longDate } from "@/lib/kernel/indonesian-date";

export const metadata: Metadata = { title: "Unit organisasi" };

/** The organisation of a day as a tree, and units found by name. */
export default async function UnitTreePage({ searchParams }: PageProps<"/unit">) {
  const actor = await requirePermission("agency.read-units");
  const { per, cari } = await searchParams;
  const day = dayAsked(typeof per === "string" ? per : undefined, actor.today);
  const linkDay = day === actor.today ? undefined : day;
  const query = typeof cari === "string" ? cari.trim().slice(0, 100) : "";
  const [tree, found] = await Promise.all([
    unitTree(actor, day),
    query === "" ? null : unitsFound(actor, query, day),
  ]);
  const nodes = unitTreeNodes(tree.nodes, linkDay);
  const people = tree.nodes
    .filter((node) => node.parentId === null || node.isOrphan)
    .reduce((sum, node) => sum + node.allPeople, 0);
  return (
    <>
      <PageHeader
        title="Unit organisasi"
        lead={`Susunan ${actor.agencyName} pada ${longDate(day)}: ${tree.units.toLocaleString("id-ID")} unit, ${people.toLocaleString("id-ID")} pegawai definitif.`}
        viewers="semua pegawai instansi Anda."
        actions={
          tree.canEdit && (
            <LinkButton href="/unit/baru" icon={<Plus aria-hidden="true" className="size-4" />}>
              Tambah unit
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        <UnitDayForm day={day} query={query} />
        {found !== null && <UnitResults query={query} found={found} day={day} linkDay={linkDay} />}
        {nodes.length === 0 ? (
          <EmptyState
            icon={<Network />}
            title={`Belum ada unit yang berlaku pada ${longDate(day)}`}
            actions={
              tree.canEdit && (
                <LinkButton href="/impor" tone="primary">
                  Impor daftar unit
                </LinkButton>
              )
            }
          >
            Susunan unit tampil di sini setelah diimpor atau ditambahkan admin kepegawaian. Untuk melihat
            susunan pada waktu lain, pilih tanggal yang berbeda.
          </EmptyState>
        ) : (
          <Card
            title="Susunan unit"
            lead={
              <span className="pointer-coarse:hidden">
                Ketuk tanda panah untuk membuka, nama untuk halamannya. Dengan papan ketik: panah kanan, panah
                kiri, dan Enter.
              </span>
            }
          >
            <Tree
              key={day}
              label={`Susunan unit pada ${longDate(day)}`}
              nodes={nodes}
              childrenAt={`/unit/{id}/anak?per=${day}`}
              openIds={nodes.map((node) => node.id)}
            />
          </Card>
        )}
      </div>
    </>
  );
}
