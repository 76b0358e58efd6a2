import type { Metadata } from "next";

import { golonganOptions } from "@/components/employee/golongan-options";
import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordRanks } from "@/components/employee/record-history";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";

import { addRankAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Tambah golongan" };

export default async function AddRankPage({ params }: PageProps<"/pegawai/[id]/golongan">) {
  const { actor, record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Tambah golongan"
      lead="Golongan sebelumnya berakhir dengan sendirinya pada TMT yang baru."
      action={addRankAction}
      submit="Simpan golongan"
      aside={<RecordRanks record={record} today={actor.today} />}
    >
      <SelectField
        name="golongan"
        label="Golongan"
        placeholder="Pilih golongan"
        width="medium"
        options={golonganOptions(record.kind)}
      />
      <DateField name="from" label="TMT golongan" />
    </RecordFormFrame>
  );
}
