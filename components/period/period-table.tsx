import { CalendarClock, Pencil } from "@/components/ui/icons";
import type { Route } from "next";

import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Table, type Column } from "@/components/ui/table";
import { WINDOW_NAMES } from "@/lib/period/messages";
import { RHYTHM_NAMES, type Rhythm } from "@/lib/period/period";
import type { PeriodView } from "@/lib/period/server/schedule";
import { WINDOW_KINDS, type WindowKind } from "@/lib/period/window";

import { extensionsHref } from "./schedule-href";
import { daysText, WindowText } from "./window-text";

interface PeriodTableProps {
  rhythm: Rhythm;
  year: number;
  periods: readonly PeriodView[];
  canEdit: boolean;
  canExtend: boolean;
}

function windowColumn(kind: WindowKind): Column<PeriodView> {
  return {
    key: kind,
    heading: WINDOW_NAMES[kind],
    cell: (period) => <WindowText window={period.windows.find((window) => window.kind === kind)} />,
  };
}

function columnsFor(rhythm: Rhythm, canEdit: boolean, canExtend: boolean): readonly Column<PeriodView>[] {
  const kinds = WINDOW_KINDS.filter((kind) => kind !== "planning" || rhythm === "annual");
  return [
    {
      key: "name",
      heading: "Periode",
      cell: (period) => (
        <span className="block">
          <span className="inline-flex flex-wrap items-center gap-2">
            {period.name}
            {period.isNow && <Badge tone="primary">Berjalan</Badge>}
          </span>
          <span className="figures block text-sm font-normal text-ink-faint">
            {daysText(period.from, period.to)}
          </span>
        </span>
      ),
    },
    ...kinds.map(windowColumn),
    ...(canEdit || canExtend ? [actionColumn(canEdit, canExtend)] : []),
  ];
}

function actionColumn(canEdit: boolean, canExtend: boolean): Column<PeriodView> {
  return {
    key: "actions",
    heading: "Tindakan",
    cell: (period) => (
      <span className="flex flex-wrap gap-2">
        {canEdit && (
          <LinkButton
            href={`/periode/${period.id}/ubah` as Route}
            size="small"
            icon={<Pencil aria-hidden="true" className="size-4" />}
          >
            Ubah<span className="sr-only"> jadwal {period.name}</span>
          </LinkButton>
        )}
        {canExtend && (
          <LinkButton
            href={extensionsHref(period.id)}
            size="small"
            icon={<CalendarClock aria-hidden="true" className="size-4" />}
          >
            Perpanjang<span className="sr-only"> jadwal {period.name}</span>
          </LinkButton>
        )}
      </span>
    ),
  };
}

/** The periods of one rhythm in a year, each with how its windows stand now. */
export function PeriodTable({ rhythm, year, periods, canEdit, canExtend }: PeriodTableProps) {
  const heading = `periode-${rhythm}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="mb-3 text-lg font-semibold">
        {RHYTHM_NAMES[rhythm]}
      </h2>
      <Table
        caption={`Periode ${RHYTHM_NAMES[rhythm].toLowerCase()} tahun ${String(year)} dan jadwalnya`}
        columns={columnsFor(rhythm, canEdit, canExtend)}
        rows={periods}
        rowKey={(period) => period.id}
      />
    </section>
  );
}
