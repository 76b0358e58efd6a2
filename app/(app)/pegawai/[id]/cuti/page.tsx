import type { Metadata } from "next";

import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordLeaves } from "@/components/employee/record-history";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { LEAVE_NAMES } from "@/lib/employee/labels";
import { LEAVE_KINDS } from "@/lib/employee/leave";

import { recordLeaveAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Catat cuti" };

export default async function RecordLeavePage({ params }: PageProps<"/pegawai/[id]/cuti">) {
  const { actor, record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Catat cuti"
      lead="Cuti yang panjang memengaruhi apakah suatu periode dapat dievaluasi."
      action={recordLeaveAction}
      submit="Simpan cuti"
      aside={<RecordLeaves record={record} today={actor.today} />}
    >
      <SelectField
        name="kind"
        label="Jenis cuti"
        placeholder="Pilih jenis cuti"
        width="medium"
        options={LEAVE_KINDS.map((kind) => ({ value: kind, label: LEAVE_NAMES[kind] }))}
      />
      <div className="field-row sm:grid-cols-2">
        <DateField name="from" label="Hari pertama" />
        <DateField name="to" label="Hari terakhir" />
      </div>
      <TextField name="decree" label="Nomor surat izin cuti" optional maxLength={100} width="medium" />
    </RecordFormFrame>
  );
}
