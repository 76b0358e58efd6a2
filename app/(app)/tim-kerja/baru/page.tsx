import type { Metadata } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TeamFields } from "@/components/team/team-fields";
import { Card } from "@/components/ui/card";
import { ComboboxField } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";

import { createTeamAction } from "../actions";

export const metadata: Metadata = { title: "Bentuk tim kerja" };

export default async function NewTeamPage() {
  await requirePermission("employee.edit-teams");
  return (
    <>
      <PageHeader
        title="Bentuk tim kerja"
        breadcrumbs={[{ href: "/tim-kerja", label: "Tim kerja" }]}
        lead="Sesuai SK. Anggota ditambahkan setelah tim tersimpan."
        viewers="admin kepegawaian dan pengelola kinerja unit pembentuk."
      />
      <Card className="max-w-4xl">
        <Form action={createTeamAction}>
          <TeamFields unit={null} />
          <ComboboxField
            name="leaderId"
            label="Ketua tim"
            hint="Dari unit mana pun; bertugas sepanjang masa tugas tim."
            source="/api/cari/pegawai"
          />
          <FormActions>
            <SubmitButton>Simpan tim</SubmitButton>
            <LinkButton href={"/tim-kerja"}>Batal</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
