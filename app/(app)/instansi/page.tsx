import type { Metadata } from "next";

import { AgencyFacts } from "@/components/agency/agency-facts";
import { AgencySettingsForm } from "@/components/agency/agency-settings-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { agencySettings } from "@/lib/agency/server/queries/agency-settings";
import { requirePermission } from "@/lib/auth/server/session";

import { changeAgencySettingsAction } from "./actions";

export const metadata: Metadata = { title: "Pengaturan instansi" };

/** What holds for the whole agency. */
export default async function AgencySettingsPage({ searchParams }: PageProps<"/instansi">) {
  const actor = await requirePermission("agency.edit-settings");
  const [agency, { tersimpan }] = await Promise.all([agencySettings(actor), searchParams]);
  const { version, headTitle, headName, timeZone, mfaRequired, canEdit } = agency;
  return (
    <>
      <PageHeader
        title="Pengaturan instansi"
        lead="Berlaku untuk semua unit dan pegawai. Setiap perubahan tercatat dalam jejak audit."
        viewers="admin kepegawaian dan administrator sistem instansi Anda."
      />
      <div className="grid gap-6">
        {tersimpan !== undefined && (
          <Notice tone="success" role="status">
            Pengaturan sudah disimpan.
          </Notice>
        )}
        {!canEdit && (
          <Notice title="Hanya untuk dibaca">
            Pengaturan ini diubah admin yang perannya mencakup seluruh instansi; peran Anda mencakup sebagian
            unit.
          </Notice>
        )}
        <AgencyFacts agency={agency} />
        {canEdit && (
          <AgencySettingsForm
            key={typeof tersimpan === "string" ? tersimpan : ""}
            {...{ version, headTitle, headName, timeZone, mfaRequired }}
            action={changeAgencySettingsAction}
          />
        )}
      </div>
    </>
  );
}
