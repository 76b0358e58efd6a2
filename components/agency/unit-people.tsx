import { Users } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Table, type Column } from "@/components/ui/table";
import type { UnitPeopleView, UnitPersonView } from "@/lib/agency/server/queries/unit-people";
import { nameWithTitles } from "@/lib/employee/employee";
import { PLACEMENT_KIND_NAMES } from "@/lib/employee/labels";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { unitHref } from "./unit-href";

interface UnitPeopleProps {
  unitId: string;
  day: CalendarDate;
  linkDay: CalendarDate | undefined;
  /** Null where the reader may not list the people of this unit. */
  people: UnitPeopleView | null;
  isFirstPage: boolean;
}

const columns: readonly Column<UnitPersonView>[] = [
  {
    key: "name",
    heading: "Nama",
    cell: (person) => (
      <Link href={`/pegawai/${person.employeeId}` as Route} prefetch={false} className="link">
        {nameWithTitles(person)}
      </Link>
    ),
  },
  { key: "position", heading: "Jabatan", cell: (person) => person.position },
  {
    key: "kind",
    heading: "Penempatan",
    cell: (person) => (
      <span className="inline-flex flex-wrap gap-2">
        {PLACEMENT_KIND_NAMES[person.kind]}
        {person.isHead && <Badge tone="primary">Pimpinan</Badge>}
      </span>
    ),
  },
];

/** Who is placed in the unit on the day. */
export function UnitPeople({ unitId, day, linkDay, people, isFirstPage }: UnitPeopleProps) {
  return (
    <section aria-labelledby="pegawai-unit">
      <h2 id="pegawai-unit" className="mb-3 text-lg font-semibold">
        Pegawai di unit ini
      </h2>
      {people === null ? (
        <Notice title="Daftar pegawai tidak ditampilkan">
          Daftar pegawai unit ini hanya untuk admin kepegawaian, pengelola kinerja unit, inspektorat, dan
          pimpinan.
        </Notice>
      ) : people.people.length === 0 ? (
        <EmptyState icon={<Users />} title={`Belum ada pegawai pada ${longDate(day)}`}>
          Pegawai tampil di sini setelah penempatannya dicatat, satu per satu atau lewat impor.
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Pegawai di unit ini"
            columns={columns}
            rows={people.people}
            rowKey={(person) => person.placementId}
          />
          <Pagination
            label="pegawai unit"
            previous={isFirstPage ? null : unitHref(unitId, { day: linkDay })}
            next={people.next === null ? null : unitHref(unitId, { day: linkDay, after: people.next })}
          />
        </>
      )}
    </section>
  );
}
