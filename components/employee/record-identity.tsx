import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import { EMPLOYEE_KIND_NAMES, NUMBER_KIND_NAMES, SEX_NAMES } from "@/lib/employee/labels";
import type { EmployeeRecord } from "@/lib/employee/record-view";
import { longDate } from "@/lib/kernel/indonesian-date";

import { periodText } from "./person-text";

/** An address that is broken, where it must be, before its "@". */
function EmailText({ address }: { address: string }) {
  const at = address.indexOf("@");
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

/** What is known of the person himself; numbers over time, as one person may have borne several. */
export function RecordIdentity({ record, action }: { record: EmployeeRecord; action?: ReactNode }) {
  const { numbers, birthPlace, birthDate, serviceEndsOn } = record;
  const birth = longDate(birthDate);
  return (
    <Card title="Data diri" actions={action}>
      <DescriptionList
        items={[
          {
            term: "NIP/NI PPPK",
            detail: numbers.length > 0 && (
              <ul className="space-y-1">
                {numbers.map((entry, index) => (
                  <li key={entry.number}>
                    <span className={index === 0 ? "font-semibold" : "text-ink-soft"}>
                      {formatEmployeeNumber(entry.number)}
                    </span>{" "}
                    <span className="text-sm text-ink-soft">
                      {NUMBER_KIND_NAMES[entry.kind]}, {periodText(entry.validity)}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: "Jenis pegawai", detail: EMPLOYEE_KIND_NAMES[record.kind] },
          { term: "Tempat, tanggal lahir", detail: birthPlace === null ? birth : `${birthPlace}, ${birth}` },
          { term: "Jenis kelamin", detail: SEX_NAMES[record.sex] },
          { term: "E-mail", detail: record.email === null ? null : <EmailText address={record.email} /> },
          { term: "Telepon", detail: record.phone },
          ...(serviceEndsOn === null ? [] : [{ term: "Akhir masa kerja", detail: longDate(serviceEndsOn) }]),
        ]}
      />
    </Card>
  );
}
