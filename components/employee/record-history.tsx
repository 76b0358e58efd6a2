import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LEAVE_NAMES, STANDING_NAMES, TEAM_ROLE_NAMES } from "@/lib/employee/labels";
import type { EmployeeRecord } from "@/lib/employee/record-view";
import { isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { periodCell, periodText, rankText } from "./person-text";

interface HistoryProps {
  record: EmployeeRecord;
  today: CalendarDate;
  /** What may be added, for those who may. */
  action?: ReactNode;
  /** A button that takes an entry back, for those who may. */
  removal?: ((entry: "rank" | "standing" | "leave", entryId: string, label: string) => ReactNode) | undefined;
}

interface Entry {
  readonly key: string;
  readonly title: ReactNode;
  readonly when: string;
  readonly note?: string | null;
  readonly action?: ReactNode;
}

function EntryList({ entries, none }: { entries: readonly Entry[]; none: string }) {
  if (entries.length === 0) return <p className="text-[0.9375rem] text-ink-soft">{none}</p>;
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="font-medium">{entry.title}</p>
            <p className="figures text-sm text-ink-soft">{entry.when}</p>
            {entry.note != null && <p className="text-sm text-ink-soft">{entry.note}</p>}
          </div>
          {entry.action}
        </li>
      ))}
    </ul>
  );
}

function Now({ validity, today }: { validity: DateSpan; today: CalendarDate }) {
  if (isWithin(today, validity)) return <Badge tone="success">Saat ini</Badge>;
  return validity.from > today ? <Badge tone="info">Akan datang</Badge> : null;
}

/** Golongan and pangkat over time. */
export function RecordRanks({ record, removal, action }: HistoryProps) {
  return (
    <Card title="Golongan" actions={action}>
      <EntryList
        none="Golongan belum dicatat."
        entries={record.ranks.map((rank) => ({
          key: rank.id,
          title: rankText(rank.golongan),
          when: `TMT ${longDate(rank.from)}`,
          action: removal?.("rank", rank.id, `golongan ${rank.golongan}`),
        }))}
      />
    </Card>
  );
}

/** Kedudukan over time; days without one are aktif. */
export function RecordStandings({ record, today, removal, action }: HistoryProps) {
  return (
    <Card title="Kedudukan" actions={action}>
      <EntryList
        none="Aktif. Tidak ada kedudukan lain yang tercatat."
        entries={record.standings.map((standing) => ({
          key: standing.id,
          title: (
            <span className="inline-flex flex-wrap items-center gap-2">
              {STANDING_NAMES[standing.kind]}
              <Now validity={standing.validity} today={today} />
            </span>
          ),
          when: periodCell(standing.validity),
          note: standing.note,
          action: removal?.("standing", standing.id, `kedudukan ${STANDING_NAMES[standing.kind]}`),
        }))}
      />
    </Card>
  );
}

/** Cuti, the newest first. */
export function RecordLeaves({ record, today, removal, action }: HistoryProps) {
  return (
    <Card title="Cuti" actions={action}>
      <EntryList
        none="Belum ada cuti yang dicatat."
        entries={record.leaves.map((leave) => ({
          key: leave.id,
          title: (
            <span className="inline-flex flex-wrap items-center gap-2">
              {LEAVE_NAMES[leave.kind]}
              <Now validity={leave} today={today} />
            </span>
          ),
          when: periodCell(leave),
          note: leave.decree === null ? null : `Surat ${leave.decree}`,
          action: removal?.("leave", leave.id, LEAVE_NAMES[leave.kind]),
        }))}
      />
    </Card>
  );
}

/** The teams that the person is or was in; `linked` where the reader may open them. */
export function RecordTeams({ record, today, linked }: HistoryProps & { linked: boolean }) {
  return (
    <Card title="Tim kerja">
      <EntryList
        none="Tidak menjadi anggota tim kerja."
        entries={record.memberships.map((membership) => ({
          key: membership.id,
          title: (
            <span className="inline-flex flex-wrap items-center gap-2">
              {linked ? (
                <Link href={`/tim-kerja/${membership.teamId}` as Route} prefetch={false} className="link">
                  {membership.teamName}
                </Link>
              ) : (
                membership.teamName
              )}
              <Now validity={membership.validity} today={today} />
            </span>
          ),
          when: `${TEAM_ROLE_NAMES[membership.role]}, ${periodText(membership.validity)}`,
        }))}
      />
    </Card>
  );
}
