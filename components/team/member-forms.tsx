import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import type { FormAction } from "@/lib/action/form-state";
import type { TeamDetail } from "@/lib/employee/team-view";
import type { CalendarDate } from "@/lib/kernel/calendar";

interface MemberFormProps {
  team: TeamDetail;
  today: CalendarDate;
  action: FormAction;
}

function TeamKey({ team }: { team: TeamDetail }) {
  return (
    <>
      <input type="hidden" name="teamId" value={team.id} />
      <input type="hidden" name="version" value={team.version} />
    </>
  );
}

/** Adds a person of any unit. */
export function AddMember({ team, today, action }: MemberFormProps) {
  const first = today < team.validity.from ? team.validity.from : today;
  return (
    <Card title="Tambah anggota" lead="Dari unit mana pun.">
      <Form action={action} label="Tambah anggota">
        <TeamKey team={team} />
        <ComboboxField name="employeeId" label="Pegawai" source="/api/cari/pegawai" />
        <div className="field-row sm:grid-cols-2">
          <DateField name="from" label="Mulai" defaultValue={first} />
          <DateField name="to" label="Sampai" optional hint="Kosong: sampai tim selesai." />
        </div>
        <FormActions>
          <SubmitButton tone="secondary">Tambahkan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Lets another lead from a day on. */
export function ChangeLeader({ team, today, action }: MemberFormProps) {
  const first = today < team.validity.from ? team.validity.from : today;
  return (
    <Card title="Ganti ketua" lead="Ketua yang sekarang bertugas sampai sehari sebelumnya.">
      <Form action={action} label="Ganti ketua">
        <TeamKey team={team} />
        <ComboboxField name="employeeId" label="Ketua baru" source="/api/cari/pegawai" />
        <DateField name="from" label="Mulai" defaultValue={first} />
        <FormActions>
          <SubmitButton tone="secondary">Ganti ketua</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
