import type { Route } from "next";
import Link from "next/link";

import { ConfirmButton } from "@/components/form/confirm-button";
import { DateField } from "@/components/ui/date-field";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import type { DelegationRow } from "@/lib/employee/delegation-view";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { periodCell } from "./person-text";

interface DelegationTableProps {
  delegations: readonly DelegationRow[];
  today: CalendarDate;
  end: FormAction;
}

function People({ people }: { people: DelegationRow["people"] }) {
  return (
    <details>
      <summary className="min-h-6 rounded-sm font-semibold text-primary underline underline-offset-3">
        {people.length.toLocaleString("id-ID")} pegawai
      </summary>
      <ul className="mt-1 text-sm">
        {people.map((person) => (
          <li key={person.id}>
            <Link href={`/pegawai/${person.id}` as Route} prefetch={false} className="link">
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function DelegationTable({ delegations, today, end }: DelegationTableProps) {
  return (
    <Table
      caption="Pendelegasian penilaian"
      rows={delegations}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "decree",
          heading: "SK",
          cell: (row) => (
            <>
              {row.decree}
              <span className="block text-sm font-normal text-ink-soft">{periodCell(row.validity)}</span>
            </>
          ),
        },
        { key: "unit", heading: "Pimpinan yang mendelegasikan", cell: (row) => `Pimpinan ${row.unitName}` },
        {
          key: "delegate",
          heading: "Penerima delegasi",
          cell: (row) => (
            <Link href={`/pegawai/${row.delegateId}` as Route} prefetch={false} className="link">
              {row.delegateName}
            </Link>
          ),
        },
        { key: "people", heading: "Yang dinilai", cell: (row) => <People people={row.people} /> },
        {
          key: "end",
          heading: "Tindakan",
          cell: (row) =>
            row.mayEnd ? (
              <ConfirmButton
                label="Akhiri"
                size="small"
                question={`Akhiri SK ${row.decree}? Sesudah hari terakhir, pegawai dalam daftar kembali dinilai oleh pimpinan unitnya.`}
                confirm="Simpan hari terakhir"
                action={end}
                hidden={{ delegationId: row.id, version: String(row.version) }}
              >
                <DateField
                  name="lastDay"
                  label="Hari terakhir berlaku"
                  defaultValue={row.validity.to ?? (today < row.validity.from ? row.validity.from : today)}
                  min={row.validity.from}
                />
              </ConfirmButton>
            ) : null,
        },
      ]}
    />
  );
}
