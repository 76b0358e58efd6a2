import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { SlipTable } from "@/components/account/slip-table";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { STRAYS } from "@/lib/employee/account-schema";
import { personAccountsPage } from "@/lib/employee/server/unit-accounts";
import { SLIP_DAYS } from "@/lib/employee/slip";

import { issueSlipsAction, issueToWaitingAction } from "../actions";

export const metadata: Metadata = { title: "Slip aktivasi" };

const place = z.union([z.literal(STRAYS).transform(() => null), z.uuid()]);
const asked = z.object({ setelah: z.uuid().optional().catch(undefined) });

export default async function UnitSlipsPage({ params, searchParams }: PageProps<"/slip/[unitId]">) {
  const actor = await requirePermission("auth.read-accounts");
  const unitId = place.safeParse((await params).unitId);
  const { setelah } = asked.parse(await searchParams);
  const page = unitId.success ? await personAccountsPage(actor, unitId.data, setelah) : null;
  if (page === null) notFound();
  const here = `/slip/${page.unitId ?? STRAYS}` as Route;
  const mayIssue = hasPermission(actor, "auth.issue-slips");
  return (
    <>
      <PageHeader
        title={page.unitName}
        breadcrumbs={[{ href: "/slip", label: "Akun dan slip" }]}
        lead={`Slip berlaku ${SLIP_DAYS} hari dan untuk satu kali pakai. Slip baru untuk orang yang sama membatalkan yang lama.`}
        viewers="admin kepegawaian, administrator sistem, dan pengelola kinerja unit ini."
        actions={
          mayIssue &&
          page.slips > 0 && <DownloadLink href={`${here}/berkas`}>Unduh PDF ({page.slips} slip)</DownloadLink>
        }
      />
      {page.people.length === 0 ? (
        <EmptyState title="Belum ada pegawai di unit ini">
          Pegawai muncul di sini setelah ditempatkan di unit ini.
        </EmptyState>
      ) : (
        <>
          {mayIssue && page.waiting > 0 && (
            <Form action={issueToWaitingAction} label="Buat slip untuk semua" className="mb-6 grid gap-3">
              <input type="hidden" name="unitId" value={page.unitId ?? STRAYS} />
              <div>
                <SubmitButton>Buat slip untuk semua yang belum aktif</SubmitButton>
              </div>
            </Form>
          )}
          <SlipTable
            unitId={page.unitId ?? STRAYS}
            people={page.people}
            timeZone={actor.timeZone}
            issue={mayIssue ? issueSlipsAction : null}
          />
        </>
      )}
      <Pagination
        label="pegawai"
        previous={setelah === undefined ? null : here}
        next={page.next === null ? null : (`${here}?setelah=${page.next}` as Route)}
      />
    </>
  );
}
