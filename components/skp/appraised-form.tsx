import Link from "next/link";
import type { ReactNode } from "react";

import { jabatanText } from "@/components/employee/person-text";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { momentText } from "@/lib/kernel/indonesian-date";
import { closedWindowMessage } from "@/lib/period/window-messages";
import { obstacleMessage } from "@/lib/skp/messages";
import type { AppraisedRow } from "@/lib/skp/skp-view";

import { skpHref, skpResultsHref } from "./skp-href";
import { SkpStatusBadge } from "./status-badge";

type Skp = NonNullable<AppraisedRow["skp"]>;

/** Why it is not set with others; null: it can be. */
function obstacleTo({ isOpened, differing, proposals, closed }: Skp): string | null {
  if (closed !== null) return "Masa perencanaan tidak sedang dibuka.";
  if (!isOpened) return obstacleMessage({ code: "not-opened" });
  if (differing > 0) return obstacleMessage({ code: "differs", count: differing });
  return proposals > 0 ? obstacleMessage({ code: "open-proposal", count: proposals }) : null;
}

/** The box of an SKP that waits, or why there is none; nothing beside one that does not wait. */
function choiceOf(row: AppraisedRow): ReactNode {
  const { skp } = row;
  if (skp?.status !== "submitted") return null;
  const obstacle = obstacleTo(skp);
  if (obstacle !== null) return <span className="text-sm text-ink-soft">{obstacle}</span>;
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
  const isWaiting = rows.some(({ skp }) => skp?.status === "submitted");
  const closed = rows.flatMap(({ skp }) => skp?.closed ?? [])[0];
  const isAny = rows.some(({ skp }) => skp?.status === "submitted" && obstacleTo(skp) === null);
  return (
    <Form action={action} label="Tetapkan beberapa SKP" className="grid gap-4">
      {closed !== undefined && (
        <Notice tone="warning" title="Yang diajukan belum dapat ditetapkan">
          {closedWindowMessage(closed)}
        </Notice>
      )}
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
                  {jabatanText(row.positionName, row.unitName)}
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
          ...(isWaiting ? [{ key: "choice", heading: "Tetapkan bersama", cell: choiceOf }] : []),
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
