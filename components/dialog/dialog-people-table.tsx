import { MessagesSquare } from "@/components/ui/icons";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { DialogPersonView } from "@/lib/skp/dialog-view";

import { dialogsHref } from "./dialog-href";
import { DialogStateBadge } from "./dialog-state";

/** People with their last dialog, the one agreed on next, and what waits. */
export function DialogPeopleTable({
  people,
  today,
}: {
  people: readonly DialogPersonView[];
  today: CalendarDate;
}) {
  if (people.length === 0) {
    return (
      <EmptyState icon={<MessagesSquare />} title="Tidak ada pegawai di daftar ini">
        Pilih saringan atau tahap lain untuk melihat pegawai lainnya.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Pegawai dan dialog kinerjanya"
      rows={people}
      rowKey={(person) => person.employeeId}
      columns={[
        {
          key: "name",
          heading: "Pegawai",
          cell: (person) => (
            <>
              {person.skpId === null ? (
                <span className="font-semibold">{person.name}</span>
              ) : (
                <Link href={dialogsHref(person.skpId)} prefetch={false} className="link font-semibold">
                  {person.name}
                </Link>
              )}
              <span className="block text-sm font-normal text-ink-soft">
                {person.positionName}, {person.unitName}
              </span>
            </>
          ),
        },
        {
          key: "last",
          heading: "Dialog terakhir",
          nowrap: true,
          cell: (person) =>
            person.lastOn === null ? (
              <span className="text-ink-soft">
                {person.skpId === null ? "Belum ada SKP" : "Belum pernah"}
              </span>
            ) : (
              longDate(person.lastOn)
            ),
        },
        {
          key: "next",
          heading: "Berikutnya",
          cell: (person) =>
            person.nextOn === null ? (
              "–"
            ) : (
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="whitespace-nowrap">{longDate(person.nextOn)}</span>
                {person.nextOn < today && <Badge tone="accent">terlewat</Badge>}
              </span>
            ),
        },
        {
          key: "state",
          heading: "Keadaan",
          cell: (person) => (person.waits === null ? "–" : <DialogStateBadge state={person.waits} />),
        },
      ]}
    />
  );
}
