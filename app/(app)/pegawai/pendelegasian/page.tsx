import { FileSignature } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { DelegationTable } from "@/components/employee/delegation-table";
import { PeopleTabs } from "@/components/employee/people-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/server/session";
import { delegationPage } from "@/lib/employee/server/delegations";
import { isId } from "@/lib/kernel/id";

import { endDelegationAction } from "../actions";

export const metadata: Metadata = { title: "Pendelegasian penilaian" };

const NEWS: Readonly<Record<string, string>> = {
  dicatat: "Pendelegasian sudah dicatat. Penerima dan pegawai dalam daftar diberi tahu.",
  diakhiri: "Hari terakhir pendelegasian sudah dicatat.",
};

/** By which SK which head lets whom appraise which people. */
export default async function DelegationsPage({ searchParams }: PageProps<"/pegawai/pendelegasian">) {
  const actor = await requirePermission("employee.delegate-appraisal");
  const { masa, setelah, kabar } = await searchParams;
  const isPast = masa === "lalu";
  const after = typeof setelah === "string" && isId(setelah) ? setelah : null;
  const page = await delegationPage(actor, isPast, after);
  const here = isPast ? "/pegawai/pendelegasian?masa=lalu" : "/pegawai/pendelegasian";
  const news = typeof kabar === "string" ? NEWS[kabar] : undefined;
  return (
    <>
      <PageHeader
        title="Pendelegasian penilaian"
        lead="Pimpinan unit dapat mendelegasikan kewenangan menilai dengan SK, juga kepada pejabat fungsional. Yang ada dalam daftar SK dinilai oleh penerima delegasi."
        viewers="admin kepegawaian. Penerima dan pegawai dalam daftar melihatnya pada halaman masing-masing."
        actions={
          <LinkButton href={"/pegawai/pendelegasian/baru"} tone="primary">
            Catat pendelegasian
          </LinkButton>
        }
      />
      <PeopleTabs current="pendelegasian" />
      {news !== undefined && (
        <Notice tone="success" role="status" className="mb-6">
          {news}
        </Notice>
      )}
      {page.delegations.length > 0 ? (
        <DelegationTable delegations={page.delegations} today={actor.today} end={endDelegationAction} />
      ) : (
        <EmptyState
          icon={<FileSignature />}
          title={isPast ? "Belum ada yang berakhir" : "Belum ada pendelegasian"}
        >
          {isPast
            ? "Pendelegasian yang sudah lewat tersimpan di sini."
            : "Tanpa pendelegasian, pegawai dinilai oleh pimpinan unitnya. Catat SK pendelegasian di sini bila ada."}
        </EmptyState>
      )}
      <p className="mt-4 text-sm">
        <Link href={isPast ? "/pegawai/pendelegasian" : "/pegawai/pendelegasian?masa=lalu"} className="link">
          {isPast ? "Lihat yang berlaku dan akan datang" : "Lihat yang sudah berakhir"}
        </Link>
      </p>
      <Pagination
        label="pendelegasian"
        previous={after === null ? null : here}
        next={page.next === null ? null : (`${here}${isPast ? "&" : "?"}setelah=${page.next}` as Route)}
      />
    </>
  );
}
