import type { Metadata } from "next";

import { AccountTabs } from "@/components/auth/account-tabs";
import { BeginSecondFactor } from "@/components/auth/begin-second-factor";
import { ActiveSecondFactor } from "@/components/auth/active-second-factor";
import { SetUpSecondFactor } from "@/components/auth/set-up-second-factor";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ownAccount } from "@/lib/auth/server/own-account";
import { qrDrawing } from "@/lib/auth/server/qr-code";
import { setUpUnderWay } from "@/lib/auth/server/second-factor";
import { requireSignedIn } from "@/lib/auth/server/session";
import { momentText } from "@/lib/kernel/indonesian-date";

import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
  disableSecondFactorAction,
  dropSetUpAction,
  moveSecondFactorAction,
  renewRecoveryCodesAction,
} from "../actions";

export const metadata: Metadata = { title: "Kode OTP" };

export default async function SecurityPage() {
  const { actor, lacksSecondFactor, mustHaveSecondFactor } = await requireSignedIn();
  const [account, setUp] = await Promise.all([ownAccount(actor), setUpUnderWay(actor)]);
  return (
    <>
      <PageHeader
        title="Kode OTP"
        breadcrumbs={lacksSecondFactor ? [] : [{ href: "/akun", label: "Akun" }]}
        lead="Kunci kedua di samping kata sandi: 6 angka dari aplikasi di ponsel Anda. Orang yang mengetahui kata sandi Anda saja tidak dapat masuk."
        viewers="hanya Anda."
      />
      {lacksSecondFactor ? (
        <Notice tone="warning" title="Aktifkan kode OTP untuk melanjutkan" className="mb-6">
          <p>Kode OTP wajib bagi administrator, dan bagi semua pegawai bila instansi menetapkannya.</p>
        </Notice>
      ) : (
        <AccountTabs current="/akun/keamanan" />
      )}
      {setUp !== null ? (
        <SetUpSecondFactor
          secret={setUp.secret}
          address={setUp.address}
          qr={qrDrawing(setUp.address)}
          confirm={confirmSecondFactorAction}
          drop={dropSetUpAction}
        />
      ) : account.secondFactorSince === null ? (
        <BeginSecondFactor begin={beginSecondFactorAction} />
      ) : (
        <ActiveSecondFactor
          since={momentText(account.secondFactorSince, actor.timeZone)}
          codesLeft={account.recoveryCodesLeft}
          isRequired={mustHaveSecondFactor}
          move={moveSecondFactorAction}
          renew={renewRecoveryCodesAction}
          disable={disableSecondFactorAction}
        />
      )}
    </>
  );
}
