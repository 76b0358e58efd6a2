import Link from "next/link";
import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Table, type Column } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import type { PersonAccount } from "@/lib/employee/account-view";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { AccountBadge } from "./account-badge";

interface SlipTableProps {
  unitId: string;
  people: readonly PersonAccount[];
  timeZone: string;
  /** Null where the person who looks may not make slips. */
  issue: FormAction | null;
}

const BARRED: Readonly<Record<NonNullable<PersonAccount["barred"]>, string>> = {
  "own-account": "akun Anda sendiri",
  "holds-role": "slip hanya dari admin kepegawaian",
  suspended: "pulihkan dahulu",
};

/** The people of a unit with their accounts; some can be picked for a slip. */
export function SlipTable({ unitId, people, timeZone, issue }: SlipTableProps) {
  const table = (
    <Table
      caption="Pegawai dan akunnya"
      rows={people}
      rowKey={({ employeeId }) => employeeId}
      columns={columnsFor(timeZone, issue !== null)}
    />
  );
  if (issue === null) return table;
  return (
    <Form action={issue} label="Pilih pegawai untuk slip" clearWhenDone>
      <input type="hidden" name="unitId" value={unitId} />
      {table}
      <FormActions>
        <SubmitButton tone="secondary">Buat slip untuk yang dipilih</SubmitButton>
      </FormActions>
    </Form>
  );
}

function columnsFor(timeZone: string, isPickable: boolean): readonly Column<PersonAccount>[] {
  const name: Column<PersonAccount> = {
    key: "nama",
    heading: "Pegawai",
    cell: (person) => (
      <span>
        <Link
          href={`/slip/pegawai/${person.employeeId}` as Route}
          prefetch={false}
          className="link font-semibold"
        >
          {person.name}
        </Link>
        <span className="figures block text-sm text-ink-soft">
          {person.number === null ? null : formatEmployeeNumber(person.number)}
        </span>
      </span>
    ),
  };
  const state: Column<PersonAccount> = {
    key: "akun",
    heading: "Akun",
    cell: (person) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <AccountBadge state={person.state} />
        {person.slipUntil !== null && (
          <span className="text-sm text-ink-soft">
            slip sampai {longDate(calendarDateIn(timeZone, person.slipUntil))}
          </span>
        )}
      </span>
    ),
  };
  const pick: Column<PersonAccount> = {
    key: "pilih",
    heading: "Buat slip",
    cell: (person) =>
      person.barred === null ? (
        <input
          type="checkbox"
          name="orang[]"
          value={person.employeeId}
          aria-label={`Buat slip untuk ${person.name}`}
          className="size-5 accent-primary"
        />
      ) : (
        <span className="text-sm text-ink-faint">{BARRED[person.barred]}</span>
      ),
  };
  return isPickable ? [name, state, pick] : [name, state];
}
