import type { Metadata } from "next";

import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordPosts } from "@/components/employee/record-posts";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { departToAgencyAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Pindah instansi" };

export default async function DepartPage({ params }: PageProps<"/pegawai/[id]/pindah">) {
  const { actor, record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Pindah instansi"
      lead="Untuk pegawai yang pindah ke instansi lain. Riwayatnya di sini tetap tersimpan; instansi tujuan mencatatnya sendiri dengan NIP yang sama."
      action={departToAgencyAction}
      submit="Catat kepindahan"
      aside={<RecordPosts record={record} today={actor.today} />}
    >
      <TextField name="destination" label="Instansi tujuan" maxLength={200} />
      <DateField name="from" label="Mulai bertugas di instansi tujuan" />
      <TextField name="decree" label="Nomor SK" optional maxLength={100} width="medium" />
      <Notice tone="warning" title="Yang terjadi pada tanggal itu">
        Penempatan, keanggotaan tim kerja, dan pendelegasian berakhir sehari sebelumnya. Akun di instansi ini
        ditangguhkan dan semua sesinya berakhir.
      </Notice>
    </RecordFormFrame>
  );
}
