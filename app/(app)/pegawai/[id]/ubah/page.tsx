import type { Metadata } from "next";

import { IdentityFields } from "@/components/employee/identity-fields";
import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { storedIdentity } from "@/components/employee/stored-identity";

import { changeIdentityAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Ubah data diri" };

export default async function ChangeIdentityPage({ params }: PageProps<"/pegawai/[id]/ubah">) {
  const { record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Ubah data diri"
      stored={storedIdentity(record)}
      action={changeIdentityAction}
      submit="Simpan perubahan"
    >
      <IdentityFields record={record} />
    </RecordFormFrame>
  );
}
