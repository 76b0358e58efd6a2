import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { AccountActions } from "@/components/account/account-actions";
import { AccountBadge } from "@/components/account/account-badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { STRAYS } from "@/lib/employee/account-schema";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import { accountCard } from "@/lib/employee/server/account-card";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

import {
  issueSlipsAction,
  resetSecondFactorAction,
  restoreAccountAction,
  suspendAccountAction,
} from "../../actions";

export const metadata: Metadata = { title: "Akun pegawai" };

export default async function PersonAccountPage({ params }: PageProps<"/slip/pegawai/[employeeId]">) {
  const actor = await requirePermission("auth.read-accounts");
  const id = z.uuid().safeParse((await params).employeeId);
  const account = id.success ? await accountCard(actor, id.data) : null;
  if (account === null) notFound();
  const { timeZone } = actor;
  return (
    <>
      <PageHeader
        title={account.name}
        badges={<AccountBadge state={account.state} />}
        breadcrumbs={[
          { href: "/slip", label: "Akun dan slip" },
          ...(account.unitName === null
            ? []
            : [{ href: `/slip/${account.unitId ?? STRAYS}` as Route, label: account.unitName }]),
        ]}
        viewers="admin kepegawaian, administrator sistem, dan pengelola kinerja unitnya."
      />
      {account.isOwn && (
        <Notice className="mb-6" title="Ini akun Anda sendiri">
          <p>
            Kata sandi, kode OTP, dan sesi Anda ada di halaman Akun. Selebihnya diurus orang lain yang
            berwenang.
          </p>
        </Notice>
      )}
      {account.isKeptOpen && (
        <Notice tone="warning" className="mb-6" title="Akun ini masih terbuka">
          <p>
            Orang ini tidak lagi bertugas, tetapi instansi tidak mempunyai admin kepegawaian lain. Berikan
            peran itu kepada orang lain yang akunnya aktif; akun ini lalu ditutup dengan sendirinya.
          </p>
        </Notice>
      )}
      <div className="grid gap-6">
        <Card title="Akun">
          <DescriptionList
            items={[
              {
                term: "NIP/NI PPPK",
                detail: account.number === null ? null : formatEmployeeNumber(account.number),
              },
              { term: "Unit", detail: account.unitName ?? "Tanpa unit" },
              {
                term: "Slip",
                detail:
                  account.slipUntil === null
                    ? "Tidak ada yang berlaku"
                    : `Berlaku sampai ${longDate(calendarDateIn(timeZone, account.slipUntil))}`,
              },
              { term: "E-mail", detail: account.hasEmail ? "Ada" : "Tidak ada" },
              { term: "Kode OTP", detail: account.hasSecondFactor ? "Aktif" : "Tidak aktif" },
              {
                term: "Sesi",
                detail:
                  account.lastSeenAt === null
                    ? "Sedang tidak masuk"
                    : `${account.sessions} perangkat, terakhir dipakai ${momentText(account.lastSeenAt, timeZone)}`,
              },
            ]}
          />
        </Card>
        <AccountActions
          account={account}
          issue={issueSlipsAction}
          suspend={suspendAccountAction}
          restore={restoreAccountAction}
          resetSecondFactor={resetSecondFactorAction}
        />
      </div>
    </>
  );
}
