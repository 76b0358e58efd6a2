import type { StoredField } from "@/components/form/changed-meanwhile";
import { EMPLOYEE_KIND_NAMES, SEX_NAMES } from "@/lib/employee/labels";
import type { EmployeeRecord } from "@/lib/employee/record-view";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

function text(name: string, label: string, stored: string | null): StoredField {
  return { name, label, stored: stored ?? "", shown: stored ?? "" };
}

function day(name: string, label: string, stored: CalendarDate | null): StoredField {
  return { name, label, stored: stored ?? "", shown: stored === null ? "" : longDate(stored) };
}

/** What is stored for the fields of the identity form, to be compared with what somebody else has typed meanwhile. */
export function storedIdentity(record: EmployeeRecord): readonly StoredField[] {
  return [
    text("frontTitle", "Gelar depan", record.frontTitle),
    text("name", "Nama", record.name),
    text("backTitle", "Gelar belakang", record.backTitle),
    { name: "kind", label: "Jenis pegawai", stored: record.kind, shown: EMPLOYEE_KIND_NAMES[record.kind] },
    text("birthPlace", "Tempat lahir", record.birthPlace),
    day("birthDate", "Tanggal lahir", record.birthDate),
    { name: "sex", label: "Jenis kelamin", stored: record.sex, shown: SEX_NAMES[record.sex] },
    text("email", "E-mail", record.email),
    text("phone", "Telepon", record.phone),
    day("serviceEndsOn", "Akhir masa kerja", record.serviceEndsOn),
  ];
}
