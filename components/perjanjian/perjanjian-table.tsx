import type { Route } from "next";
import Link from "next/link";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { PERJANJIAN_STATUS_LABELS, type PerjanjianStatus } from "@/lib/iku/perjanjian";
import type { PerjanjianList, PerjanjianRow } from "@/lib/iku/perjanjian-view";
import { longDate } from "@/lib/kernel/indonesian-date";

const TONES = { draft: "neutral", submitted: "accent", agreed: "success" } as const;

export function PerjanjianBadge({ status }: { status: PerjanjianStatus }) {
  return <Badge tone={TONES[status]}>{PERJANJIAN_STATUS_LABELS[status]}</Badge>;
}

function StateCell({ row, year, begin }: { row: PerjanjianRow; year: number; begin: FormAction | null }) {
  if (row.status !== null) return <PerjanjianBadge status={row.status} />;
  if (!row.mayBegin || begin === null) return <span className="text-ink-faint">Belum ada</span>;
  return (
    <Form action={begin} label={`Mulai perjanjian kinerja ${row.unitName}`} className="grid gap-2">
      <input type="hidden" name="unitId" value={row.unitId} />
      <input type="hidden" name="year" value={year} />
      <SubmitButton tone="secondary" size="small">
        Mulai
      </SubmitButton>
    </Form>
  );
}

export function PerjanjianTable({ list, begin }: { list: PerjanjianList; begin: FormAction | null }) {
  return (
    <Table
      caption={`Perjanjian kinerja ${String(list.year)}`}
      rows={list.rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: "unit",
          heading: "Unit",
          cell: ({ id, unitName }) =>
            id === null ? (
              unitName
            ) : (
              <Link href={`/perjanjian-kinerja/${id}` as Route} prefetch={false} className="link">
                {unitName}
              </Link>
            ),
        },
        {
          key: "status",
          heading: "Keadaan",
          cell: (row) => <StateCell row={row} year={list.year} begin={begin} />,
        },
        {
          key: "agreed",
          heading: "Yang berlaku",
          cell: ({ agreedVersion, agreedOn }) =>
            agreedVersion === 0 || agreedOn === null
              ? "Belum ada"
              : `Versi ${String(agreedVersion)}, ${longDate(agreedOn)}`,
        },
      ]}
    />
  );
}
