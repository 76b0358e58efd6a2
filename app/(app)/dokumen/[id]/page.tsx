import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { PaperCard } from "@/components/document/paper-card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { newsText, PAPER_NEWS } from "@/lib/document/refusal";
import { paperShelf } from "@/lib/document/server/shelf";
import { isId } from "@/lib/kernel/id";

export const metadata: Metadata = { title: "Dokumen SKP" };

const asked = z.object({ kabar: z.enum(PAPER_NEWS).optional().catch(undefined) });

/** All papers of an SKP: to print, printed before, signed elsewhere. */
export default async function PapersPage({ params, searchParams }: PageProps<"/dokumen/[id]">) {
  const actor = await requirePermission("document.read");
  const { id } = await params;
  const { kabar } = asked.parse(await searchParams);
  const shelf = isId(id) ? await paperShelf(actor, id) : null;
  if (shelf === null) notFound();
  const { skpId, maySign, owner, isOwn, year, span } = shelf;
  return (
    <>
      <PageHeader
        title={isOwn ? `Dokumen SKP ${year}` : `Dokumen SKP ${year} ${owner}`}
        breadcrumbs={isOwn ? [{ href: "/dokumen", label: "Dokumen saya" }] : []}
        lead={`${span}. Isi yang sama selalu mendapat kode yang sama; isi yang berubah mendapat kode baru dan menggantikan cetakan sebelumnya. Setiap pencetakan dicatat.`}
        viewers="pegawai yang bersangkutan, pejabat penilai kinerja dan atasannya, serta pengelola kinerja, pimpinan, dan inspektorat yang mencakup unit ini."
      />
      {kabar !== undefined && (
        <Notice
          tone={kabar === "tersimpan" ? "success" : "warning"}
          role={kabar === "tersimpan" ? "status" : "alert"}
          className="mb-6"
        >
          {newsText(kabar)}
        </Notice>
      )}
      <div className="grid grid-cols-1 gap-6">
        {shelf.groups.map((group) => (
          <PaperCard key={group.title} group={group} shelf={{ skpId, maySign, timeZone: actor.timeZone }} />
        ))}
      </div>
    </>
  );
}
