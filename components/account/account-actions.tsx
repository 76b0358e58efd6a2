import { ConfirmButton } from "@/components/form/confirm-button";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import type { FormAction } from "@/lib/action/form-state";
import { STRAYS } from "@/lib/employee/account-schema";
import type { AccountCard } from "@/lib/employee/account-view";

interface AccountActionsProps {
  account: AccountCard;
  issue: FormAction;
  suspend: FormAction;
  restore: FormAction;
  resetSecondFactor: FormAction;
}

/** What can be done about somebody's account, each with what it does. */
export function AccountActions({ account, issue, suspend, restore, resetSecondFactor }: AccountActionsProps) {
  const { employeeId, version, unitId, state } = account;
  const one = { employeeId, version: String(version) };
  const place = unitId ?? STRAYS;
  if (!account.mayIssue && !account.maySuspend && !account.mayResetSecondFactor) return null;
  return (
    <Card title="Tindakan">
      <div className="flex flex-wrap gap-3">
        {account.mayIssue && (
          <ConfirmButton
            label={state === "active" ? "Buat slip kata sandi baru" : "Buat slip aktivasi"}
            question="Slip berlaku 14 hari untuk satu kali pakai. Serahkan langsung kepada orangnya. Slip yang lama, bila ada, batal; kata sandi yang sekarang tetap berlaku sampai slip dipakai."
            confirm="Buat slip"
            action={issue}
            hidden={{ unitId: place, orang: employeeId }}
          />
        )}
        {account.mayIssue && account.slipUntil !== null && (
          <DownloadLink href={`/slip/${place}/berkas?pegawai=${employeeId}`}>Unduh slip (PDF)</DownloadLink>
        )}
        {account.mayResetSecondFactor && (
          <ConfirmButton
            label="Hapus kode OTP"
            question="Untuk orang yang kehilangan ponsel dan kode pemulihannya. Pastikan dahulu bahwa yang meminta benar orangnya. Semua sesinya berakhir."
            confirm="Hapus kode OTP"
            tone="danger"
            action={resetSecondFactor}
            hidden={one}
          />
        )}
        {account.maySuspend && state === "suspended" && (
          <ConfirmButton
            label="Pulihkan akun"
            question="Orang ini dapat masuk lagi dengan kata sandinya yang lama, atau dengan slip baru."
            confirm="Pulihkan"
            action={restore}
            hidden={one}
          />
        )}
        {account.maySuspend && state !== "suspended" && (
          <ConfirmButton
            label="Tangguhkan akun"
            question="Semua sesinya berakhir saat ini juga dan orang ini tidak dapat masuk sampai akunnya dipulihkan."
            confirm="Tangguhkan"
            tone="danger"
            action={suspend}
            hidden={one}
          />
        )}
      </div>
    </Card>
  );
}
