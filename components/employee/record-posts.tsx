import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Timeline } from "@/components/ui/timeline";
import { PLACEMENT_KIND_NAMES } from "@/lib/employee/labels";
import { actingPrefix } from "@/lib/employee/placement";
import type { EmployeeRecord, PlacementEntry } from "@/lib/employee/record-view";
import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";

import { periodCell } from "./person-text";

interface RecordPostsProps {
  record: EmployeeRecord;
  today: CalendarDate;
  /** What may be added, for those who may. */
  action?: ReactNode;
  /** What may be done with a placement, for those who may. */
  actionsOf?: (placement: PlacementEntry) => ReactNode;
}

function Detail({ placement, children }: { placement: PlacementEntry; children: ReactNode }) {
  return (
    <>
      <p>
        <Link href={`/unit/${placement.unitId}` as Route} prefetch={false} className="link">
          {placement.unitName}
        </Link>
      </p>
      <p className="mt-1 flex flex-wrap gap-1.5">
        <Badge tone={placement.kind === "definitif" ? "neutral" : "info"}>
          {PLACEMENT_KIND_NAMES[placement.kind]}
        </Badge>
        {placement.isHead && <Badge tone="primary">Memimpin unit</Badge>}
      </p>
      {placement.class !== null && <p className="mt-1 text-sm">Kelas jabatan {placement.class}</p>}
      {placement.decree !== null && <p className="mt-1 text-sm">SK {placement.decree}</p>}
      {children}
    </>
  );
}

/** Where the person is and has been, from the newest down. */
export function RecordPosts({ record, today, action, actionsOf }: RecordPostsProps) {
  return (
    <Card title="Penempatan" id="penempatan" actions={action}>
      {record.placements.length === 0 ? (
        <EmptyState title="Belum ditempatkan">
          Tanpa penempatan, pejabat penilai tidak dapat ditentukan dan SKP tidak dapat disusun.
        </EmptyState>
      ) : (
        <Timeline
          label="Riwayat penempatan"
          entries={record.placements.map((placement) => {
            const isPlanned = placement.validity.from > today;
            return {
              key: placement.id,
              when: (
                <>
                  {periodCell(placement.validity)}
                  {isPlanned && " (akan datang)"}
                </>
              ),
              title: `${actingPrefix(placement.kind)}${placement.positionName}`,
              current: isWithin(today, placement.validity),
              detail: <Detail placement={placement}>{actionsOf?.(placement)}</Detail>,
            };
          })}
        />
      )}
    </Card>
  );
}
