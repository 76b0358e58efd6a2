import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { AGENCY_KIND_NAMES } from "@/lib/agency/labels";
import type { AgencySettingsView } from "@/lib/agency/server/queries/agency-settings";

import { timeZoneName } from "./agency-labels";

/** What the agency is, and what is not changed on this page; all of it for who may not change anything. */
export function AgencyFacts({ agency }: { agency: AgencySettingsView }) {
  const { headTitle, headName, timeZone, mfaRequired } = agency;
  return (
    <Card title="Identitas" lead="Nama, jenis, dan kode ditetapkan saat instansi didaftarkan.">
      <DescriptionList
        items={[
          { term: "Nama", detail: agency.name },
          { term: "Jenis", detail: AGENCY_KIND_NAMES[agency.kind] },
          { term: "Kode", detail: agency.code },
          ...(agency.canEdit
            ? []
            : [
                { term: "Jabatan pimpinan", detail: headTitle },
                { term: "Nama pimpinan", detail: headName },
                { term: "Zona waktu", detail: timeZoneName(timeZone) },
                { term: "Kode OTP", detail: mfaRequired ? "Wajib bagi semua akun" : "Wajib bagi admin" },
              ]),
        ]}
      />
    </Card>
  );
}
