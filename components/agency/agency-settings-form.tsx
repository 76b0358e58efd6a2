"use client";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { AGENCY_TIME_ZONES } from "@/lib/agency/agency";

import { TIME_ZONE_NAMES, timeZoneName } from "./agency-labels";

interface AgencySettingsFormProps {
  version: number;
  headTitle: string;
  headName: string;
  timeZone: string;
  mfaRequired: boolean;
  action: FormAction;
}

/** Who heads the agency, by which clock it works, and how its people sign in. */
export function AgencySettingsForm({
  version,
  headTitle,
  headName,
  timeZone,
  mfaRequired,
  action,
}: AgencySettingsFormProps) {
  return (
    <Card title="Pengaturan">
      <Form action={action} className="grid max-w-reading gap-6">
        <ChangedMeanwhile
          version={version}
          fields={[
            { name: "headTitle", label: "Jabatan pimpinan", stored: headTitle, shown: headTitle },
            { name: "headName", label: "Nama pimpinan", stored: headName, shown: headName },
            { name: "timeZone", label: "Zona waktu", stored: timeZone, shown: timeZoneName(timeZone) },
          ]}
        />
        <TextField
          name="headTitle"
          label="Jabatan pimpinan"
          hint="Sebutan lengkap, misalnya “Wali Kota Surabaya”. Pimpinan instansi tidak harus ASN."
          defaultValue={headTitle}
        />
        <TextField name="headName" label="Nama pimpinan" defaultValue={headName} />
        <RadioField
          name="timeZone"
          label="Zona waktu"
          hint="Tenggat dan tanggal dihitung menurut zona ini."
          options={AGENCY_TIME_ZONES.map((zone) => ({ value: zone, label: TIME_ZONE_NAMES[zone] }))}
          defaultValue={timeZone}
        />
        <CheckboxField
          name="mfaRequired"
          label="Wajibkan kode OTP bagi semua akun"
          hint="Admin selalu wajib. Bila dicentang, setiap pegawai harus memasang kode OTP sebelum dapat membuka halaman lain."
          defaultChecked={mfaRequired}
        />
        <FormActions>
          <SubmitButton>Simpan pengaturan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
