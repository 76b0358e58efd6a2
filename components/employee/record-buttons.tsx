import type { Route } from "next";

import { ConfirmButton } from "@/components/form/confirm-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import type { EmployeeRecord, PlacementEntry } from "@/lib/employee/record-view";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** Leads to the form for one kind of change. */
export function RecordLink({
  employeeId,
  to,
  children,
}: {
  employeeId: string;
  to: string;
  children: string;
}) {
  return (
    <LinkButton size="small" href={`/pegawai/${employeeId}/${to}` as Route} className="no-print">
      {children}
    </LinkButton>
  );
}

interface RemoveEntryProps {
  record: EmployeeRecord;
  entry: "rank" | "standing" | "leave" | "placement";
  entryId: string;
  /** What is removed: "golongan III/d". */
  label: string;
  action: FormAction;
}

const AFTERMATH: Readonly<Record<RemoveEntryProps["entry"], string>> = {
  rank: "",
  leave: "",
  placement: " Penempatan sebelumnya yang ikut diakhiri tidak terbuka kembali dengan sendirinya.",
  standing:
    " Penempatan yang ikut ditutup dan akun yang ikut ditangguhkan tidak terbuka kembali dengan sendirinya; catat dan aktifkan kembali bila perlu.",
};

/** Takes back what was recorded by mistake, after asking. */
export function RemoveEntry({ record, entry, entryId, label, action }: RemoveEntryProps) {
  return (
    <ConfirmButton
      label="Hapus"
      size="small"
      tone="quiet"
      question={`Hapus ${label}? Pakai ini hanya untuk catatan yang keliru; jejak audit tetap menyimpan isinya.${AFTERMATH[entry]}`}
      confirm="Ya, hapus"
      action={action}
      hidden={{ employeeId: record.id, version: String(record.version), entry, entryId }}
    />
  );
}

interface PlacementButtonsProps {
  record: EmployeeRecord;
  placement: PlacementEntry;
  today: CalendarDate;
  end: FormAction;
  remove: FormAction;
}

/** What may be done with one placement: end it, or take it back. */
export function PlacementButtons({ record, placement, today, end, remove }: PlacementButtonsProps) {
  const { id, validity, positionName } = placement;
  const isOpen = validity.to === null || validity.to >= today;
  return (
    <div className="no-print mt-2 flex flex-wrap gap-2">
      {isOpen && (
        <ConfirmButton
          label="Akhiri"
          size="small"
          question={`Akhiri penempatan sebagai ${positionName}? Untuk mutasi, catat saja penempatan definitif yang baru; yang lama berakhir dengan sendirinya.`}
          confirm="Simpan hari terakhir"
          action={end}
          hidden={{ employeeId: record.id, version: String(record.version), placementId: id }}
        >
          <DateField
            name="lastDay"
            label="Hari terakhir"
            defaultValue={validity.to ?? today}
            min={validity.from}
          />
        </ConfirmButton>
      )}
      <RemoveEntry
        record={record}
        entry="placement"
        entryId={id}
        label={`penempatan ${positionName}`}
        action={remove}
      />
    </div>
  );
}
