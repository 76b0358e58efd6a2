import Link from "next/link";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { momentText } from "@/lib/kernel/indonesian-date";
import { obstacleMessage } from "@/lib/skp/messages";
import type { BulkObstacle } from "@/lib/skp/refusal";
import type { AppraisedRow } from "@/lib/skp/skp-view";

import { skpHref, skpResultsHref } from "./skp-href";
import { SkpStatusBadge } from "./status-badge";

type Skp = NonNullable<AppraisedRow["skp"]>;

/** Why it is not set with others; null: it can be. */
function obstacleTo({ isOpened, differing, proposals }: Skp): BulkObstacle | null {
  if (!isOpened) return { code: "not-opened" };
  if (differing > 0) return { code: "differs", count: differing };
  return proposals > 0 ? { code: "open-proposal", count: proposals } : null;
}

function Choice({ row }: { row: AppraisedRow }) {
  const { skp } = row;
  if (skp?.status !== "submitted") return null;
  const obstacle = obstacleTo(skp);
  if (obstacle !== null) return <span className="text-sm text-ink-soft">{obstacleMessage(obstacle)}</span>;
  return (
    <CheckboxField
      name="skps[]"
      value={`${skp.id}:${String(skp.version)}`}
      label={
        <>
          Tetapkan<span className="sr-only"> SKP {row.name}</span>
        </>
      }
    />
  );
}

function State({ row, timeZone }: { row: AppraisedRow; timeZone: string }) {
  const { skp } = row;
  if (skp === null)
    return row.isExternal ? <Badge tone="info">Dikelola di luar</Badge> : <Badge>Belum dimulai</Badge>;
  return (
    <>
      <span className="inline-flex flex-wrap gap-1">
        <SkpStatusBadge status={skp.status} isRevision={skp.isAgreed && skp.status !== "approved"} />
      </span>
      {skp.status === "submitted" && skp.submittedAt !== null && (
        <span className="figures block text-sm text-ink-soft">
          diajukan {momentText(skp.submittedAt, timeZone)}
        </span>
      )}
    </>
  );
}

/** Those whom one appraises, with a box to tick where an SKP has been read and nothing speaks against setting it. */
export function AppraisedForm({
  rows,
  timeZone,
  action,
}: {
  rows: readonly AppraisedRow[];
  timeZone: string;
  action: FormAction;
}) {
  const isAny = rows.some(({ skp }) => skp?.status === "submitted" && obstacleTo(skp) === null);
  return (
    <Form action={action} label="Tetapkan beberapa SKP" className="grid gap-4">
      <Table
        caption="SKP pegawai yang saya nilai"
        rows={rows}
        rowKey={(row) => row.employeeId}
        columns={[
          {
            key: "name",
            heading: "Pegawai",
            cell: (row) => (
              <>
                {row.skp === null ? (
                  row.name
                ) : (
                  <Link href={skpHref(row.skp.id)} prefetch={false} className="link">
                    {row.name}
                  </Link>
                )}
                <span className="block text-sm font-normal text-ink-soft">
                  {[row.positionName, row.unitName].filter(Boolean).join(", ")}
                </span>
              </>
            ),
          },
          { key: "status", heading: "Status", cell: (row) => <State row={row} timeZone={timeZone} /> },
          {
            key: "lines",
            heading: "RHK",
            align: "end",
            cell: (row) => (row.skp === null ? null : String(row.skp.lines)),
          },
          {
            key: "results",
            heading: "Realisasi",
            cell: (row) =>
              row.skp?.isAgreed === true ? (
                <Link href={skpResultsHref(row.skp.id)} prefetch={false} className="link">
                  Lihat<span className="sr-only"> realisasi {row.name}</span>
                </Link>
              ) : null,
          },
          { key: "choice", heading: "Tetapkan bersama", cell: (row) => <Choice row={row} /> },
        ]}
      />
      {isAny && (
        <FormActions>
          <SubmitButton>Tetapkan yang dipilih</SubmitButton>
        </FormActions>
      )}
    </Form>
  );
}
