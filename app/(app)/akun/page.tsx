import type { Metadata, Route } from "next";

import { AccountTabs } from "@/components/auth/account-tabs";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ROLE_LABELS } from "@/lib/access/role";
import { requirePermission } from "@/lib/auth/server/session";
import { ownAccount } from "@/lib/auth/server/own-account";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

export const metadata: Metadata = { title: "Akun" };

export default async function AccountPage() {
  const actor = await requirePermission("auth.manage-own-account");
  const account = await ownAccount(actor);
  return (
    <>
      <PageHeader
        title="Akun"
        lead="Cara Anda masuk, dan apa yang boleh Anda lakukan."
        viewers="hanya Anda. Admin kepegawaian melihat nama, peran, dan apakah akun ini aktif."
      />
      <AccountTabs current="/akun" />
      <div className="grid gap-6">
        <Card
          title="Profil"
          actions={
            actor.employeeId !== null && (
              <LinkButton href={`/pegawai/${actor.employeeId}` as Route} size="small">
                Data kepegawaian saya
              </LinkButton>
            )
          }
        >
          <DescriptionList
            items={[
              { term: "Nama", detail: account.name },
              { term: "Instansi", detail: account.agencyName },
              { term: "NIP/NI PPPK", detail: account.numbers.map(formatEmployeeNumber).join(", ") },
              {
                term: "E-mail",
                detail: account.email,
                action: (
                  <LinkButton href="/akun/email" size="small" tone="quiet">
                    Atur
                  </LinkButton>
                ),
              },
              {
                term: "Kata sandi",
                detail:
                  account.passwordSetAt === null
                    ? account.hasPassword
                      ? "Sudah dibuat"
                      : "Belum dibuat"
                    : `Dibuat ${momentText(account.passwordSetAt, actor.timeZone)}`,
                action: (
                  <LinkButton href="/akun/sandi" size="small" tone="quiet">
                    Ganti
                  </LinkButton>
                ),
              },
              {
                term: "Kode OTP",
                detail:
                  account.secondFactorSince === null
                    ? "Tidak aktif"
                    : `Aktif sejak ${momentText(account.secondFactorSince, actor.timeZone)}`,
                action: (
                  <LinkButton href="/akun/keamanan" size="small" tone="quiet">
                    Atur
                  </LinkButton>
                ),
              },
            ]}
          />
        </Card>
        <Card title="Peran" lead="Diberikan oleh admin kepegawaian instansi Anda.">
          <ul className="grid gap-2">
            {actor.employeeId !== null && <li>{ROLE_LABELS.pegawai}</li>}
            {account.grants.map((grant) => (
              <li key={`${grant.role}${grant.unitName ?? ""}${grant.until ?? ""}`}>
                {ROLE_LABELS[grant.role]}
                <span className="text-ink-soft">
                  {" "}
                  · {grant.unitName === null ? "seluruh instansi" : `${grant.unitName} dan unit di bawahnya`}
                  {grant.until !== null && `, sampai ${longDate(calendarDateOf(grant.until))}`}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
