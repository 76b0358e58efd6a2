import type { Route } from "next";
import Link from "next/link";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DateField } from "@/components/ui/date-field";
import { Table } from "@/components/ui/table";
import { ROLE_LABELS } from "@/lib/access/role";
import type { FormAction } from "@/lib/action/form-state";
import { GRANT_STATE_LABELS, type GrantRow, type GrantState } from "@/lib/auth/role-grant";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

const STATE_TONES: Readonly<Record<GrantState, BadgeTone>> = {
  "in-force": "success",
  upcoming: "info",
  ended: "neutral",
};

const ACCOUNT_NOTES: Readonly<Record<GrantRow["accountStatus"], string | null>> = {
  active: null,
  invited: "Akun belum diaktifkan",
  suspended: "Akun ditangguhkan",
};

function Holder({ grant }: { grant: GrantRow }) {
  const note = ACCOUNT_NOTES[grant.accountStatus];
  return (
    <>
      {grant.employeeId === null ? (
        grant.name
      ) : (
        <Link href={`/pegawai/${grant.employeeId}` as Route} prefetch={false} className="link">
          {grant.name}
        </Link>
      )}
      {grant.number !== null && (
        <span className="figures block text-sm font-normal text-ink-soft">
          {formatEmployeeNumber(grant.number)}
        </span>
      )}
      {note !== null && <span className="block text-sm font-normal text-ink-soft">{note}</span>}
    </>
  );
}

function Validity({ grant: { validity, state } }: { grant: GrantRow }) {
  return (
    <>
      <span className="figures block">
        {state === "upcoming" ? "Mulai" : "Sejak"} {longDate(validity.from)}
        {validity.to === null ? "" : ` sampai ${longDate(validity.to)}`}
      </span>
      <Badge tone={STATE_TONES[state]}>{GRANT_STATE_LABELS[state]}</Badge>
    </>
  );
}

interface RevokeProps {
  grant: GrantRow;
  today: CalendarDate;
  revoke: FormAction;
}

function Revoke({ grant, today, revoke }: RevokeProps) {
  if (grant.barred === "own-record")
    return <span className="text-sm text-ink-faint">Peran Anda sendiri</span>;
  if (grant.barred !== null) return null;
  const reach = grant.unitName ?? "seluruh instansi";
  return (
    <ConfirmButton
      label={grant.state === "upcoming" ? "Batalkan" : "Cabut"}
      question={`${grant.name} tidak lagi memegang peran ${ROLE_LABELS[grant.role]} untuk ${reach}. Yang bersangkutan diberi tahu.`}
      confirm={grant.state === "upcoming" ? "Batalkan peran" : "Cabut peran"}
      size="small"
      action={revoke}
      hidden={{ grantId: grant.id, version: String(grant.version) }}
    >
      <DateField
        name="lastDay"
        label="Hari terakhir berlaku"
        optional
        hint={
          grant.state === "upcoming"
            ? "Kosongkan untuk membatalkan sama sekali."
            : "Kosongkan untuk mencabut sekarang juga."
        }
        min={today}
      />
    </ConfirmButton>
  );
}

interface GrantTableProps {
  grants: readonly GrantRow[];
  today: CalendarDate;
  /** Left out where the reader may not take roles back. */
  revoke: FormAction | null;
}

/** Who has which role, for what and how long. */
export function GrantTable({ grants, today, revoke }: GrantTableProps) {
  return (
    <Table
      caption="Pemegang peran"
      rows={grants}
      rowKey={(grant) => grant.id}
      columns={[
        { key: "name", heading: "Nama", cell: (grant) => <Holder grant={grant} /> },
        { key: "role", heading: "Peran", cell: (grant) => ROLE_LABELS[grant.role] },
        { key: "reach", heading: "Berlaku untuk", cell: (grant) => grant.unitName ?? "Seluruh instansi" },
        { key: "validity", heading: "Masa berlaku", cell: (grant) => <Validity grant={grant} /> },
        ...(revoke === null
          ? []
          : [
              {
                key: "action",
                heading: "Tindakan",
                cell: (grant: GrantRow) => <Revoke grant={grant} today={today} revoke={revoke} />,
              },
            ]),
      ]}
    />
  );
}
