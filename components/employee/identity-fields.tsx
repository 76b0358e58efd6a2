import { DateField } from "@/components/ui/date-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { EMPLOYEE_KINDS, numberKindOf, SEXES } from "@/lib/employee/employee";
import { EMPLOYEE_KIND_NAMES, SEX_NAMES } from "@/lib/employee/labels";
import type { EmployeeRecord } from "@/lib/employee/record-view";

/** Name with gelar, as the form of a new person and that of a change ask for it. */
export function NameFields({ record }: { record?: EmployeeRecord }) {
  return (
    <div className="field-row sm:grid-cols-[1fr_2fr_1fr]">
      <TextField
        name="frontTitle"
        label="Gelar depan"
        optional
        defaultValue={record?.frontTitle ?? ""}
        maxLength={60}
      />
      <TextField
        name="name"
        label="Nama tanpa gelar"
        defaultValue={record?.name ?? ""}
        maxLength={160}
        autoComplete="off"
      />
      <TextField
        name="backTitle"
        label="Gelar belakang"
        optional
        defaultValue={record?.backTitle ?? ""}
        maxLength={100}
      />
    </div>
  );
}

/** What is known of the person himself. */
export function IdentityFields({ record }: { record: EmployeeRecord }) {
  const kinds = EMPLOYEE_KINDS.filter((kind) => numberKindOf(kind) === numberKindOf(record.kind));
  return (
    <>
      <NameFields record={record} />
      <SelectField
        name="kind"
        label="Jenis pegawai"
        hint="PPPK yang menjadi CPNS dicatat lewat “Nomor baru”."
        defaultValue={record.kind}
        width="medium"
        options={kinds.map((kind) => ({ value: kind, label: EMPLOYEE_KIND_NAMES[kind] }))}
      />
      <div className="field-row sm:grid-cols-2">
        <TextField
          name="birthPlace"
          label="Tempat lahir"
          optional
          defaultValue={record.birthPlace ?? ""}
          maxLength={100}
        />
        <DateField name="birthDate" label="Tanggal lahir" defaultValue={record.birthDate} />
      </div>
      <RadioField
        name="sex"
        label="Jenis kelamin"
        inline
        defaultValue={record.sex}
        options={SEXES.map((sex) => ({ value: sex, label: SEX_NAMES[sex] }))}
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        optional
        defaultValue={record.email ?? ""}
        autoComplete="off"
      />
      <TextField
        name="phone"
        label="Telepon"
        type="tel"
        optional
        width="medium"
        defaultValue={record.phone ?? ""}
        autoComplete="off"
        maxLength={30}
      />
      <DateField
        name="serviceEndsOn"
        label="Akhir masa kerja"
        optional
        hint="PPPK: hari terakhir kontrak. PNS: hanya bila ditetapkan berbeda dari batas usia pensiun."
        defaultValue={record.serviceEndsOn ?? ""}
      />
    </>
  );
}
