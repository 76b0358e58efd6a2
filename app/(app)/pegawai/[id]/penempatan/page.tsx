import type { Metadata } from "next";

import { PlacementFields } from "@/components/employee/placement-fields";
import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordPosts } from "@/components/employee/record-posts";

import { placeEmployeeAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Catat penempatan" };

export default async function PlacePage({ params }: PageProps<"/pegawai/[id]/penempatan">) {
  const { actor, record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Catat penempatan"
      lead="Mutasi, Plt., Plh., Pj., tugas tambahan, atau rangkap jabatan. Pejabat penilai mengikuti penempatan ini."
      action={placeEmployeeAction}
      submit="Simpan penempatan"
      aside={<RecordPosts record={record} today={actor.today} />}
    >
      <PlacementFields />
    </RecordFormFrame>
  );
}
