import { GitPullRequestDraft, Plus } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { forbidden } from "next/navigation";

import { NextPage } from "@/components/reorganisation/next-page";
import { PLANS_HREF } from "@/components/reorganisation/plan-href";
import { PlanTable } from "@/components/reorganisation/plan-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { planList } from "@/lib/reorganisation/server/queries/plans";

export const metadata: Metadata = { title: "Penataan organisasi" };

/** New structures that are drafted, wait, are set or in effect. */
export default async function PlansPage({ searchParams }: PageProps<"/penataan-organisasi">) {
  const actor = await requirePermission("reorganisation.decide");
  const { lanjut } = await searchParams;
  const list = await planList(actor, typeof lanjut === "string" && isId(lanjut) ? lanjut : null);
  if (list === null) forbidden();
  const begin = list.mayDraft && (
    <LinkButton
      href="/penataan-organisasi/baru"
      tone="primary"
      icon={<Plus aria-hidden="true" className="size-4" />}
    >
      Rancang penataan
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Penataan organisasi"
        lead="Susunan baru disusun dan disimulasikan sebelum berlaku: unit yang dibuka, diubah, dilebur, atau dihapus, dan siapa menjabat apa. Pada harinya semua berlaku sekaligus."
        viewers="admin kepegawaian dan pimpinan instansi. Pegawai mengetahuinya ketika susunan baru berlaku."
        actions={list.rows.length > 0 && begin}
      />
      {list.rows.length === 0 ? (
        <EmptyState icon={<GitPullRequestDraft />} title="Belum ada rancangan penataan" actions={begin}>
          Untuk perubahan satu unit atau satu penempatan, pakai halaman unit atau pegawai. Di sini disusun
          penataan yang mengubah banyak hal sekaligus pada satu tanggal.
        </EmptyState>
      ) : (
        <>
          <PlanTable plans={list.rows} />
          <NextPage
            label="rancangan"
            href={list.next === null ? null : (`${PLANS_HREF}?lanjut=${list.next}` as Route)}
          />
        </>
      )}
    </>
  );
}
