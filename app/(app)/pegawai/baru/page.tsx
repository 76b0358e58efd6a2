import type { Metadata } from "next";

import { NameFields } from "@/components/employee/identity-fields";
import { UnitFields } from "@/components/employee/placement-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { requirePermission } from "@/lib/auth/server/session";
import { EMPLOYEE_KINDS, SEXES } from "@/lib/employee/employee";
import { EMPLOYEE_KIND_NAMES, SEX_NAMES } from "@/lib/employee/labels";

import { createEmployeeAction } from "../actions";

export const metadata: Metadata = { title: "Tambah pegawai" };

/** One person by hand; many come by the import. */
export default async function NewEmployeePage() {
  await requirePermission("employee.edit");
  return (
    <>
      <PageHeader
        title="Tambah pegawai"
        breadcrumbs={[{ href: "/pegawai", label: "Pegawai" }]}
        lead="Untuk satu orang. Daftar yang panjang lebih cepat lewat impor berkas."
        viewers="admin kepegawaian dan pengelola kinerja unit tujuan."
      />
      <Form action={createEmployeeAction} className="grid max-w-4xl gap-6">
        <Card title="Data diri">
          <div className="grid gap-6">
            <div className="field-row sm:grid-cols-2">
              <SelectField
                name="kind"
                label="Jenis pegawai"
                placeholder="Pilih jenis"
                options={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: EMPLOYEE_KIND_NAMES[kind] }))}
              />
              <TextField
                name="number"
                label="NIP atau NI PPPK"
                hint="18 angka; boleh dengan spasi."
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
            <NameFields />
            <div className="field-row sm:grid-cols-2">
              <DateField
                name="birthDate"
                label="Tanggal lahir"
                optional
                hint="Kosongkan bila sama dengan yang tertera pada nomor."
              />
              <SelectField
                name="sex"
                label="Jenis kelamin"
                optional
                hint="Kosongkan bila sama dengan yang tertera pada nomor."
                placeholder="Sesuai nomor"
                options={SEXES.map((sex) => ({ value: sex, label: SEX_NAMES[sex] }))}
              />
            </div>
            <div className="field-row sm:grid-cols-2">
              <TextField
                name="golongan"
                label="Golongan"
                optional
                hint="III/d untuk PNS, IX untuk PPPK."
                width="short"
              />
              <TextField name="email" label="E-mail" type="email" optional autoComplete="off" />
            </div>
          </div>
        </Card>
        <Card title="Penempatan definitif">
          <div className="grid gap-6">
            <UnitFields />
            <div className="field-row sm:grid-cols-2">
              <DateField name="from" label="TMT (mulai bertugas)" />
              <TextField name="decree" label="Nomor SK" optional maxLength={100} />
            </div>
          </div>
        </Card>
        <FormActions>
          <SubmitButton>Simpan pegawai</SubmitButton>
          <LinkButton href="/pegawai">Batal</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
