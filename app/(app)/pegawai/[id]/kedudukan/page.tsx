import type { Metadata } from "next";

import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordStandings } from "@/components/employee/record-history";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { STANDING_NAMES } from "@/lib/employee/labels";
import { STANDING_KINDS } from "@/lib/employee/standing";

import { changeStandingAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Ubah kedudukan" };

export default async function ChangeStandingPage({ params }: PageProps<"/pegawai/[id]/kedudukan">) {
  const { actor, record } = await recordOf(params);
  const kinds = STANDING_KINDS.filter((kind) => kind !== "pindah");
  return (
    <RecordFormFrame
      record={record}
      title="Ubah kedudukan"
      lead="Kedudukan menentukan apakah pegawai menyusun SKP, dinilai, dan dihitung. Kepindahan ke instansi lain dicatat lewat “Pindah instansi”."
      action={changeStandingAction}
      submit="Simpan kedudukan"
      aside={<RecordStandings record={record} today={actor.today} />}
    >
      <SelectField
        name="kind"
        label="Kedudukan"
        placeholder="Pilih kedudukan"
        width="medium"
        options={kinds.map((kind) => ({ value: kind, label: STANDING_NAMES[kind] }))}
      />
      <div className="field-row sm:grid-cols-2">
        <DateField name="from" label="Mulai" />
        <DateField
          name="to"
          label="Sampai"
          optional
          hint="Kosongkan bila belum diketahui. Sesudahnya kembali aktif."
        />
      </div>
      <TextareaField name="note" label="Keterangan" optional rows={2} limit={300} hint="Misalnya nomor SK." />
      <Notice tone="warning" title="Pensiun, meninggal dunia, dan berhenti menutup masa tugas">
        Penempatan, keanggotaan tim kerja, dan pendelegasian berakhir sehari sebelum tanggal mulai. Akun
        ditangguhkan dan semua sesinya berakhir pada tanggal itu.
      </Notice>
    </RecordFormFrame>
  );
}
